package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.RegimePlan;
import org.junit.jupiter.api.Test;

/** What a scenario leaves out of its economy comes from the start state, and keeps its mark and source. */
class EconomyFillingTest {
    private static final String SCENARIO = """
            scenario: supply
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1y
            economy: { start: estimate-2025-10 %s }
            """;

    @Test
    void nothingIsLeftOpen() {
        Settled settled = settled("");

        EconomySection economy = settled.scenario().economy().orElseThrow();
        assertThat(settled.scenario().start()).contains(LocalDate.of(2025, 10, 2));
        assertThat(economy.regime()).contains(RegimePlan.MAINNET);
        assertThat(economy.judgeFrom()).isEmpty();
        assertThat(economy.toString().replace("judgeFrom=Optional.empty", "")).doesNotContain("Optional.empty", "null");
        assertThat(economy.follow()).isEmpty();
    }

    @Test
    void eachParameterIsToldOnceInTheOrderOfTheFile() {
        assertThat(settled("").parameters())
                .extracting(Parameter::path)
                .containsExactly(
                        "economy.start",
                        "economy.start.supply",
                        "economy.start.maturity",
                        "economy.start.neurons",
                        "economy.start.past-price",
                        "economy.regime",
                        "economy.price",
                        "economy.dilution",
                        "economy.cycles.burn",
                        "economy.cycles.growth",
                        "economy.cycles.bursts",
                        "economy.cycles.elasticity",
                        "economy.cycles.transfers",
                        "economy.conversion.share",
                        "economy.conversion.slope",
                        "economy.conversion.least",
                        "economy.conversion.greatest",
                        "economy.conversion.auto-staked",
                        "economy.conversion.of-stock",
                        "economy.voting.turnout",
                        "economy.voting.proposal-days",
                        "economy.neurons.start-dissolving",
                        "economy.neurons.disbursing",
                        "economy.neurons.locking",
                        "economy.nodes.pay",
                        "economy.nodes.minimum-price",
                        "economy.nodes.cap",
                        "economy.nodes.first-payment");
    }

    @Test
    void aDefaultKeepsItsMarkAndWhatTheScenarioSetsIsItsOwn() {
        String own = ", cycles: { growth: 50 %/year, transfers: 500000/day }, dilution: 1, follow: [{ delay: 0.5y }]";

        assertThat(parameter("", "economy.dilution").value()).isEqualTo("0");
        assertThat(parameter("", "economy.nodes.cap").mark()).isEqualTo("verified");
        assertThat(parameter("", "economy.start.past-price").mark()).isEqualTo("recalled");
        assertThat(parameter(own, "economy.cycles.growth").mark()).isEqualTo("scenario");
        assertThat(parameter(own, "economy.cycles.transfers").mark()).isEqualTo("assumed");
        assertThat(parameter(own, "economy.dilution"))
                .isEqualTo(new Parameter("economy.dilution", "1", "scenario", "set by the scenario"));
        assertThat(parameter(own, "economy.follow").value()).isEqualTo("[0.5y]");
    }

    @Test
    void whatIsSettledStaysSettled() {
        Version version = version("");
        Settled once = Settled.of(version);

        assertThat(Settled.of(once.scenario(), version.preset(), version.economy()))
                .isEqualTo(once);
    }

    /** A scenario may have subnets and an economy; neither has a part in what the other leaves open. */
    @Test
    void subnetsAndAnEconomyAreSettledBesideEachOther() {
        Version both = version(" }\nsubnets: [{ id: app, like: lhg73 }]\nfast: { duration: 2d");

        Settled settled = Settled.of(both);

        assertThat(settled.scenario().network()).isPresent();
        assertThat(settled.parameters())
                .hasSize(settled("").parameters().size() + 13)
                .containsAll(settled("").parameters());
        assertThat(settled("").scenario().network()).isEqualTo(Optional.empty());
    }

    private static Parameter parameter(String own, String path) {
        return settled(own).parameters().stream()
                .filter(parameter -> parameter.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Settled settled(String own) {
        return Settled.of(version(own));
    }

    private static Version version(String own) {
        return new ScenarioLoader(new Library())
                .load(new Source("a.yaml", SCENARIO.formatted(own)), Options.NONE)
                .versions()
                .get(0);
    }
}
