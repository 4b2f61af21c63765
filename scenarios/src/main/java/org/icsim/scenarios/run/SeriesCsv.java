package org.icsim.scenarios.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.icsim.core.record.Series;
import org.icsim.core.record.Series.Bucket;
import org.icsim.core.time.SimTime;

/**
 * Writes a series as CSV, a row a bucket: its beginning and span in seconds, how many values fell into it, and their
 * mean, least and greatest, rounded half-even to six decimals; empty where there were none.
 */
final class SeriesCsv {
    private SeriesCsv() {}

    static String write(Series series) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        String unit = "_" + series.unit();
        csv.writeRecord("from_s", "span_s", "count", "mean" + unit, "least" + unit, "greatest" + unit);
        List<Bucket> buckets = series.buckets();
        BigDecimal span = BigDecimal.valueOf(series.bucketNanos()).divide(BigDecimal.valueOf(SimTime.NANOS_PER_SECOND));
        for (int i = 0; i < buckets.size(); i++) {
            Bucket bucket = buckets.get(i);
            csv.writeRecord(
                    span.multiply(BigDecimal.valueOf(i)).toPlainString(),
                    span.toPlainString(),
                    String.valueOf(bucket.count()),
                    number(bucket, bucket.mean()),
                    number(bucket, bucket.least()),
                    number(bucket, bucket.greatest()));
        }
        return text.toString();
    }

    private static String number(Bucket bucket, double value) {
        return bucket.count() == 0
                ? ""
                : new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
