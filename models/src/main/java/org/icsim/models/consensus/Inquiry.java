package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.random.Hash;

/** What replicas tell each other so that each comes by what it lacks. */
sealed interface Inquiry extends ConsensusMessage {
    /**
     * A replica that has fallen behind or come back says from where to where it wants artifacts.
     *
     * @param deliveredHeight the greatest height whose batch it has delivered: of later ones it may lack a tape, even if they are final
     * @param upTo            the greatest height it has room for
     * @param isReconnection  whether the connection is new, so that the other side offers what it has and wants, too
     */
    record Want(int sender, long deliveredHeight, long upTo, boolean isReconnection) implements Inquiry {
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
            return ConsensusMessage.digestOf(isReconnection ? 14 : 13, sender, deliveredHeight, upTo);
        }
    }

    /**
     * What a replica has in its pool of the heights another wants, in growing height.
     *
     * @param oldestHeight the least height it still has
     * @param newestHeight the greatest height of which it has anything, whether wanted or not
     */
    record Offer(int sender, long oldestHeight, long newestHeight, List<RoundSnapshot> rounds) implements Inquiry {
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
            return ConsensusMessage.digestOf(15, sender, rounds.size(), content);
        }
    }

    /** A replica asks another for a block that it has heard of. */
    record BlockRequest(int sender, long height, long blockId) implements Inquiry {
        @Override
        public void deliverTo(Replica receiver) {
            receiver.missingBlocks().onRequest(this);
        }

        @Override
        public int bytes() {
            return WireSize.BLOCK_REQUEST;
        }

        @Override
        public long digest() {
            return ConsensusMessage.digestOf(16, sender, height, blockId);
        }
    }
}
