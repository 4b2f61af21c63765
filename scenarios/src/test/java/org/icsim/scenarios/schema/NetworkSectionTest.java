package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.icsim.models.registry.Attribute;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.schema.FaultSection.DarkSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scenario says of its network, where nodes stand and what goes dark, as it is read and as it is told. */
class NetworkSectionTest {
    private static final String ALL = """
            scenario: all
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            network:
              measured: [lhg73]
              geography: { base: 10ms, per-1000-km: 12ms, scale: 1.5, spread: 0.25, within-site: 700us }
              bandwidth: 2.5 Gbit/s
              bad-links: { share: 0.02, least: 0.1, greatest: 0.5 }
            subnets:
              - { id: app, like: lhg73 }
              - { id: nns, nodes: 4, type: system }
            probe: { to: app, rate: 5/s, users: [Zürich, Tokyo] }
            faults:
              - { at: 100ms, for: 200ms, dark: { continent: Europe } }
              - { at: 300ms, for: 100ms, crash: { subnet: nns, nodes: 1 } }
            expect:
              - latency.update.p99 < 10s
            """;

    private final Scenario scenario = load(ALL);
    private final NetworkSection network = scenario.network().orElseThrow();

    @Test
    void aNetworkIsReadAsItIsWritten() {
        assertThat(network.latency()).isEmpty();
        assertThat(network.measured().orElseThrow()).containsExactly("lhg73");
        assertThat(network.geography())
                .contains(new Geography(
                        TimeSpan.parse("10ms"), TimeSpan.parse("12ms"), 1.5, 0.25, TimeSpan.parse("700us")));
        assertThat(network.bandwidth()).contains(LinkRate.parse("2500 Mbit/s"));
        assertThat(network.badLinks()).contains(new BadLinks(0.02, 0.1, 0.5));
    }

    @Test
    void typesUsersAndFaultsAreReadAsTheyAreWritten() {
        assertThat(scenario.subnets())
                .extracting(Scenario.SubnetSection::type)
                .containsExactly(Optional.empty(), Optional.of(SubnetType.SYSTEM));
        assertThat(scenario.probe().orElseThrow().users().orElseThrow()).containsExactly("Zürich", "Tokyo");
        assertThat(scenario.faults().get(0).crash()).isEmpty();
        assertThat(scenario.faults().get(0).dark().orElseThrow().values())
                .isEqualTo(Map.of(Attribute.CONTINENT, "Europe"));
        assertThat(scenario.faults().get(1).dark()).isEmpty();
        assertThat(scenario.faults().get(1).crash())
                .contains(new FaultSection.CrashSection("nns", Optional.of(1), Optional.empty()));
    }

    @Test
    void sectionsAreToldInWords() {
        assertThat(network.geography().orElseThrow())
                .hasToString("1.5 x (10ms + 12ms per 1000 km), spread 0.25, within a site 700us");
        assertThat(network.badLinks().orElseThrow()).hasToString("0.02 of links lose 0.1 to 0.5");
        assertThat(BadLinks.parse("none")).hasToString("none");
        assertThat(SubnetType.values()).extracting(SubnetType::toString).containsExactly("application", "system");
    }

    @Test
    void badLinksAreThereIfAShareIs() {
        assertThat(BadLinks.parse("none").areThere()).isFalse();
        assertThat(BadLinks.of(0, 0.1, 0.5).areThere()).isFalse();
        assertThat(BadLinks.of(0.001, 0.1, 0.5).areThere()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BadLinks.parse("some"))
                .withMessage("expected none, or share, least and greatest; got some");
    }

    /** What is settled is written down beside results, to be run again. */
    @Test
    void everySectionIsReadAgainFromWhatWasWrittenDown() {
        var variant = Plans.ofText(ALL).only();
        Scenario settled = variant.plan().settled().scenario();
        String written = new String(
                Objects.requireNonNull(
                        RunResults.resolved(variant, Seeds.parse("1..2")).get("scenario.resolved.yaml")),
                StandardCharsets.UTF_8);

        Scenario again = RunResults.readResolved("scenario.resolved.yaml", written);

        assertThat(again.network()).isEqualTo(settled.network());
        assertThat(again.subnets()).isEqualTo(settled.subnets());
        assertThat(again.probe()).isEqualTo(scenario.probe());
        assertThat(again.faults()).isEqualTo(scenario.faults());
        assertThat(again.expect()).isEqualTo(scenario.expect());
    }

    @ParameterizedTest
    @EnumSource(
            value = Attribute.class,
            names = {"CITY"},
            mode = EnumSource.Mode.EXCLUDE)
    void oneKeyOfADarkSectionIsOneAttribute(Attribute attribute) {
        DarkSection dark = new DarkSection(
                given(attribute, Attribute.PROVIDER),
                given(attribute, Attribute.DATA_CENTER),
                given(attribute, Attribute.DATA_CENTER_OWNER),
                given(attribute, Attribute.COUNTRY),
                given(attribute, Attribute.CONTINENT));

        assertThat(dark.values()).isEqualTo(Map.of(attribute, "x"));
    }

    @Test
    void repliesAreMeasuredInSecondsAndByUsersOnly() {
        Metric metric = Metric.named("latency.update.p50").orElseThrow();

        assertThat(metric.unit()).isEqualTo(Metric.Unit.SECONDS);
        assertThat(metric.quantity().isOfUsers()).isTrue();
        assertThat(Metric.named("latency.update")).isEmpty();
        assertThat(Metric.all())
                .filteredOn(it -> it.name().startsWith("latency.update."))
                .hasSameSizeAs(Metric.Statistic.values());
    }

    private static Optional<String> given(Attribute wanted, Attribute attribute) {
        return wanted == attribute ? Optional.of("x") : Optional.empty();
    }

    private static Scenario load(String text) {
        Experiment experiment = new ScenarioLoader(new Library()).load(new Source("a.yaml", text), Options.NONE);
        return experiment.versions().get(0).scenario();
    }
}
