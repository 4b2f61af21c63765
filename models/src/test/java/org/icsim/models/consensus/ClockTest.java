package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

/** Seven replicas, 25 ms apart, of which one's clock or several clocks are wrong. */
class ClockTest {
    private static final long MILLI = 1_000_000L;

    private record Signed(long time, NotarizationSigned fact) {}

    private final List<Signed> signed = new ArrayList<>();
    private final List<Block> finalBlocks = new ArrayList<>();
    private final Simulation simulation = new Simulation(5, List.of("subnet/app"));
    private final ConsensusSettings settings =
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.SHARES);
    private final Subnet subnet = new Subnet(
            simulation.process("subnet/app"),
            Latencies.constant(7, 25 * MILLI),
            Conditions.PERFECT,
            settings,
            new ProtocolRules(new Thresholds(7), settings),
            this::note);

    @Test
    void timeIsTheMakersClock() {
        run(60);

        assertThat(finalBlocks)
                .hasSizeGreaterThan(100)
                .allSatisfy(block -> assertThat(block.context().time()).isEqualTo(block.proposedAt()));
    }

    /** Its block is there after 25 ms, and notarized when the other clocks show its time. */
    @Test
    void aBlockFromTheFutureWaitsUntilItsTimeHasCome() {
        subnet.addClockOffset(2, 700 * MILLI);
        run(60);

        Block first = proposedBy(2).get(0);
        assertThat(signed.stream()
                        .filter(s -> s.fact().block().equals(first) && s.fact().replica() != 2))
                .hasSize(6)
                .allSatisfy(s -> assertThat(s.time()).isEqualTo(first.proposedAt() + 700 * MILLI));
        assertThat(finalBlocks).contains(first);
    }

    /** Two of seven makers are of no use, and the others make the blocks. */
    @Test
    void clocksFarAheadCostTheirOwnersTheirTurns() {
        subnet.addClockOffset(2, 60_000 * MILLI);
        subnet.addClockOffset(3, 60_000 * MILLI);
        run(60);

        assertThat(finalBlocks)
                .hasSizeGreaterThan(30)
                .noneSatisfy(block -> assertThat(block.maker()).isBetween(2, 3));
    }

    /** Their blocks come a notary delay after their parents, and what others make does not surprise them for long. */
    @Test
    void slowClocksHaltNothing() {
        for (int replica = 1; replica < 7; replica++) {
            subnet.addClockOffset(replica, -replica * 1000L * MILLI);
        }
        run(60);

        assertThat(finalBlocks).hasSizeGreaterThan(50);
    }

    @Test
    void aClockThatIsSetRightIsRightAtOnce() {
        subnet.addClockOffset(2, 60_000 * MILLI);
        run(10);
        subnet.addClockOffset(2, -60_000 * MILLI);
        run(60);

        assertThat(finalBlocks).anySatisfy(block -> {
            assertThat(block.maker()).isEqualTo(2);
            assertThat(block.context().time()).isEqualTo(block.proposedAt());
        });
    }

    /** Returns the blocks of a maker that anybody signed. */
    private List<Block> proposedBy(int maker) {
        return signed.stream()
                .map(s -> s.fact().block())
                .filter(block -> block.maker() == maker)
                .distinct()
                .toList();
    }

    private void note(long time, ConsensusFact fact) {
        if (fact instanceof NotarizationSigned notarized) {
            signed.add(new Signed(time, notarized));
        } else if (fact instanceof BlockFinalized finalized && finalized.replica() == 0) {
            finalBlocks.add(finalized.block());
        }
    }

    private void run(int untilSeconds) {
        if (simulation.process("subnet/app").now() == 0) {
            subnet.start();
        }
        simulation.runUntil(untilSeconds * 1000L * MILLI);
    }
}
