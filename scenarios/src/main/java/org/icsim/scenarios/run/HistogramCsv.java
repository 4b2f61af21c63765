package org.icsim.scenarios.run;

import static org.icsim.scenarios.run.CsvTable.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
 * empty. Latencies count where they end.
 *
 * @param groups in the order of {@link Outages}, those without latencies left out
 */
public record HistogramCsv(List<Group> groups) {
    private static final List<String> COLUMNS =
            List.of("replicas_down", "other_faults", "after_outage", "latency_s", "count");

    public HistogramCsv {
        groups = List.copyOf(groups);
    }

    /**
     * What befell the replicas of a subnet at a time; ordered by how many are down, the time after an outage last.
     *
     * @param replicasDown  how many are down
     * @param otherFaults   what befell others, such as {@code 4 slow}; empty if nothing did
     * @param isAfterOutage whether nothing is wrong, but something was before: replicas may still be catching up
     */
    public record Outages(int replicasDown, String otherFaults, boolean isAfterOutage) implements Comparable<Outages> {
        /** Returns what befell them in a phase of a run. */
        public static Outages of(SubnetRun.Phase phase) {
            return new Outages(phase.down(), phase.otherFaults(), phase.isAfterOutage());
        }

        @Override
        public int compareTo(Outages other) {
            return Comparator.comparing(Outages::isAfterOutage)
                    .thenComparing(Outages::replicasDown)
                    .thenComparing(Outages::otherFaults)
                    .compare(this, other);
        }
    }

    /**
     * The latencies while the same befell the replicas.
     *
     * @param buckets in ascending order
     */
    public record Group(Outages outages, List<Bucket> buckets) {
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
                    Integer.toString(outages.replicasDown()),
                    outages.otherFaults(),
                    Boolean.toString(outages.isAfterOutage()),
                    cell(BigDecimal.valueOf(bucket.upperMicros(), 6)),
                    Long.toString(bucket.count()));
        }
    }

    /** Returns what a file tells of one latency in the phases of a run. */
    static HistogramCsv of(List<SubnetRun.Phase> phases, Function<ConsensusMeter, LatencyHistogram> latency) {
        Map<Outages, LatencyHistogram> byOutages = new TreeMap<>();
        phases.forEach(phase -> byOutages
                .computeIfAbsent(Outages.of(phase), outages -> new LatencyHistogram())
                .add(latency.apply(phase.meter())));
        return of(byOutages);
    }

    /** Returns what a file tells of histograms. */
    public static HistogramCsv of(Map<Outages, LatencyHistogram> byOutages) {
        return new HistogramCsv(new TreeMap<>(byOutages)
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
        Map<Outages, List<Bucket>> buckets = CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .collect(Collectors.groupingBy(
                        HistogramCsv::outages,
                        TreeMap::new,
                        Collectors.mapping(HistogramCsv::bucket, Collectors.toList())));
        List<Group> groups = new ArrayList<>();
        buckets.forEach((outages, its) -> groups.add(new Group(outages, its)));
        return new HistogramCsv(groups);
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(
                COLUMNS, groups.stream().flatMap(group -> group.rows().stream()).toList());
    }

    private static Outages outages(CsvTable.Row row) {
        int down = row.value(0, "a number of replicas", Integer::parseInt);
        boolean isAfter = row.value(2, "true or false", HistogramCsv::parseBoolean);
        return new Outages(down, row.value(1, "some words", others -> others), isAfter);
    }

    private static boolean parseBoolean(String field) {
        if (!field.equals("true") && !field.equals("false")) {
            throw new IllegalArgumentException(field);
        }
        return field.equals("true");
    }

    private static Bucket bucket(CsvTable.Row row) {
        long micros = row.value(
                3,
                "seconds with six decimals",
                field -> new BigDecimal(field).movePointRight(6).longValueExact());
        return row.value(
                4, "a count of latencies that are not negative", field -> new Bucket(micros, Long.parseLong(field)));
    }
}
