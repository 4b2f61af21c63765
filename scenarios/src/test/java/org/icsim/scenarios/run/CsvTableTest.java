package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.icsim.scenarios.load.BadInputException;
import org.junit.jupiter.api.Test;

/** What is wrong in a file of results is told with its place. */
class CsvTableTest {
    @Test
    void readsWhatItWrote() {
        List<String> header = List.of("a", "b");
        List<List<String>> rows = List.of(List.of("1.5", ""), List.of("", "2"));

        CsvTable table = CsvTable.read("t.csv", CsvTable.write(header, rows));

        assertThat(table.header()).isEqualTo(header);
        assertThat(table.rows()).extracting(CsvTable.Row::fields).isEqualTo(rows);
    }

    @Test
    void needsAHeader() {
        assertProblem(() -> CsvTable.read("t.csv", ""), "t.csv: expected a table with a header; got nothing");
    }

    @Test
    void needsRowsAsLongAsTheHeader() {
        assertProblem(
                () -> CsvTable.read("t.csv", "a,b\n1\n"), "t.csv: expected a table with rows as long as its header");
        assertProblem(
                () -> CsvTable.read("t.csv", "a,b\n1,2,3\n"),
                "t.csv: expected a table with rows as long as its header");
    }

    @Test
    void needsTheColumnsOfItsFormat() {
        assertProblem(
                () -> LatencySeriesCsv.read("t.csv", "from_s,count\n0,1\n"),
                "t.csv:1: expected the columns from_s,span_s,count,mean_s,p50_s,p95_s,p99_s,greatest_s;"
                        + " got from_s,count");
        assertProblem(
                () -> SeriesCsv.read("t.csv", "from_s,mean_rank\n"),
                "t.csv:1: expected the columns from_s,span_s,count,mean_rank,least_rank,greatest_rank;"
                        + " got from_s,mean_rank");
        assertProblem(
                () -> HistogramCsv.read("t.csv", "x\n"),
                "t.csv:1: expected the columns replicas_down,other_faults,after_outage,latency_s,count; got x");
    }

    @Test
    void needsNumbers() {
        String header = "from_s,span_s,count,mean_x,least_x,greatest_x\n";
        assertProblem(
                () -> SeriesCsv.read("t.csv", header + "0,1,0,,,\n1,1,two,,,\n"),
                "t.csv:3: count: expected a whole number that is not negative; got two");
        assertProblem(
                () -> SeriesCsv.read("t.csv", header + "0,1,-1,,,\n"),
                "t.csv:2: count: expected a whole number that is not negative; got -1");
        assertProblem(
                () -> SeriesCsv.read("t.csv", header + "0,1,1,1e9,,\n"),
                "t.csv:2: mean_x: expected a decimal number; got 1e9");
    }

    @Test
    void needsLatenciesInWholeMicroseconds() {
        String header = "replicas_down,other_faults,after_outage,latency_s,count\n";
        assertProblem(
                () -> HistogramCsv.read("t.csv", header + "0,,false,0.0000001,1\n"),
                "t.csv:2: latency_s: expected seconds with six decimals; got 0.0000001");
        assertProblem(
                () -> HistogramCsv.read("t.csv", header + "0,,false,0.000001,0\n"),
                "t.csv:2: count: expected a count of latencies that are not negative; got 0");
    }

    private static void assertProblem(ThrowingCallable reading, String problem) {
        assertThatExceptionOfType(BadInputException.class).isThrownBy(reading).withMessage(problem);
    }
}
