package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.schema.Scenario;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {
    private static final Path TWIN = Path.of("src", "test", "resources", "twin.yaml");

    @Test
    void tellsHowFarItIs() {
        List<Double> shares = new ArrayList<>();

        Summary summary = new ScenarioRun(plan(1)).run(shares::add);

        assertThat(summary.status()).isEqualTo(Summary.Status.COMPLETE);
        assertThat(shares).isSorted().doesNotHaveDuplicates().endsWith(1.0).allMatch(share -> share > 0);
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHas() {
        Summary whole = new ScenarioRun(plan(1)).run(share -> {});
        ScenarioRun run = new ScenarioRun(plan(1));

        Summary partial = run.run(share -> {
            if (share >= 0.5) {
                run.requestStop();
            }
        });

        assertThat(partial.status()).isEqualTo(Summary.Status.INTERRUPTED);
        assertThat(partial.simulatedSeconds()).isBetween(new BigDecimal("9.9"), new BigDecimal("10.1"));
        assertThat(partial.deliveries()).isPositive().isLessThan(whole.deliveries());
        assertThat(partial.fingerprint()).isNotEqualTo(whole.fingerprint());
        assertThat(partial.violations()).isEmpty();
        Summary.SubnetSummary subnet = partial.subnets().get(0);
        assertThat(subnet.whole().finalBlocks())
                .isPositive()
                .isLessThan(whole.subnets().get(0).whole().finalBlocks());
        assertThat(subnet.whole().toSeconds()).isEqualTo(partial.simulatedSeconds());
        assertThat(subnet.phases()).hasSize(2);
        Map<String, String> files = run.results(partial, Instant.EPOCH, Duration.ofSeconds(1));
        assertThat(files.get("manifest.json")).contains("\"status\" : \"INTERRUPTED\"");
    }

    /** Ranks 0 and 1 propose before they hear of each other, and each makes its own block final. */
    @Test
    void aBrokenInvariantEndsTheRunAndIsNamed() {
        RunPlan plan = plan(1);
        Assembly broken = new Assembly(
                plan, (thresholds, settings) -> new OneShareIsEnough(new ProtocolRules(thresholds, settings)));

        Summary summary = new ScenarioRun(plan, broken).run(share -> {});

        assertThat(summary.status()).isEqualTo(Summary.Status.VIOLATED);
        assertThat(summary.simulatedSeconds()).isLessThan(new BigDecimal("20"));
        assertThat(summary.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("one-finalized-block-per-height");
            assertThat(violation.description()).contains("subnet app, replica", "of height");
        });
    }

    @Test
    void aStopBeforeTheStartLeavesNothing() {
        ScenarioRun run = new ScenarioRun(plan(1));
        run.requestStop();

        Summary summary = run.run(share -> {});

        assertThat(summary.status()).isEqualTo(Summary.Status.INTERRUPTED);
        assertThat(summary.deliveries()).isZero();
    }

    @Test
    void theDefaultPlaceTellsTheConfigurationAndTheSeed() {
        Path first = new ScenarioRun(plan(1)).defaultDirectory();
        Path second = new ScenarioRun(plan(2)).defaultDirectory();

        assertThat(first.toString()).matches("results.twin.[0-9a-f]{12}-1");
        assertThat(second).hasToString(first.toString().replaceFirst("-1$", "-2"));
    }

    private static RunPlan plan(long seed) {
        ScenarioLoader loader = new ScenarioLoader();
        Scenario scenario = loader.load(TWIN).withSeed(seed);
        return Planner.plan(scenario, loader.loadPreset(scenario.preset()));
    }

    /** Rules under which each replica notarizes and finalizes by itself. */
    private record OneShareIsEnough(ConsensusRules protocol) implements ConsensusRules {
        @Override
        public int quorum() {
            return 1;
        }

        @Override
        public long rankingBeacon(long height) {
            return protocol.rankingBeacon(height);
        }

        @Override
        public boolean mayExtend(boolean isNotarized) {
            return protocol.mayExtend(isNotarized);
        }

        @Override
        public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother) {
            return protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother);
        }

        @Override
        public long blockMakerDelayNanos(int rank) {
            return 0;
        }

        @Override
        public long notaryDelayNanos(int rank, long finalityGap) {
            return 0;
        }
    }
}
