package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.core.record.Series;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.junit.jupiter.api.Test;

class ConsensusSeriesTest {
    private static final long SECOND = 1_000_000_000L;

    private final ConsensusSeries series = new ConsensusSeries();
    private final Series ranks = series.all().get(0);
    private final Series finality = series.all().get(1);
    private final Block block = Block.extending(Block.GENESIS, 2, 0, SECOND, List.of());

    @Test
    void aHeightCountsOnceAndItsFinalityForEachReplica() {
        series.accept(2 * SECOND, new BlockFinalized(0, block, false));
        series.accept(2 * SECOND, new BlockFinalized(1, block, false));

        assertThat(ranks.buckets()).hasSize(3);
        assertThat(ranks.buckets().get(2).count()).isEqualTo(1);
        assertThat(ranks.buckets().get(2).mean()).isEqualTo(2);
        assertThat(finality.buckets().get(2).count()).isEqualTo(2);
        assertThat(finality.buckets().get(2).mean()).isEqualTo(1);
    }

    @Test
    void whatAReplicaReplaysIsNoFinality() {
        series.accept(9 * SECOND, new BlockFinalized(0, block, true));

        assertThat(ranks.buckets().get(9).count()).isEqualTo(1);
        assertThat(finality.buckets()).isEmpty();
    }
}
