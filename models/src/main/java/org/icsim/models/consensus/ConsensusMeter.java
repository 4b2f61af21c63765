package org.icsim.models.consensus;

import org.icsim.core.record.FactSink;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.IngressLost;
import org.icsim.models.consensus.ConsensusFact.IngressReceived;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;

/**
 * Measures what users and node providers feel of a subnet, over one span of time.
 *
 * <ul>
 *   <li>block rate: final heights per second, a height counting when the first replica knows it to be final;
 *   <li>{@code finality.block}: from the proposal of a block to each replica's knowing that it is final;
 *   <li>{@code finality.update}: from the arrival of a user's message at a replica to that replica's knowing that a
 *       block with it is final;
 *   <li>{@code latency.update}: from a user's sending of a message to the arrival of its reply at the user, where a workload
 *       says how they are connected.
 * </ul>
 *
 * <p>What a replica learns while it is behind the others counts for none of the latencies. A user whose replica crashes
 * before it knows of finality is therefore counted among the updates and missing in the latencies.
 *
 * <p>Each thing is counted in the span in which it happens: a message when a replica takes it or it is lost on the way, a
 * latency when it ends. Messages on their way to a replica are not counted yet, replies on their way to a user are: at the
 * end of a span there are as many updates without a latency as arrive in one.
 */
public final class ConsensusMeter implements FactSink<ConsensusFact> {
    private final long from;
    private final long to;
    private final LatencyHistogram blockFinality = new LatencyHistogram();
    private final LatencyHistogram updateFinality = new LatencyHistogram();
    private final LatencyHistogram updateLatency = new LatencyHistogram();
    private final FinalityLatencies finality = new FinalityLatencies(
            (time, nanos) -> blockFinality.record(nanos), (time, nanos) -> updateFinality.record(nanos));

    private long finalHeight;
    private long finalBlocks;
    private long firstFinalAt;
    private long lastFinalAt;
    private long blocksOfHigherRank;
    private long updates;

    /**
     * Makes a meter of what happens in {@code [from, to)}, in nanoseconds since the epoch.
     *
     * @throws IllegalArgumentException if the span is empty
     */
    public ConsensusMeter(long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("expected a span of time, got [" + from + ", " + to + ")");
        }
        this.from = from;
        this.to = to;
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            onFinal(time, finalized);
        } else if ((fact instanceof IngressReceived || fact instanceof IngressLost) && isWithin(time)) {
            updates++;
        } else if (fact instanceof UpdateAnswered answered && isWithin(time)) {
            updateLatency.record(time - answered.sentAt());
        }
    }

    private void onFinal(long time, BlockFinalized finalized) {
        Block block = finalized.block();
        boolean isFirst = block.height() > finalHeight;
        finalHeight = Math.max(finalHeight, block.height());
        if (!isWithin(time)) {
            return;
        }
        if (isFirst) {
            firstFinalAt = finalBlocks == 0 ? time : firstFinalAt;
            lastFinalAt = time;
            finalBlocks++;
            blocksOfHigherRank += block.rank() > 0 ? 1 : 0;
        }
        finality.record(time, finalized);
    }

    private boolean isWithin(long time) {
        return from <= time && time < to;
    }

    /** Returns the beginning of the span, nanoseconds since the epoch. */
    public long from() {
        return from;
    }

    /** Returns the end of the span, nanoseconds since the epoch. */
    public long to() {
        return to;
    }

    /** Returns how many heights became final in the span. */
    public long finalBlocks() {
        return finalBlocks;
    }

    /** Returns the final heights per second of a span that has been lived through to {@code until}. */
    public double blockRate(long until) {
        return (double) finalBlocks * SimTime.NANOS_PER_SECOND / (Math.min(until, to) - from);
    }

    /**
     * Returns the mean time between two heights' becoming final in seconds, or NaN with fewer than two. Unlike the rate it
     * does not depend on where the span cuts the first and the last interval.
     */
    public double meanIntervalSeconds() {
        return finalBlocks < 2
                ? Double.NaN
                : (double) (lastFinalAt - firstFinalAt) / (finalBlocks - 1) / SimTime.NANOS_PER_SECOND;
    }

    /** Returns the share of final blocks that were not made by the maker of rank 0, or NaN without blocks. */
    public double shareOfHigherRanks() {
        return (double) blocksOfHigherRank / finalBlocks;
    }

    /** Returns how many messages reached a replica in the span or were lost in it, for theirs was down. */
    public long updates() {
        return updates;
    }

    public LatencyHistogram blockFinality() {
        return blockFinality;
    }

    public LatencyHistogram updateFinality() {
        return updateFinality;
    }

    public LatencyHistogram updateLatency() {
        return updateLatency;
    }
}
