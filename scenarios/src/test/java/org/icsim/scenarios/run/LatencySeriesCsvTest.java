package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsim.core.record.LatencySeries;
import org.junit.jupiter.api.Test;

class LatencySeriesCsvTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MICRO = 1_000;

    private final LatencySeries series = new LatencySeries("finality-block", 4, SECOND);

    @Test
    void writesARowABucketAndNothingWhereNothingWas() {
        for (int i = 1; i < 100; i++) {
            series.record(0, i * MICRO);
        }
        series.record(2 * SECOND, 100 * MICRO + 1);

        assertThat(LatencySeriesCsv.of(series).write()).isEqualTo("""
                from_s,span_s,count,mean_s,p50_s,p95_s,p99_s,greatest_s
                0,1,99,0.000050,0.000050,0.000095,0.000099,0.000099
                1,1,0,,,,,
                2,1,1,0.000100,0.000100,0.000100,0.000100,0.000100
                """);
    }

    @Test
    void readsWhatItWrote() {
        series.record(SECOND, SECOND / 3);
        series.record(SECOND, 5 * SECOND);
        series.record(9 * SECOND, 1);
        LatencySeriesCsv csv = LatencySeriesCsv.of(series);

        assertThat(LatencySeriesCsv.read("a.csv", csv.write())).isEqualTo(csv);
        assertThat(csv.rows()).hasSize(3);
    }

    @Test
    void readsAnEmptySeries() {
        LatencySeriesCsv csv = LatencySeriesCsv.of(series);

        assertThat(LatencySeriesCsv.read("a.csv", csv.write())).isEqualTo(csv);
    }
}
