package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencySeries;
import org.icsim.core.record.Series;
import org.icsim.core.record.Series.Bucket;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;
import org.junit.jupiter.api.Test;

class ConsensusSeriesTest {
    private static final long SECOND = 1_000_000_000L;

    private final ConsensusSeries series = new ConsensusSeries();
    private final List<Ingress> payload = List.of(new Ingress(1, 0, SECOND / 2), new Ingress(2, 1, SECOND));
    private final Block block = Blocks.extending(Block.GENESIS, 2, 0, SECOND, payload);

    @Test
    void namesWhatItMeasures() {
        assertThat(series.blockRank()).extracting(Series::name, Series::unit).containsExactly("block-rank", "rank");
        assertThat(series.latencies())
                .extracting(LatencySeries::name)
                .containsExactly("finality-block", "finality-update");
    }

    @Test
    void aHeightCountsOnceAndItsFinalityForEachReplica() {
        series.accept(2 * SECOND, new BlockFinalized(0, block, false));
        series.accept(2 * SECOND, new BlockFinalized(1, block, false));

        assertThat(series.blockRank().buckets()).hasSize(3);
        assertThat(series.blockRank().buckets().get(2).count()).isEqualTo(1);
        assertThat(series.blockRank().buckets().get(2).mean()).isEqualTo(2);
        assertThat(series.blockFinality().buckets().get(2).count()).isEqualTo(2);
        assertThat(series.blockFinality().buckets().get(2).meanSeconds()).isEqualTo(1);
    }

    @Test
    void anUpdateEndsWhereItsUserWaits() {
        series.accept(2 * SECOND, new BlockFinalized(0, block, false));
        series.accept(3 * SECOND, new BlockFinalized(1, block, false));
        series.accept(3 * SECOND, new BlockFinalized(2, block, false));

        List<LatencyHistogram> buckets = series.updateFinality().buckets();
        assertThat(buckets).extracting(LatencyHistogram::count).containsExactly(0L, 0L, 1L, 1L);
        assertThat(buckets.get(2).meanSeconds()).isEqualTo(1.5);
        assertThat(buckets.get(3).meanSeconds()).isEqualTo(2);
    }

    @Test
    void whatAReplicaReplaysIsNoFinality() {
        series.accept(9 * SECOND, new BlockFinalized(0, block, true));

        assertThat(series.blockRank().buckets().get(9).count()).isEqualTo(1);
        assertThat(series.blockFinality().buckets()).isEmpty();
        assertThat(series.updateFinality().buckets()).isEmpty();
    }

    @Test
    void countsTheLatenciesThatTheMeterCounts() {
        ConsensusMeter meter = new ConsensusMeter(0, 60 * SECOND);

        for (long second = 2; second < 40; second++) {
            BlockFinalized fact = new BlockFinalized((int) second % 3, block, second % 5 == 0);
            meter.accept(second * SECOND, fact);
            series.accept(second * SECOND, fact);
        }

        assertThat(count(series.blockFinality()))
                .isEqualTo(meter.blockFinality().count())
                .isPositive();
        assertThat(count(series.updateFinality()))
                .isEqualTo(meter.updateFinality().count())
                .isPositive();
    }

    /** Every third height is made by a higher rank; replicas 0 and 1 both finalize, the second one later. */
    @Test
    void countsTheHigherRanksThatTheMeterCounts() {
        ConsensusMeter meter = new ConsensusMeter(0, 60 * SECOND);

        for (long height = 1; height <= 40; height++) {
            Block made = Blocks.extending(parent(height), height % 3 == 0 ? 2 : 0, 0, height * SECOND, List.of());
            for (int replica = 0; replica < 2; replica++) {
                BlockFinalized fact = new BlockFinalized(replica, made, false);
                meter.accept((height + replica) * SECOND, fact);
                series.accept((height + replica) * SECOND, fact);
            }
        }

        List<Bucket> buckets = series.higherRank().buckets();
        long blocks = buckets.stream().mapToLong(Bucket::count).sum();
        double higher = buckets.stream()
                .filter(bucket -> bucket.count() > 0)
                .mapToDouble(bucket -> bucket.mean() * bucket.count())
                .sum();
        assertThat(blocks).isEqualTo(meter.finalBlocks()).isEqualTo(40);
        assertThat(higher / blocks).isEqualTo(meter.shareOfHigherRanks()).isEqualTo(13 / 40.0);
        assertThat(series.blocks()).extracting(Series::name).containsExactly("block-rank", "higher-rank");
    }

    @Test
    void addsTheLatenciesOfAnotherRunAndNotItsBlocks() {
        ConsensusSeries other = new ConsensusSeries();
        series.accept(2 * SECOND, new BlockFinalized(0, block, false));
        other.accept(2 * SECOND, new BlockFinalized(0, block, false));
        other.accept(3 * SECOND, new BlockFinalized(1, block, false));

        series.addLatencies(other);

        assertThat(count(series.blockFinality())).isEqualTo(3);
        assertThat(count(series.updateFinality())).isEqualTo(3);
        assertThat(series.blockRank().buckets().get(2).count()).isEqualTo(1);
        assertThat(count(other.blockFinality())).isEqualTo(2);
    }

    /** From its sending, which no replica saw, to the moment of the fact. */
    @Test
    void anAnsweredUpdateTookFromItsSendingToItsReply() {
        ConsensusMeter meter = new ConsensusMeter(2 * SECOND, 60 * SECOND);
        ConsensusSeries other = new ConsensusSeries();

        for (long second = 1; second <= 3; second++) {
            UpdateAnswered fact = new UpdateAnswered(0, new Ingress(second, 0, SECOND / 2), SECOND / 4);
            meter.accept(second * SECOND, fact);
            series.accept(second * SECOND, fact);
        }
        other.addLatencies(series);

        assertThat(meter.updateLatency().count()).isEqualTo(2);
        assertThat(meter.updateLatency().meanSeconds()).isEqualTo(2.25);
        assertThat(meter.updates()).isZero();
        assertThat(series.updateLatency().name()).isEqualTo("latency-update");
        assertThat(series.updateLatency().buckets())
                .extracting(LatencyHistogram::count)
                .containsExactly(0L, 1L, 1L, 1L);
        assertThat(count(other.updateLatency())).isEqualTo(3);
    }

    private static Block parent(long height) {
        return height == 1 ? Block.GENESIS : Blocks.extending(parent(height - 1), 0, 0, height, List.of());
    }

    private static long count(LatencySeries latencies) {
        return latencies.buckets().stream().mapToLong(LatencyHistogram::count).sum();
    }
}
