package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.BlockRequested;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.MakerDisqualified;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusMessage.EquivocationProof;
import org.icsim.models.consensus.ConsensusMessage.Proposal;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One replica of four in round 1, whose peers are down, so that it hears only what the test tells it. */
class ReplicaTest {
    private static final long MILLI = 1_000_000L;

    private final List<ConsensusFact> facts = new ArrayList<>();
    private final Simulation simulation = new Simulation(1, List.of("subnet/app"));
    private final ConsensusSettings settings =
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
    private final Subnet subnet = new Subnet(
            simulation.process("subnet/app"),
            Latencies.constant(4, MILLI),
            Conditions.PERFECT,
            settings,
            new ProtocolRules(new Thresholds(4), settings),
            (time, fact) -> facts.add(fact));

    private int replica;
    private Block best;
    private Block second;

    @BeforeEach
    void enterTheFirstRound() {
        replica = makerOfRank(3);
        best = Blocks.extending(Block.GENESIS, 0, makerOfRank(0), 0, List.of());
        second = Blocks.extending(Block.GENESIS, 1, makerOfRank(1), 0, List.of());
        for (int i = 0; i < 4; i++) {
            if (i != replica) {
                subnet.crash(i);
            }
        }
        subnet.start();
        simulation.runUntil(MILLI);
        facts.clear();
    }

    @Test
    void notarizesTheBestBlockAfterItsDelay() {
        tell(new Proposal(second));
        tell(new Proposal(best));

        simulation.runUntil(299 * MILLI);
        assertThat(facts).isEmpty();

        simulation.runUntil(2000 * MILLI);
        assertThat(facts).containsExactly(new NotarizationSigned(replica, best));
    }

    @Test
    void notarizesASecondRankALongerWhileLater() {
        tell(new Proposal(second));

        simulation.runUntil(1299 * MILLI);
        assertThat(facts).isEmpty();

        simulation.runUntil(1301 * MILLI);
        assertThat(facts).containsExactly(new NotarizationSigned(replica, second));
    }

    @Test
    void notarizesABetterBlockToo() {
        tell(new Proposal(second));
        simulation.runUntil(1400 * MILLI);
        tell(new Proposal(best));

        assertThat(facts)
                .containsExactly(new NotarizationSigned(replica, second), new NotarizationSigned(replica, best));
    }

    /** Else it might notarize a second block after it has signed the finalization of the first. */
    @Test
    void notarizesNothingMoreOnceABlockIsNotarized() {
        tell(new Proposal(second));
        tell(Signature.aggregate(SignedArtifact.NOTARIZATION, 1, second.id()));
        tell(new Proposal(best));
        simulation.runUntil(5000 * MILLI);

        assertThat(facts).contains(new FinalizationSigned(replica, second));
        assertThat(facts).noneMatch(fact -> fact instanceof NotarizationSigned);
    }

    @Test
    void refusesABlockWhoseMakerHadAnotherRank() {
        tell(new Proposal(Blocks.extending(Block.GENESIS, 0, makerOfRank(1), 0, List.of())));
        tell(new Proposal(Blocks.extending(Block.GENESIS, 2, makerOfRank(2), 0, List.of())));
        simulation.runUntil(9000 * MILLI);

        assertThat(facts).isEmpty();
    }

    @Test
    void leavesTheRoundWithANotarizedBlockAndTheBeacon() {
        tell(new Proposal(best));
        tell(Signature.aggregate(SignedArtifact.NOTARIZATION, 1, best.id()));
        assertThat(subnet.replica(replica).height()).isEqualTo(1);

        tell(Signature.aggregate(SignedArtifact.BEACON, 1, Signature.NO_BLOCK));
        assertThat(subnet.replica(replica).height()).isEqualTo(2);
    }

    @Test
    void doesNotLeaveWithANotarizationWhoseBlockItLacks() {
        tell(Signature.aggregate(SignedArtifact.BEACON, 1, Signature.NO_BLOCK));
        tell(Signature.aggregate(SignedArtifact.NOTARIZATION, 1, best.id()));
        assertThat(subnet.replica(replica).height()).isEqualTo(1);

        tell(new Proposal(best));
        assertThat(subnet.replica(replica).height()).isEqualTo(2);
    }

    @Test
    void asksASignerForABlockThatDoesNotComeAndThenAnother() {
        int first = (replica + 1) % 4;
        int second = (replica + 3) % 4;
        tell(Signature.share(SignedArtifact.NOTARIZATION, second, 1, best.id()));
        tell(Signature.share(SignedArtifact.NOTARIZATION, first, 1, best.id()));

        simulation.runUntil(20_000 * MILLI);

        assertThat(facts)
                .containsExactly(
                        new BlockRequested(replica, 1, first),
                        new BlockRequested(replica, 1, second),
                        new BlockRequested(replica, 1, first),
                        new BlockRequested(replica, 1, second));
    }

    @Test
    void asksAnyoneForABlockOfWhichItKnowsNoSigner() {
        tell(Signature.aggregate(SignedArtifact.NOTARIZATION, 1, best.id()));

        simulation.runUntil(11_000 * MILLI);

        assertThat(facts)
                .containsExactly(
                        new BlockRequested(replica, 1, (replica + 1) % 4),
                        new BlockRequested(replica, 1, (replica + 2) % 4),
                        new BlockRequested(replica, 1, (replica + 3) % 4));
    }

    @Test
    void asksForNoBlockThatComesInTime() {
        tell(Signature.share(SignedArtifact.NOTARIZATION, makerOfRank(1), 1, best.id()));
        simulation.runUntil(400 * MILLI);
        tell(new Proposal(best));
        simulation.runUntil(9000 * MILLI);

        assertThat(facts).containsExactly(new NotarizationSigned(replica, best));
    }

    @Test
    void twoBlocksOfOneMakerDisqualifyItAndTheNextRankHasItsTurn() {
        tell(new Proposal(best));
        tell(new Proposal(best.twin()));
        tell(new Proposal(second));
        simulation.runUntil(5000 * MILLI);

        assertThat(facts)
                .containsExactly(
                        new MakerDisqualified(replica, 1, best.maker()), new NotarizationSigned(replica, second));
    }

    @Test
    void aProofIsAsGoodAsBothBlocks() {
        tell(new EquivocationProof(makerOfRank(1), 1, best.maker()));
        tell(new EquivocationProof(makerOfRank(2), 1, best.maker()));
        tell(new Proposal(best));
        simulation.runUntil(5000 * MILLI);

        assertThat(facts).containsExactly(new MakerDisqualified(replica, 1, best.maker()));
    }

    /** Its notarization vouches for it: 2f + 1 have judged it, and others may build on it already. */
    @Test
    void aDisqualifiedMakersBlockThatIsNotarizedStaysSo() {
        tell(new Proposal(best));
        tell(new EquivocationProof(makerOfRank(1), 1, best.maker()));
        tell(Signature.aggregate(SignedArtifact.NOTARIZATION, 1, best.id()));
        tell(Signature.aggregate(SignedArtifact.BEACON, 1, Signature.NO_BLOCK));

        assertThat(facts).contains(new BlockNotarized(replica, best), new FinalizationSigned(replica, best));
        assertThat(subnet.replica(replica).height()).isEqualTo(2);
    }

    private void tell(ConsensusMessage message) {
        message.deliverTo(subnet.replica(replica));
    }

    private int makerOfRank(int rank) {
        for (int i = 0; i < 4; i++) {
            if (subnet.lottery().rank(1, i) == rank) {
                return i;
            }
        }
        throw new AssertionError("no replica has rank " + rank);
    }
}
