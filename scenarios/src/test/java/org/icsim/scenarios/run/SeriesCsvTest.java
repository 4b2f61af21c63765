package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsim.core.record.Series;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
    private static final long SECOND = 1_000_000_000L;

    private final Series series = new Series("finality", "s", 4, SECOND / 2);

    @Test
    void writesARowABucketAndNothingWhereNothingWas() {
        series.record(0, 0.5);
        series.record(SECOND / 4, 1.0);
        series.record(SECOND, 1.0 / 3);

        assertThat(SeriesCsv.of(series).write()).isEqualTo("""
                from_s,span_s,count,mean_s,least_s,greatest_s
                0.0,0.5,2,0.750000,0.500000,1.000000
                0.5,0.5,0,,,
                1.0,0.5,1,0.333333,0.333333,0.333333
                """);
    }

    @Test
    void readsWhatItWrote() {
        series.record(0, -0.5);
        series.record(3 * SECOND, 1e12 / 3);
        SeriesCsv csv = SeriesCsv.of(series);

        assertThat(SeriesCsv.read("a.csv", csv.write())).isEqualTo(csv);
        assertThat(csv.unit()).isEqualTo("s");
        assertThat(csv.rows()).hasSize(4);
    }

    @Test
    void readsAnEmptySeries() {
        SeriesCsv csv = SeriesCsv.of(new Series("block-rank", "rank", 4, SECOND));

        assertThat(SeriesCsv.read("a.csv", csv.write())).isEqualTo(csv);
    }
}
