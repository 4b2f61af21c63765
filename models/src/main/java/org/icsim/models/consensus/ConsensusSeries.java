package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Series;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;

/**
 * What {@link ConsensusMeter} measures, over simulated time: {@code block-rank}, the ranks of blocks by the moment at
 * which the first replica knows them to be final, so that its counts are the block rate; and {@code block-finality}, in
 * seconds.
 */
public final class ConsensusSeries implements FactSink<ConsensusFact> {
    private static final int BUCKETS = 1200;

    private final Series ranks = new Series("block-rank", "rank", BUCKETS, SimTime.NANOS_PER_SECOND);
    private final Series finality = new Series("block-finality", "s", BUCKETS, SimTime.NANOS_PER_SECOND);
    private long finalHeight;

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            Block block = finalized.block();
            if (block.height() > finalHeight) {
                finalHeight = block.height();
                ranks.record(time, block.rank());
            }
            if (!finalized.isReplayed()) {
                finality.record(time, (double) (time - block.proposedAt()) / SimTime.NANOS_PER_SECOND);
            }
        }
    }

    /** Returns the series, each with its name and unit. */
    public List<Series> all() {
        return List.of(ranks, finality);
    }
}
