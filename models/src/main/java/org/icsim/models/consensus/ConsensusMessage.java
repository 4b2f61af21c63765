package org.icsim.models.consensus;

import org.icsim.core.random.Hash;
import org.icsim.models.network.Packet;

/**
 * What one replica may tell another. A share bears its signer; an aggregate stands for enough shares and is the same
 * whoever made it.
 */
public sealed interface ConsensusMessage extends Packet
        permits Inquiry,
                ConsensusMessage.BeaconShare,
                ConsensusMessage.Beacon,
                ConsensusMessage.Proposal,
                ConsensusMessage.EquivocationProof,
                ConsensusMessage.NotarizationShare,
                ConsensusMessage.Notarization,
                ConsensusMessage.FinalizationShare,
                ConsensusMessage.Finalization,
                ConsensusMessage.TapeShare,
                ConsensusMessage.Tape,
                ConsensusMessage.CertificationShare,
                ConsensusMessage.Certification,
                ConsensusMessage.IngressGossip {
    /** Hands the message to the reaction of its kind. */
    void deliverTo(Replica receiver);

    /** A share of the random beacon of a height. */
    record BeaconShare(int signer, long height) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.beacons().onShare(height, signer);
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
            receiver.beacons().onBeacon(height);
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

    /** A block, from its maker or from whoever holds it. */
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

    /** What proves that a replica has made two blocks of a height. */
    record EquivocationProof(int sender, long height, int maker) implements ConsensusMessage {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.disqualification().onProof(this);
        }

        @Override
        public int bytes() {
            return WireSize.EQUIVOCATION_PROOF;
        }

        @Override
        public long digest() {
            return digestOf(17, sender, height, maker);
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

    /** Returns the digest of a message of a kind; each kind has a number of its own. */
    static long digestOf(int kind, int signer, long height, long content) {
        return Hash.combine(height << 12 | (long) signer << 4 | kind, content);
    }
}
