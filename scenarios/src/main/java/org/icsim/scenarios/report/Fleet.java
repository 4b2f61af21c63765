package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.Summary.BlackoutSummary;

/**
 * All subnets of a variant taken together, and what their numbers say.
 *
 * @param variant   empty if the scenario has none
 * @param blackouts what went dark, wherever it served
 */
record Fleet(String variant, List<BlackoutSummary> blackouts, List<Observation> observations) {
    /** A subnet that makes more blocks than this share of its usual ones is not called slower. */
    private static final double UNHURT = 0.95;

    private static final int MOST_NAMES = 8;

    Fleet {
        blackouts = List.copyOf(blackouts);
        observations = List.copyOf(observations);
    }

    /** The subnets of a size taken together. */
    record Size(int subnets, LatencyHistogram finality) {}

    /** Returns the subnets of each variant. */
    static List<Fleet> of(Results results) {
        Map<String, List<Observation>> byVariant = results.observations().stream()
                .collect(Collectors.groupingBy(Observation::variant, LinkedHashMap::new, Collectors.toList()));
        List<Fleet> fleets = new ArrayList<>();
        byVariant.forEach((variant, its) -> fleets.add(new Fleet(variant, results.blackouts(variant), its)));
        return fleets;
    }

    /** Returns the id of a chart of all of them. */
    String id(String chart) {
        return variant.isEmpty() ? chart : chart + Subjects.SEPARATOR + variant;
    }

    /** Returns what a subtitle says of the variant. */
    String named() {
        return variant.isEmpty() ? "" : "; variant " + variant;
    }

    boolean hasOutages() {
        return observations.stream()
                .anyMatch(observation -> !observation.outages().isEmpty());
    }

    /** Returns what block rates say: which subnets halt and slow down if nodes are down, else how fast they are. */
    String finding() {
        return hasOutages() ? outage() : rates();
    }

    private String outage() {
        List<Observation> hit = observations.stream()
                .filter(observation -> !observation.outages().isEmpty())
                .toList();
        List<Observation> halted = hit.stream().filter(Observation::isHalted).toList();
        long unknown = hit.stream()
                .filter(observation -> !observation.isHalted() && Double.isNaN(observation.rateKept()))
                .count();
        List<Observation> slowed = hit.stream()
                .filter(observation -> !observation.isHalted() && observation.rateKept() < UNHURT)
                .sorted(Comparator.comparingDouble(Observation::rateKept))
                .toList();
        String about = "Of " + counted(observations.size()) + ", " + hit.size() + (hit.size() == 1 ? " loses" : " lose")
                + " nodes";
        String halt = halted.isEmpty()
                ? "none stands still"
                : halted.size() + (halted.size() == 1 ? " stands" : " stand") + " still (" + names(halted) + ")";
        String slow = slowed.isEmpty()
                ? "none makes " + Wording.percent(1 - UNHURT) + " fewer blocks"
                : slowed.size() + (slowed.size() == 1 ? " makes " : " make ")
                        + fewer(slowed.get(slowed.size() - 1), slowed.get(0)) + " fewer blocks";
        String rest = unknown == 0
                ? ""
                : ", " + unknown + (unknown == 1 ? " has" : " have") + " no time before to be compared with";
        return about + ": " + halt + ", " + slow + rest;
    }

    private static String fewer(Observation least, Observation most) {
        String low = Wording.percent(1 - least.rateKept());
        String high = Wording.percent(1 - most.rateKept());
        return low.equals(high) ? low : low.replace(" %", "") + " to " + high;
    }

    private static String names(List<Observation> some) {
        String names = some.stream().limit(MOST_NAMES).map(Observation::subnet).collect(Collectors.joining(", "));
        return some.size() > MOST_NAMES ? names + " and " + (some.size() - MOST_NAMES) + " more" : names;
    }

    private static String counted(int subnets) {
        return Count.of(subnets, "subnet");
    }

    private String rates() {
        List<Observation> sorted = observations.stream()
                .sorted(Comparator.comparingDouble(
                        observation -> observation.whole().rate()))
                .toList();
        Observation slowest = sorted.get(0);
        if (sorted.size() == 1) {
            return Wording.number(slowest.whole().rate()) + " blocks a second";
        }
        Observation fastest = sorted.get(sorted.size() - 1);
        String range = "From " + Wording.number(slowest.whole().rate()) + " (" + slowest.subnet() + ") to "
                + Wording.number(fastest.whole().rate()) + " (" + fastest.subnet() + ") blocks a second";
        double median = sorted.get((sorted.size() - 1) / 2).whole().rate();
        return sorted.size() == 2
                ? range
                : range + ", half of the " + counted(sorted.size()) + " at most " + Wording.number(median);
    }

    /** Returns the finality of blocks by the number of nodes, where any became final. */
    SortedMap<Integer, Size> bySize() {
        TreeMap<Integer, Size> sizes = new TreeMap<>();
        for (Observation observation : observations) {
            LatencyHistogram finality = observation.allBlockFinality();
            if (finality.count() > 0) {
                sizes.merge(observation.nodes(), new Size(1, finality), Fleet::merged);
            }
        }
        return sizes;
    }

    private static Size merged(Size some, Size more) {
        LatencyHistogram all = new LatencyHistogram();
        all.add(some.finality);
        all.add(more.finality);
        return new Size(some.subnets + more.subnets, all);
    }

    /** Returns what finality by the number of nodes says; there must be some. */
    String findingBySize() {
        List<Map.Entry<Integer, Size>> sizes = List.copyOf(bySize().entrySet());
        String half = "Half of the blocks are final within ";
        if (sizes.size() == 1) {
            return half + median(sizes.get(0).getValue());
        }
        return half
                + sizes.stream()
                        .map(size -> median(size.getValue()) + " (" + Count.of(size.getKey(), "node") + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String median(Size size) {
        return Wording.seconds(size.finality.percentileSeconds(50));
    }
}
