package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.reports.chart.Quantity;
import org.icsim.reports.chart.Quantity.Scaling;
import org.icsim.reports.chart.RankChart;
import org.icsim.reports.chart.RankChart.Group;
import org.icsim.reports.chart.RankChart.Row;
import org.icsim.reports.chart.ViolinChart;
import org.icsim.reports.chart.ViolinChart.Violin;
import org.icsim.reports.chart.ViolinChart.Weighted;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.schema.SubnetType;

/** Charts that compare the subnets of a variant with each other, however many there are. */
final class SubnetCharts {
    private static final Quantity RATE = Quantity.of("Final blocks", "blocks/s");
    private static final Quantity FINALITY = Quantity.of("Finality", "s");

    private final List<Fleet> fleets;
    private final Subjects subjects;

    SubnetCharts(List<Fleet> fleets, Subjects subjects) {
        this.fleets = List.copyOf(fleets);
        this.subjects = subjects;
    }

    /** Returns a chart for each variant. */
    List<Drawing> rates() {
        return fleets.stream().map(this::rates).toList();
    }

    private Drawing rates(Fleet fleet) {
        List<Observation> shown =
                fleet.observations().stream().limit(RankChart.MOST_ROWS).toList();
        var heading = subjects.heading(
                fleet.id("block-rate-by-subnet"),
                fleet.finding(),
                "Blocks that became final per second of simulated time"
                        + (fleet.hasOutages() ? ", before anything is down and in the worst outage" : "")
                        + fleet.named(),
                "Final blocks per second, a row for each subnet");
        Map<Kin, List<Observation>> byKin =
                shown.stream().collect(Collectors.groupingBy(Kin::of, TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byKin.forEach((kin, subnets) -> groups.add(new Group(
                kin.title(),
                subnets.stream()
                        .map(SubnetCharts::row)
                        .sorted(Comparator.comparingDouble(Row::value).reversed())
                        .toList())));
        return Drawing.of(
                new RankChart(heading, RATE, groups).draw(),
                shown.stream().map(observation -> observation.files().rates()).toList());
    }

    private static Row row(Observation observation) {
        String kind = observation
                .profile()
                .kind()
                .map(it -> " " + it.title())
                .filter(title -> !title.equals(" application"))
                .orElse("");
        String name = observation.subnet() + kind;
        double before = observation.rateBefore();
        return observation
                .worstOutage()
                .map(outage -> new Row(
                        name,
                        outage.rate(),
                        Double.isFinite(before) ? OptionalDouble.of(before) : OptionalDouble.empty()))
                .orElseGet(() -> Row.of(name, observation.whole().rate()));
    }

    /** Subnets that may be expected to be alike; the largest come first. */
    private record Kin(SubnetType type, int nodes) implements Comparable<Kin> {
        static Kin of(Observation observation) {
            return new Kin(observation.profile().type(), observation.nodes());
        }

        String title() {
            return (type == SubnetType.SYSTEM ? "System, " : "Application, ") + Count.of(nodes, "node");
        }

        @Override
        public int compareTo(Kin other) {
            return Comparator.comparing(Kin::type, Comparator.reverseOrder())
                    .thenComparing(Kin::nodes, Comparator.reverseOrder())
                    .compare(this, other);
        }
    }

    /** Returns a chart for each variant in which blocks became final. */
    List<Drawing> finality() {
        return fleets.stream()
                .filter(fleet -> !fleet.bySize().isEmpty())
                .map(this::finality)
                .toList();
    }

    private Drawing finality(Fleet fleet) {
        var heading = subjects.heading(
                fleet.id("finality-by-size"),
                fleet.findingBySize(),
                "Finality, from a block's proposal until a replica knows it to be final, of all subnets of a size"
                        + fleet.named(),
                "Distributions of finality by the number of nodes");
        List<Violin> violins = new ArrayList<>();
        fleet.bySize()
                .forEach((nodes, size) -> violins.add(new Violin(
                        Count.of(nodes, "node"), Count.of(size.subnets(), "subnet"), weighted(size.finality()))));
        ViolinChart chart = new ViolinChart(
                heading,
                FINALITY.scaled(Scaling.LOGARITHMIC_IF_WIDE),
                "blocks",
                violins.stream().limit(ViolinChart.MOST_VIOLINS).toList());
        return Drawing.of(
                chart.draw(),
                fleet.observations().stream()
                        .map(observation -> observation.files().blockFinality())
                        .toList());
    }

    private static List<Weighted> weighted(LatencyHistogram histogram) {
        return histogram.buckets().stream()
                .map(bucket -> new Weighted(bucket.upperMicros() / 1e6, bucket.count()))
                .toList();
    }
}
