package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.MakerDisqualified;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.ReplicaReformed;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

/** Seven replicas, so that two may be corrupted, 25 ms apart. */
class MisdeedTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;

    private record Happening(long time, ConsensusFact fact) {}

    private final List<Happening> happenings = new ArrayList<>();
    private final Simulation simulation = new Simulation(5, List.of("subnet/app"));
    private final ConsensusSettings settings =
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
    private final Subnet subnet = new Subnet(
            simulation.process("subnet/app"),
            Latencies.constant(7, 25 * MILLI),
            Conditions.PERFECT,
            settings,
            new ProtocolRules(new Thresholds(7), settings),
            (time, fact) -> happenings.add(new Happening(time, fact)));

    @Test
    void anEquivocatorMakesTwoBlocksOfAHeightAndSignsBoth() {
        corruptFromTheStart(Misdeed.EQUIVOCATE, 2);

        run(30);

        List<Block> own = facts(BlockProposed.class)
                .filter(proposed -> proposed.replica() == 2)
                .map(BlockProposed::block)
                .toList();
        assertThat(own).hasSizeGreaterThan(4).doesNotHaveDuplicates();
        assertThat(own.stream().map(Block::height).distinct()).hasSize(own.size() / 2);
        assertThat(facts(NotarizationSigned.class)
                        .filter(signed -> signed.replica() == 2)
                        .map(NotarizationSigned::block))
                .containsAll(own);
    }

    @Test
    void anEquivocatorsBlocksReachOneHalfEach() {
        corruptFromTheStart(Misdeed.EQUIVOCATE, 2);

        run(30);

        List<Block> judged = proposedBy(2).stream()
                .filter(block -> block.proposedAt() < 29 * SECOND)
                .toList();
        assertThat(judged).isNotEmpty();
        for (Block block : judged) {
            long signers = facts(NotarizationSigned.class)
                    .filter(signed -> signed.block().equals(block) && signed.replica() != 2)
                    .count();
            assertThat(signers).isBetween(1L, 3L);
        }
    }

    /** The blocks meet when those who signed one hear of the other; then the next in rank makes the block. */
    @Test
    void equivocatorsAreFoundOutAndTheSubnetGoesOn() {
        corruptFromTheStart(Misdeed.EQUIVOCATE, 2, 5);

        run(60);

        assertThat(facts(MakerDisqualified.class).map(MakerDisqualified::maker)).contains(2, 5);
        assertThat(facts(MakerDisqualified.class).map(MakerDisqualified::replica))
                .contains(0, 1, 3, 4, 6);
        assertThat(finalHeight()).isGreaterThan(25);
        assertThat(facts(BlockFinalized.class).map(f -> f.block().maker()))
                .doesNotContain(2, 5)
                .contains(0, 1, 3, 4, 6);
    }

    @Test
    void emptyBlocksOrderNoMessages() {
        corruptFromTheStart(Misdeed.EMPTY_BLOCKS, 2);
        sendEvery(20 * MILLI);

        run(30);

        assertThat(proposedBy(2))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.payload()).isEmpty());
        assertThat(proposedBy(3).stream().filter(block -> block.height() > 1))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.payload()).isNotEmpty());
        assertThat(finalHeight()).isGreaterThan(60);
    }

    @Test
    void whoNotarizesAllSignsAsSoonAsABlockComes() {
        corruptFromTheStart(Misdeed.NOTARIZE_ALL, 2);

        run(10);

        Happening proposal = first(BlockProposed.class, 0);
        Happening its = happenings.stream()
                .filter(h -> h.fact() instanceof NotarizationSigned && h.fact().replica() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(its.time() - proposal.time()).isLessThanOrEqualTo(25 * MILLI);
    }

    @Test
    void whoFinalizesAllSignsBeforeANotarizationIsThere() {
        corruptFromTheStart(Misdeed.FINALIZE_ALL, 2);

        run(10);

        long signed = happenings.stream()
                .filter(h -> h.fact() instanceof FinalizationSigned && h.fact().replica() == 2)
                .mapToLong(Happening::time)
                .findFirst()
                .orElseThrow();
        assertThat(signed).isLessThan(first(BlockNotarized.class, 2).time());
    }

    @Test
    void whoWithholdsSharesSignsNothingUntilItIsReformed() {
        corruptFromTheStart(Misdeed.WITHHOLD_SHARES, 2);

        run(10);
        assertThat(signedBy(2)).isEmpty();
        assertThat(finalHeight()).isGreaterThan(20);

        subnet.reform(2, EnumSet.of(Misdeed.WITHHOLD_SHARES));
        run(20);
        assertThat(signedBy(2)).isNotEmpty();
    }

    /** Nothing is lost and nobody asks again: only what the reformed replicas then sign lets the others go on. */
    @Test
    void moreThanFWhoWithholdSharesHaltASubnetUntilTheyReform() {
        run(10);
        for (int replica = 0; replica < 3; replica++) {
            subnet.corrupt(replica, EnumSet.of(Misdeed.WITHHOLD_SHARES));
        }
        run(11);
        long halted = finalHeight();

        run(60);
        assertThat(finalHeight()).isEqualTo(halted);

        for (int replica = 0; replica < 3; replica++) {
            subnet.reform(replica, EnumSet.of(Misdeed.WITHHOLD_SHARES));
        }
        run(70);
        assertThat(finalHeight()).isGreaterThan(halted + 20);
    }

    /** One hop before blocks of the next rank may be notarized, 1300 ms after the round began for rank 0. */
    @Test
    void delayedProposalsComeAtTheirDeadlineAndBecomeFinal() {
        for (int replica = 0; replica < 7; replica++) {
            subnet.corrupt(replica, EnumSet.of(Misdeed.DELAY_PROPOSALS));
        }
        run(60);

        assertThat(first(BlockProposed.class, 0).time()).isEqualTo((1300 - 25) * MILLI);
        assertThat(facts(BlockFinalized.class).map(f -> f.block().rank())).containsOnly(0);
        assertThat(finalHeight()).isBetween(60_000L / 1326 - 1, 60_000L / 1325);
    }

    @Test
    void corruptionAndReformAreFacts() {
        Set<Misdeed> misdeeds = EnumSet.of(Misdeed.EQUIVOCATE, Misdeed.NOTARIZE_ALL);
        subnet.corrupt(4, misdeeds);
        subnet.reform(4, misdeeds);

        assertThat(facts(ConsensusFact.class))
                .containsExactly(new ReplicaCorrupted(4, misdeeds), new ReplicaReformed(4));
        assertThatThrownBy(() -> subnet.reform(4, misdeeds))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("replica 4 is in no hands");
    }

    @Test
    void aReplicaThatIsDownStaysSilentWhenItIsReformed() {
        corruptFromTheStart(Misdeed.WITHHOLD_SHARES, 2);
        run(5);
        subnet.crash(2);
        subnet.reform(2, EnumSet.of(Misdeed.WITHHOLD_SHARES));
        run(10);
        assertThat(signedBy(2)).isEmpty();

        subnet.restart(2);
        run(30);
        assertThat(signedBy(2)).isNotEmpty();
    }

    private void corruptFromTheStart(Misdeed misdeed, int... replicas) {
        for (int replica : replicas) {
            subnet.corrupt(replica, EnumSet.of(misdeed));
        }
    }

    private void sendEvery(long nanos) {
        for (long at = 0; at < 30 * SECOND; at += nanos) {
            int receiver = (int) (at / nanos % 7);
            subnet.process().at(at, () -> subnet.submit(receiver));
        }
    }

    private void run(int untilSeconds) {
        if (simulation.process("subnet/app").now() == 0) {
            subnet.start();
        }
        simulation.runUntil(untilSeconds * SECOND);
    }

    private <F extends ConsensusFact> Stream<F> facts(Class<F> kind) {
        return happenings.stream().map(Happening::fact).filter(kind::isInstance).map(kind::cast);
    }

    private List<Block> proposedBy(int replica) {
        return facts(BlockProposed.class)
                .filter(proposed -> proposed.replica() == replica)
                .map(BlockProposed::block)
                .toList();
    }

    private List<ConsensusFact> signedBy(int replica) {
        return facts(ConsensusFact.class)
                .filter(fact -> fact.replica() == replica)
                .filter(fact -> fact instanceof NotarizationSigned || fact instanceof FinalizationSigned)
                .toList();
    }

    /** Returns the first fact of a kind, of the replica, or of any if it is 0. */
    private Happening first(Class<? extends ConsensusFact> kind, int replica) {
        return happenings.stream()
                .filter(h ->
                        kind.isInstance(h.fact()) && (replica == 0 || h.fact().replica() == replica))
                .findFirst()
                .orElseThrow();
    }

    private long finalHeight() {
        return facts(BlockFinalized.class)
                .mapToLong(finalized -> finalized.block().height())
                .max()
                .orElse(0);
    }
}
