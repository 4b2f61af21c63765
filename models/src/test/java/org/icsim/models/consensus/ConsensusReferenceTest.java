package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;

/** Closed forms of a subnet in which every link has the same latency δ and nothing is lost or jitters. */
class ConsensusReferenceTest {
    private static final Duration UNIT_DELAY = Duration.ofSeconds(1);
    private static final int HEIGHTS = 20;

    /**
     * Optimistic responsiveness: a block every 2δ, final after 3δ, exactly.
     *
     * <p>Source: Camenisch et al., "Internet Computer Consensus", eprint 2021/632, abstract.
     */
    @Example
    void aBlockTakesTwoDelaysAndFinalityThree() {
        long delta = Duration.ofMillis(100).toNanos();
        ConsensusMeter meter = measure(13, delta, settings(0, 0), HEIGHTS * 2 * delta + delta + 1, 0);

        assertThat(meter.finalBlocks()).isEqualTo(HEIGHTS);
        assertThat(meter.blockFinality().meanSeconds()).isEqualTo(0.3);
        assertThat(meter.blockFinality().maxSeconds()).isCloseTo(0.3, within(3e-4));
    }

    /**
     * With initial notary delay ε and processing time p, a block every {@code max(δ, ε) + δ + p}, final δ later.
     *
     * <p>The proposal arrives after δ, its shares are sent when ε has passed too, arrive δ later, and p after that the
     * block is notarized; finalization shares take another δ. Holds for f + 1 ranks while the unit delay exceeds δ.
     */
    @Property(tries = 50)
    void theIntervalIsTheSumOfItsParts(
            @ForAll @IntRange(min = 1, max = 400) int deltaMillis,
            @ForAll @IntRange(max = 1000) int notaryMillis,
            @ForAll @IntRange(max = 200) int processingMillis,
            @ForAll @IntRange(min = 4, max = 16) int nodes) {
        long delta = Duration.ofMillis(deltaMillis).toNanos();
        long interval = Duration.ofMillis(Math.max(deltaMillis, notaryMillis) + deltaMillis + processingMillis)
                .toNanos();

        ConsensusMeter justBefore =
                measure(nodes, delta, settings(notaryMillis, processingMillis), HEIGHTS * interval + delta, 0);
        ConsensusMeter justAfter =
                measure(nodes, delta, settings(notaryMillis, processingMillis), HEIGHTS * interval + delta + 1, 0);

        assertThat(justBefore.finalBlocks()).isEqualTo(HEIGHTS - 1);
        assertThat(justAfter.finalBlocks()).isEqualTo(HEIGHTS);
        assertThat(justAfter.blockFinality().meanSeconds()).isCloseTo((interval + delta) / 1e9, within(1e-9));
    }

    /**
     * Each of c crashed nodes of n costs its turns: {@code c ÷ (n − c + 1)} unit delays a block on average, for with
     * ranks in random order that many crashed makers come before the first live one.
     */
    @Example
    void crashedMakersCostTheirTurns() {
        long delta = Duration.ofMillis(50).toNanos();
        double undisturbed = 0.3 + 0.05;
        for (int crashed = 1; crashed <= 4; crashed++) {
            long span = Duration.ofHours(1).toNanos();
            ConsensusMeter meter = measure(13, delta, settings(300, 0), span, crashed);

            double interval = 1 / meter.blockRate(span);
            double expected = undisturbed + (double) crashed / (13 - crashed + 1);
            assertThat(interval).as("%s crashed", crashed).isCloseTo(expected, within(0.05 * (expected - undisturbed)));
        }
    }

    /** f + 1 crashed nodes leave no quorum: nothing becomes final. */
    @Example
    void oneMoreThanFCrashedStopsTheSubnet() {
        ConsensusMeter meter = measure(
                13,
                Duration.ofMillis(50).toNanos(),
                settings(300, 0),
                Duration.ofMinutes(10).toNanos(),
                5);

        assertThat(meter.finalBlocks()).isZero();
    }

    /** Makers of higher ranks never slow down. */
    private static ConsensusSettings settings(int notaryMillis, int processingMillis) {
        Pacing today = Pacing.SINCE_NOVEMBER_2024;
        Pacing steady = new Pacing(today.backlog(), today.certificationLimit(), 0, 0);
        return new ConsensusSettings(
                Duration.ofMillis(notaryMillis), UNIT_DELAY, Duration.ofMillis(processingMillis), Traffic.FULL, steady);
    }

    /** Runs a subnet of which the first {@code crashed} nodes are down all the time. */
    private static ConsensusMeter measure(int nodes, long delta, ConsensusSettings settings, long span, int crashed) {
        Simulation simulation = new Simulation(1, List.of("subnet/ideal"));
        ConsensusMeter meter = new ConsensusMeter(0, span);
        ProtocolRules rules = new ProtocolRules(new Thresholds(nodes), settings);
        Subnet subnet = new Subnet(
                simulation.process("subnet/ideal"),
                Latencies.constant(nodes, delta),
                Conditions.PERFECT,
                settings,
                rules,
                meter);
        for (int i = 0; i < crashed; i++) {
            Fault.schedule(List.of(new Crash(0, Long.MAX_VALUE - 1, List.of(i))), subnet);
        }
        subnet.start();
        simulation.runUntil(span);
        return meter;
    }
}
