package org.icsim.scenarios.run;

import static org.icsim.scenarios.run.CsvTable.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencyHistogram.Bucket;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.load.BadInputException;

/**
 * How often each latency occurred while so many replicas were down, as it stands in a CSV file, a row a bucket that is not
 * empty.
 *
 * @param groups by ascending number of replicas down, those without latencies left out
 */
public record HistogramCsv(List<Group> groups) {
    private static final List<String> COLUMNS = List.of("replicas_down", "latency_s", "count");

    public HistogramCsv {
        groups = List.copyOf(groups);
    }

    /**
     * The latencies while so many replicas were down.
     *
     * @param buckets in ascending order
     */
    public record Group(long replicasDown, List<Bucket> buckets) {
        public Group {
            buckets = List.copyOf(buckets);
        }

        /** Returns the histogram of the buckets. */
        public LatencyHistogram histogram() {
            return LatencyHistogram.ofBuckets(buckets);
        }

        private List<List<String>> rows() {
            return buckets.stream().map(this::cells).toList();
        }

        private List<String> cells(Bucket bucket) {
            return List.of(
                    Long.toString(replicasDown),
                    cell(BigDecimal.valueOf(bucket.upperMicros(), 6)),
                    Long.toString(bucket.count()));
        }
    }

    /** Returns what a file tells of one latency in the phases of a run. */
    static HistogramCsv of(List<SubnetRun.Phase> phases, Function<ConsensusMeter, LatencyHistogram> latency) {
        Map<Integer, LatencyHistogram> byDown = new TreeMap<>();
        phases.forEach(phase -> byDown.computeIfAbsent(phase.down(), down -> new LatencyHistogram())
                .add(latency.apply(phase.meter())));
        return of(byDown);
    }

    /** Returns what a file tells of histograms by the number of replicas that were down. */
    public static HistogramCsv of(Map<Integer, LatencyHistogram> byDown) {
        return new HistogramCsv(new TreeMap<>(byDown)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().count() > 0)
                        .map(entry -> new Group(entry.getKey(), entry.getValue().buckets()))
                        .toList());
    }

    /**
     * Returns the histograms that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    public static HistogramCsv read(String file, String text) {
        Map<Long, List<Bucket>> buckets = CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.count(0),
                        TreeMap::new,
                        Collectors.mapping(HistogramCsv::bucket, Collectors.toList())));
        List<Group> groups = new ArrayList<>();
        buckets.forEach((down, its) -> groups.add(new Group(down, its)));
        return new HistogramCsv(groups);
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(
                COLUMNS, groups.stream().flatMap(group -> group.rows().stream()).toList());
    }

    private static Bucket bucket(CsvTable.Row row) {
        long micros = row.value(
                1,
                "seconds with six decimals",
                field -> new BigDecimal(field).movePointRight(6).longValueExact());
        return row.value(
                2, "a count of latencies that are not negative", field -> new Bucket(micros, Long.parseLong(field)));
    }
}
