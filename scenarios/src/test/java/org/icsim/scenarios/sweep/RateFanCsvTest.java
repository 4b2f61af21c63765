package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.run.BlockRates;
import org.icsim.scenarios.run.BlockRates.Slice;
import org.junit.jupiter.api.Test;

class RateFanCsvTest {
    /** Five runs of two slices: in the first they make 1 to 5 blocks a second, in the second 2. */
    @Test
    void tellsThePercentilesOverRunsInEachSlice() {
        List<BlockRates> runs = new ArrayList<>();
        for (int run = 1; run <= 5; run++) {
            runs.add(new BlockRates(List.of(new Slice(0, 10, 10 * run, run), new Slice(10, 5, 10, 0))));
        }

        assertThat(RateFanCsv.of(runs).write()).isEqualTo("""
                from_s,span_s,p5_per_s,p25_per_s,p50_per_s,p75_per_s,p95_per_s,mean_per_s,higher_rank_mean_per_s
                0.000000,10.000000,1.200000,2.000000,3.000000,4.000000,4.800000,3.000000,0.300000
                10.000000,5.000000,2.000000,2.000000,2.000000,2.000000,2.000000,2.000000,0.000000
                """);
    }

    @Test
    void readsWhatItWrote() {
        RateFanCsv fan = RateFanCsv.of(List.of(
                new BlockRates(List.of(new Slice(0, 1, 3, 1), new Slice(1, 1.5, 3, 3))),
                new BlockRates(List.of(new Slice(0, 1, 2, 0), new Slice(1, 1.5, 0, 0)))));

        RateFanCsv read = RateFanCsv.read("fan.csv", fan.write());

        assertThat(read.write()).isEqualTo(fan.write());
        RateFanCsv.Row second = read.rows().get(1);
        assertThat(second.fromSeconds()).isEqualTo(1);
        assertThat(second.spanSeconds()).isEqualTo(1.5);
        assertThat(second.percentiles()).containsExactly(0.1, 0.5, 1.0, 1.5, 1.9);
        assertThat(second.meanPerSecond()).isEqualTo(1);
        assertThat(second.higherRankPerSecond()).isEqualTo(1);
    }

    @Test
    void ofNoRunsIsEmpty() {
        RateFanCsv fan = RateFanCsv.of(List.of());

        assertThat(fan.rows()).isEmpty();
        assertThat(RateFanCsv.read("fan.csv", fan.write())).isEqualTo(fan);
    }
}
