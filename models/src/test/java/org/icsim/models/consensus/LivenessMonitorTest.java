package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.mutants.MutantRules;
import org.icsim.models.consensus.mutants.MutantRules.Mutant;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

/** Seven replicas, 25 ms apart. */
class LivenessMonitorTest {
    private static final long MILLI = 1_000_000L;
    private static final Thresholds SEVEN = new Thresholds(7);
    private static final ConsensusSettings SETTINGS =
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.SHARES);

    private final List<Violation> violations = new ArrayList<>();
    private final LivenessMonitor monitor = new LivenessMonitor("app", violations::add);
    private final Simulation simulation = new Simulation(5, List.of("subnet/app"));
    private boolean isCalm = true;

    /** A second, and two rounds of the delay of rank 2, a unit delay, 5.5 s of asking for blocks, and 8 round trips each. */
    @Test
    void theBoundIsTheSumOfItsParts() {
        long bound = monitor.boundNanos(SEVEN, SETTINGS, 50 * MILLI);

        assertThat(bound).isEqualTo((1000 + 2300 + 3300 + 2 * (1000 + 5500 + 400)) * MILLI);
    }

    @Test
    void isSilentWhileBlocksBecomeFinal() {
        watch(new ProtocolRules(SEVEN, SETTINGS));

        run(120);

        assertThat(violations).isEmpty();
    }

    /** The maker's two blocks never meet, though only two of seven replicas are corrupted. */
    @Test
    void seesAHaltThatNoFaultExcuses() {
        Subnet subnet = watch(new MutantRules(Mutant.NO_FETCH, new ProtocolRules(SEVEN, SETTINGS)));
        subnet.corrupt(1, EnumSet.of(Misdeed.EQUIVOCATE));
        subnet.corrupt(2, EnumSet.of(Misdeed.EQUIVOCATE));

        run(3600);

        assertThat(violations).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo("progress-when-a-quorum-is-connected");
            assertThat(violation.description()).contains("subnet app", "final after height");
        });
    }

    @Test
    void excusesAHaltWithTooManyFaults() {
        Subnet subnet = watch(new ProtocolRules(SEVEN, SETTINGS));
        subnet.crash(0);
        subnet.crash(2);
        subnet.corrupt(1, EnumSet.of(Misdeed.WITHHOLD_SHARES));

        run(3600);

        assertThat(violations).isEmpty();
    }

    @Test
    void excusesAHaltInABadNetworkAndNotAfterIt() {
        Subnet subnet = watch(new MutantRules(Mutant.NO_FETCH, new ProtocolRules(SEVEN, SETTINGS)));
        subnet.corrupt(1, EnumSet.of(Misdeed.EQUIVOCATE));
        subnet.corrupt(2, EnumSet.of(Misdeed.EQUIVOCATE));
        isCalm = false;
        run(3600);
        assertThat(violations).isEmpty();

        isCalm = true;
        run(7200);
        assertThat(violations).isNotEmpty();
    }

    /** Where a round trip takes longer than a unit delay, ranks overlap for ever and no block need become final. */
    @Test
    void expectsNothingOfASubnetTooSlowForItsDelays() {
        Subnet slow = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(7, 600 * MILLI),
                Conditions.PERFECT,
                SETTINGS,
                new ProtocolRules(SEVEN, SETTINGS),
                monitor);
        monitor.watch(slow, () -> true);

        run(3600);

        assertThat(violations).isEmpty();
    }

    private Subnet watch(ConsensusRules rules) {
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(7, 25 * MILLI),
                Conditions.PERFECT,
                SETTINGS,
                rules,
                monitor);
        monitor.watch(subnet, () -> isCalm);
        subnet.start();
        return subnet;
    }

    private void run(int untilSeconds) {
        simulation.runUntil(untilSeconds * 1000L * MILLI);
    }
}
