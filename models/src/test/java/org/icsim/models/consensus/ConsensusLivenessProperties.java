package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.SubnetCase.CrashCase;

/** With network delays below half the unit delay, a subnet makes progress whenever a quorum is up. */
class ConsensusLivenessProperties {
    private static final int LAST_FAULT_MILLIS = 30_000;
    private static final Duration SPAN = Duration.ofMinutes(2);

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void everyReplicaIsAmongTheOthersAgainAfterAnyCrashes(@ForAll("crashing") SubnetCase crashing) {
        long[] finalHeights = new long[crashing.nodes()];
        FactSink<ConsensusFact> heights = (time, fact) -> {
            if (fact instanceof BlockFinalized finalized) {
                finalHeights[fact.replica()] = finalized.block().height();
            }
        };

        crashing.run(SPAN, ProtocolRules::new, heights);

        long best = Arrays.stream(finalHeights).max().orElseThrow();
        assertThat(best).isGreaterThan(30);
        assertThat(Arrays.stream(finalHeights).min().orElseThrow()).isGreaterThan(best - CatchUp.LOOK_AHEAD);
    }

    /**
     * Exactly 2f + 1 replicas are left, one of them just back, and ranks overlap: nothing that was missed may stay missed.
     * What it missed is less than the others retain.
     */
    @Property(tries = 60, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void theLastQuorumGoesOnForEver(@ForAll("lastQuorum") SubnetCase lastQuorum) {
        ConsensusLaws laws = new ConsensusLaws(lastQuorum.settings(), lastQuorum.nodes());
        ConsensusMeter lastMinute = new ConsensusMeter(
                Duration.ofMinutes(2).toNanos(), Duration.ofMinutes(3).toNanos());

        lastQuorum.run(Duration.ofMinutes(3), ProtocolRules::new, laws.andThen(lastMinute));

        assertThat(laws.broken()).isEmpty();
        assertThat(lastMinute.finalBlocks()).isPositive();
    }

    @Provide
    Arbitrary<SubnetCase> lastQuorum() {
        int forEver = Integer.MAX_VALUE;
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(4, 7, 13),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.of(Traffic.class),
                        Arbitraries.integers().between(100, 10_000))
                .as((seed, nodes, latency, traffic, gap) -> new SubnetCase(
                        seed,
                        nodes,
                        latency,
                        0,
                        0,
                        10,
                        100,
                        0,
                        traffic,
                        List.of(
                                new CrashCase(1, 5_000, 60_000),
                                new CrashCase((nodes - 1) / 3, 5_000 + gap, forEver))));
    }

    @Provide
    Arbitrary<SubnetCase> crashing() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(4, 13),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.of(0.0, 0.01),
                        Arbitraries.of(Traffic.class))
                .flatAs((seed, nodes, latency, loss, traffic) -> crashes(nodes)
                        .map(crashes ->
                                new SubnetCase(seed, nodes, latency, 5, loss, 300, 1000, 120, traffic, crashes)));
    }

    private static Arbitrary<List<CrashCase>> crashes(int nodes) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, nodes),
                        Arbitraries.integers().between(0, LAST_FAULT_MILLIS / 2),
                        Arbitraries.integers().between(1, LAST_FAULT_MILLIS / 2))
                .as(CrashCase::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
