package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsim.core.record.Series;
import org.junit.jupiter.api.Test;

class SeriesCsvTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void writesARowABucketAndNothingWhereNothingWas() {
        Series series = new Series("finality", "s", 4, SECOND / 2);
        series.record(0, 0.5);
        series.record(SECOND / 4, 1.0);
        series.record(SECOND, 1.0 / 3);

        assertThat(SeriesCsv.write(series)).isEqualTo("""
                from_s,span_s,count,mean_s,least_s,greatest_s
                0.0,0.5,2,0.750000,0.500000,1.000000
                0.5,0.5,0,,,
                1.0,0.5,1,0.333333,0.333333,0.333333
                """);
    }
}
