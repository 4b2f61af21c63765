package org.icsim.models.consensus;

import java.util.List;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;

/**
 * How one replica makes notarized blocks final.
 *
 * <p>Source: dfinity/ic {@code rs/consensus/src/consensus/finalizer.rs}.
 */
final class Finalizer {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;
    private final ConsensusRules rules;

    Finalizer(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.rules = subnet.rules();
    }

    /** A block is notarized: sign its finalization if nothing speaks against it. */
    void onNotarized(Round round, Candidate candidate) {
        if (isNeeded(round, candidate)
                && subnet.lottery().isInCommittee(round.height(), index)
                && rules.mayFinalize(
                        round.notarizedBlocks(),
                        round.hasNotarizedAnother(index, candidate),
                        round.hasSignedFinalization)) {
            sign(round, candidate);
        }
        finalizeIfReady(round, candidate);
    }

    private void sign(Round round, Candidate candidate) {
        if (replica.conduct()
                .send(Signature.share(SignedArtifact.FINALIZATION, index, round.height(), candidate.blockId()))) {
            round.hasSignedFinalization = true;
            subnet.record(new FinalizationSigned(index, candidate.block()));
            candidate.finalization.add(index);
        }
    }

    /** Signs what nothing speaks against of the notarized blocks of a round, if it has signed none. */
    void sign(Round round) {
        for (int i = 0; i < round.candidateCount(); i++) {
            Candidate candidate = round.candidateAt(i);
            if (candidate.isNotarized) {
                onNotarized(round, candidate);
            }
        }
    }

    /** Signs a block that is held, unless it has, without asking whether it may. */
    void signAtOnce(Round round, Candidate candidate) {
        if (subnet.lottery().isInCommittee(round.height(), index) && !candidate.finalization.hasSigner(index)) {
            sign(round, candidate);
            finalizeIfReady(round, candidate);
        }
    }

    private boolean isNeeded(Round round, Candidate candidate) {
        return round.height() > pool.finalizedHeight()
                && !candidate.finalization.isAggregated()
                && !candidate.finalization.hasSigner(index);
    }

    /** Takes in a share of a finalization, or the finalization itself. */
    void onFinalization(Signature received) {
        Round round = replica.find(received.height());
        if (round == null) {
            return;
        }
        Candidate candidate = replica.hear(round, received.blockId());
        if (candidate.finalization.take(received)) {
            finalizeIfReady(round, candidate);
            replica.progress();
        }
    }

    /** Makes final whatever of a round can be. */
    void finalizeIfReady(Round round) {
        for (int i = 0; i < round.candidateCount(); i++) {
            finalizeIfReady(round, round.candidateAt(i));
        }
    }

    /** Takes a notarized block with its finalization as final, and all its ancestors with it. */
    private void finalizeIfReady(Round round, Candidate candidate) {
        if (!candidate.isNotarized) {
            return;
        }
        if (candidate.finalization.isReady()) {
            candidate.finalization.setAggregated();
            subnet.broadcastAggregate(index, SignedArtifact.FINALIZATION, round.height(), candidate.blockId());
        }
        if (candidate.finalization.isAggregated() && round.height() > pool.finalizedHeight()) {
            acceptChain(candidate.block());
        }
    }

    private void acceptChain(Block tip) {
        if (tip.height() == pool.finalizedHeight() + 1) {
            accept(tip);
            return;
        }
        List<Block> chain = pool.chainSinceFinal(tip);
        for (int i = chain.size() - 1; i >= 0; i--) {
            accept(chain.get(i));
        }
    }

    private void accept(Block block) {
        pool.addFinal(block);
        replica.ingress().onFinal(block);
        subnet.record(new BlockFinalized(index, block, replica.catchUp().isBehind()));
        replica.batches().onFinal(block.height());
    }
}
