package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.random.Hash;
import org.icsim.models.network.Packet;

/**
 * What one replica may tell another. A share bears its signer; an aggregate stands for enough shares and is the same
 * whoever made it.
 */
public sealed interface ConsensusMessage extends Packet {
    /** Hands the message to the reaction of its kind. */
    void deliverTo(Replica receiver);

    /** A share of the random beacon of a height. */
    record BeaconShare(int signer, long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.onBeaconShare(height, signer);
        }

        @Override
        public int bytes() {
            return WireSize.SHARE;
        }

        @Override
        public long digest() {
            return digestOf(1, signer, height, 0);
        }
    }

    /** The random beacon of a height. */
    record Beacon(long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.onBeacon(height);
        }

        @Override
        public int bytes() {
            return WireSize.AGGREGATE;
        }

        @Override
        public long digest() {
            return digestOf(2, 0, height, 0);
        }
    }

    /** A block from its maker. */
    record Proposal(Block block) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.onProposal(block);
        }

        @Override
        public int bytes() {
            return WireSize.ofProposal(block);
        }

        @Override
        public long digest() {
            return digestOf(3, block.maker(), block.height(), block.id());
        }
    }

    /** A share of the notarization of a block. */
    record NotarizationShare(int signer, long height, long blockId) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.notary().onShare(height, blockId, signer);
        }

        @Override
        public int bytes() {
            return WireSize.SHARE;
        }

        @Override
        public long digest() {
            return digestOf(4, signer, height, blockId);
        }
    }

    /** The notarization of a block. */
    record Notarization(long height, long blockId) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.notary().onNotarization(height, blockId);
        }

        @Override
        public int bytes() {
            return WireSize.AGGREGATE;
        }

        @Override
        public long digest() {
            return digestOf(5, 0, height, blockId);
        }
    }

    /** A share of the finalization of a block. */
    record FinalizationShare(int signer, long height, long blockId) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.finalizer().onShare(height, blockId, signer);
        }

        @Override
        public int bytes() {
            return WireSize.SHARE;
        }

        @Override
        public long digest() {
            return digestOf(6, signer, height, blockId);
        }
    }

    /** The finalization of a block. */
    record Finalization(long height, long blockId) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.finalizer().onFinalization(height, blockId);
        }

        @Override
        public int bytes() {
            return WireSize.AGGREGATE;
        }

        @Override
        public long digest() {
            return digestOf(7, 0, height, blockId);
        }
    }

    /** A share of the random tape of a height. */
    record TapeShare(int signer, long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.batches().onTapeShare(height, signer);
        }

        @Override
        public int bytes() {
            return WireSize.SHARE;
        }

        @Override
        public long digest() {
            return digestOf(8, signer, height, 0);
        }
    }

    /** The random tape of a height. */
    record Tape(long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.batches().onTape(height);
        }

        @Override
        public int bytes() {
            return WireSize.AGGREGATE;
        }

        @Override
        public long digest() {
            return digestOf(9, 0, height, 0);
        }
    }

    /** A share of the certification of the state after a height. */
    record CertificationShare(int signer, long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.batches().onCertificationShare(height, signer);
        }

        @Override
        public int bytes() {
            return WireSize.SHARE;
        }

        @Override
        public long digest() {
            return digestOf(10, signer, height, 0);
        }
    }

    /** The certification of the state after a height. */
    record Certification(long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.batches().onCertification(height);
        }

        @Override
        public int bytes() {
            return WireSize.AGGREGATE;
        }

        @Override
        public long digest() {
            return digestOf(11, 0, height, 0);
        }
    }

    /** A user's message, from the replica that took it. */
    record IngressGossip(Ingress ingress) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.onIngressGossip(ingress);
        }

        @Override
        public int bytes() {
            return WireSize.INGRESS;
        }

        @Override
        public long digest() {
            return digestOf(12, ingress.receivedBy(), 0, ingress.digest());
        }
    }

    /**
     * A replica that has fallen behind or come back says from where to where it wants artifacts.
     *
     * @param finalizedHeight the greatest height it knows to be final
     * @param upTo            the greatest height it has room for
     * @param isReconnection  whether the connection is new, so that the other side offers what it has and wants, too
     */
    record Want(int sender, long finalizedHeight, long upTo, boolean isReconnection) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.catchUp().onWant(this);
        }

        @Override
        public int bytes() {
            return WireSize.WANT;
        }

        @Override
        public long digest() {
            return digestOf(isReconnection ? 14 : 13, sender, finalizedHeight, upTo);
        }
    }

    /**
     * What a replica has in its pool of the heights another wants, in growing height.
     *
     * @param oldestHeight the least height it still has
     * @param newestHeight the greatest height of which it has anything, whether wanted or not
     */
    record Offer(int sender, long oldestHeight, long newestHeight, List<RoundSnapshot> rounds)
            implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.catchUp().onOffer(this);
        }

        @Override
        public int bytes() {
            return WireSize.ofOffer(rounds);
        }

        @Override
        public long digest() {
            long content = Hash.combine(oldestHeight, newestHeight);
            for (RoundSnapshot round : rounds) {
                content = Hash.combine(content, round.digest());
            }
            return digestOf(15, sender, rounds.size(), content);
        }
    }

    private static long digestOf(int kind, int signer, long height, long content) {
        return Hash.combine(height << 12 | (long) signer << 4 | kind, content);
    }
}
