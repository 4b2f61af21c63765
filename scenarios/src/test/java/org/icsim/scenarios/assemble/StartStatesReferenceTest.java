package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.icsim.models.governance.StakeState;
import org.icsim.models.governance.VotingTerms;
import org.icsim.scenarios.Golden;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.schema.Share;
import org.junit.jupiter.api.Test;

/**
 * The neurons of the start states, and the share of maturity that becomes ICP, come out of what was counted again.
 *
 * <p>{@code -Dicsim.bless=true} writes the rows; what comes later builds on what comes first, so it takes a build in between.
 */
class StartStatesReferenceTest {
    private static final Path ECONOMIES = Path.of("economies");
    private static final String BEGIN = "  # Computed rows, see StartStatesReferenceTest.\n";
    private static final String END = "  # End of computed rows.\n";
    private static final LocalDate CALIBRATED_UNTIL = LocalDate.of(2024, 6, 9);
    private static final LocalDate START_2022 = LocalDate.of(2022, 12, 21);

    @Test
    void genesisIsAllottedAsPublished() throws IOException {
        assertRows("genesis-2021", StartStates.ofGenesis());
    }

    @Test
    void december2022HasTheVotingPowerThatWasCounted() throws IOException {
        StakeState state = StartStates.of2022();

        double power = StartStates.power(state, StartStates.second(START_2022), VotingTerms.BEFORE_MISSION_70);

        assertThat(power / StartStates.POWER_2022.e8s()).isCloseTo(1, within(0.0005));
        assertThat(state.staked().toIcp().doubleValue())
                .isCloseTo(
                        StartStates.metric("total_staked_incl_dissolved")
                                .toIcp()
                                .doubleValue(),
                        within(1.0));
        assertRows("snapshot-2022-12", state);
    }

    /** The share that brings supply nearest to all published supplies up to June 2024, by least squares. */
    @Test
    void theShareThatBecomesIcpIsThatOfThePastBefore2024() {
        Share held = plan("snapshot-2022-12", 1, List.of())
                .inputs()
                .start()
                .defaults()
                .conversion()
                .share()
                .value();

        int best = 0;
        double least = Double.MAX_VALUE;
        for (int permyriad = 3_000; permyriad <= 5_000; permyriad += 50) {
            double error = squaredError(new Share(permyriad));
            best = error < least ? permyriad : best;
            least = Math.min(error, least);
        }

        assertThat(held).isEqualTo(new Share(best));
    }

    private static double squaredError(Share share) {
        int days = (int) (CALIBRATED_UNTIL.toEpochDay() - START_2022.toEpochDay()) + 1;
        EconomyRun run = run(plan("snapshot-2022-12", days, List.of("economy.conversion.share=" + share)), days);
        double sum = 0;
        for (PublishedSupplies.Point point : PublishedSupplies.within(START_2022, CALIBRATED_UNTIL)) {
            int day = (int) (point.date().toEpochDay() - START_2022.toEpochDay()) + 1;
            double simulated = run.meter().rows().stream()
                    .filter(row -> row.day() >= day)
                    .findFirst()
                    .orElseThrow()
                    .standing()
                    .supply()
                    .toIcp()
                    .doubleValue();
            double error = simulated - point.supplyIcp().doubleValue();
            sum += error * error;
        }
        return sum;
    }

    /** One distribution of delays has the voting power of June 2025, and under Mission 70 that of January 2026. */
    @Test
    void october2025IsTheEndOfHistoryScaledToTwoVotingPowers() throws IOException {
        LocalDate date = LocalDate.of(2025, 10, 2);
        int days = (int) (date.toEpochDay() - START_2022.toEpochDay());
        StakeState end = run(plan("snapshot-2022-12", days, List.of()), days)
                .economy()
                .neurons()
                .state(StartStates.second(date));

        StakeState state = StartStates.of2025(end);

        long now = StartStates.second(date);
        assertThat(StartStates.power(state, now, VotingTerms.BEFORE_MISSION_70) / StartStates.POWER_2025.e8s())
                .isCloseTo(1, within(1e-5));
        assertThat(StartStates.power(state, now, VotingTerms.MISSION_70) / StartStates.POWER_MISSION_70.e8s())
                .isCloseTo(1, within(1e-5));
        assertRows("estimate-2025-10", state);
        assertThat(plan("estimate-2025-10", 1, List.of())
                        .inputs()
                        .start()
                        .maturity()
                        .value()
                        .amount()
                        .toIcp()
                        .doubleValue())
                .isCloseTo(end.maturity().toIcp().doubleValue(), Percentage.withPercentage(1));
    }

    private static EconomyPlan plan(String start, int days, List<String> settings) {
        String text = """
                scenario: start
                question: How?
                preset: mainnet-2025
                seed: 1
                duration: %dd
                economy: { start: %s }
                """.formatted(days, start);
        Options options = new Options(settings, Optional.empty(), Optional.empty(), false);
        return Planner.plan(new ScenarioLoader(new Library()).load(new Source("start.yaml", text), options))
                .get(0)
                .plan()
                .economy()
                .orElseThrow();
    }

    private static EconomyRun run(EconomyPlan plan, int days) {
        var process = new org.icsim.core.engine.Simulation(1, List.of("economy"));
        EconomyRun run = new EconomyRun(
                new EconomyPlan(plan.inputs(), plan.settings(), List.of(), Optional.empty(), 1),
                process.process("economy"),
                org.icsim.models.economy.EconomyProtocol.mainnet(),
                violation -> {
                    throw new IllegalStateException(violation.toString());
                });
        process.runUntil(Duration.ofDays(days).toNanos());
        return run;
    }

    private static void assertRows(String name, StakeState state) throws IOException {
        Path file = ECONOMIES.resolve(name + ".yaml");
        String text = Files.readString(file);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        Golden.assertHolds(file, before + StartStates.rows(state) + text.substring(text.indexOf(END)));
    }
}
