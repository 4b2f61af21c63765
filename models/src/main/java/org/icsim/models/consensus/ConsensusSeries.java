package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.LatencySeries;
import org.icsim.core.record.Series;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;

/**
 * What {@link ConsensusMeter} measures, over simulated time: {@code block-rank}, the ranks of blocks by the moment at
 * which the first replica knows them to be final, so that its counts are the block rate; {@code higher-rank}, 1 for each of
 * these blocks that another than the maker of rank 0 made and 0 for the others; and {@code finality-block}, {@code
 * finality-update} and {@code latency-update}, each latency at the moment at which it ends.
 */
public final class ConsensusSeries implements FactSink<ConsensusFact> {
    private static final int BLOCK_BUCKETS = 1200;
    private static final int LATENCY_BUCKETS = 240;

    private final Series blockRank = new Series("block-rank", "rank", BLOCK_BUCKETS, SimTime.NANOS_PER_SECOND);
    private final Series higherRank = new Series("higher-rank", "share", BLOCK_BUCKETS, SimTime.NANOS_PER_SECOND);
    private final LatencySeries blockFinality = latencies("finality-block");
    private final LatencySeries updateFinality = latencies("finality-update");
    private final LatencySeries updateLatency = latencies("latency-update");
    private final FinalityLatencies finality = new FinalityLatencies(blockFinality::record, updateFinality::record);
    private long finalHeight;

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            Block block = finalized.block();
            if (block.height() > finalHeight) {
                finalHeight = block.height();
                blockRank.record(time, block.rank());
                higherRank.record(time, block.rank() > 0 ? 1 : 0);
            }
            finality.record(time, finalized);
        } else if (fact instanceof UpdateAnswered answered) {
            updateLatency.record(time, time - answered.sentAt());
        }
    }

    /** Adds the latencies of another run of the same subnet. */
    public void addLatencies(ConsensusSeries other) {
        blockFinality.add(other.blockFinality);
        updateFinality.add(other.updateFinality);
        updateLatency.add(other.updateLatency);
    }

    /** Returns the series with a value for each final block. */
    public List<Series> blocks() {
        return List.of(blockRank, higherRank);
    }

    /** Returns the ranks of the blocks. */
    public Series blockRank() {
        return blockRank;
    }

    /** Returns which blocks a higher rank than 0 made. */
    public Series higherRank() {
        return higherRank;
    }

    /** Returns the latencies from a block's proposal to each replica's knowing that it is final. */
    public LatencySeries blockFinality() {
        return blockFinality;
    }

    /** Returns the latencies from a user's message to the knowing of the replica that took it. */
    public LatencySeries updateFinality() {
        return updateFinality;
    }

    /** Returns the latencies from a user's sending of a message to the arrival of the reply; empty without users' paths. */
    public LatencySeries updateLatency() {
        return updateLatency;
    }

    /** Returns the series of latencies to finality, each with its name. */
    public List<LatencySeries> latencies() {
        return List.of(blockFinality, updateFinality);
    }

    private static LatencySeries latencies(String name) {
        return new LatencySeries(name, LATENCY_BUCKETS, SimTime.NANOS_PER_SECOND);
    }
}
