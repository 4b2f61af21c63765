package org.icsim.models.consensus;

import org.icsim.core.random.Hash;
import org.icsim.models.network.Packet;

/**
 * What one replica may tell another. A share bears its signer; an aggregate stands for enough shares and is the same
 * whoever made it.
 */
public sealed interface ConsensusMessage extends Packet
        permits Signature,
                Inquiry,
                ConsensusMessage.Proposal,
                ConsensusMessage.EquivocationProof,
                ConsensusMessage.IngressGossip {
    /** Hands the message to the reaction of its kind. */
    void deliverTo(Replica receiver);

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
