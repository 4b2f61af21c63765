package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.icsim.reports.chart.Backdrop;
import org.icsim.reports.chart.Band;
import org.icsim.reports.chart.Heading;

/**
 * What charts are about: the variants of each subnet, those left out that have nothing to be drawn.
 *
 * @param subnets of each, its variants
 * @param caption tells where all of it came from
 */
record Subjects(List<List<Observation>> subnets, String caption) {
    Subjects {
        subnets = subnets.stream().map(List::copyOf).toList();
    }

    /** Returns the observations by subnet, of no more than so many subnets. */
    static Subjects of(List<Observation> observations, int mostSubnets, String caption) {
        Map<String, List<Observation>> bySubnet = new LinkedHashMap<>();
        observations.stream()
                .filter(Subjects::hasSomething)
                .forEach(observation -> bySubnet.computeIfAbsent(observation.subnet(), id -> new ArrayList<>())
                        .add(observation));
        return new Subjects(bySubnet.values().stream().limit(mostSubnets).toList(), caption);
    }

    /** A subnet that stood still, or a run stopped at once, has nothing to be drawn. */
    private static boolean hasSomething(Observation observation) {
        return !observation.finality().groups().isEmpty()
                && !observation.rates().isEmpty();
    }

    Stream<Observation> all() {
        return subnets.stream().flatMap(List::stream);
    }

    boolean hasVariants() {
        return subnets.stream().anyMatch(variants -> variants.size() > 1);
    }

    /** Returns what sets an observation apart from the others. */
    String name(Observation observation) {
        boolean hasSubnets = subnets.size() > 1;
        return hasVariants() && hasSubnets
                ? observation.subnet() + ", " + observation.variant()
                : hasVariants() ? observation.variant() : observation.subnet();
    }

    /**
     * Returns the words around a chart of one subnet. Several subnets have charts of their own, one has not to be named.
     *
     * @param finding a sentence without its full stop
     * @param shows   likewise, for those who do not see it
     */
    Heading heading(String chart, Observation about, String finding, String subtitle, String shows) {
        String id = subnets.size() > 1 ? chart + "-" + about.subnet() : chart;
        return new Heading(id, finding, subtitle, caption, shows + ". " + finding + ".");
    }

    /** Returns the outages as shaded bands. */
    static Backdrop backdrop(Observation observation) {
        return Backdrop.of(observation.outages().stream()
                .map(outage -> new Band(outage.from(), outage.to(), outage.down() + " down"))
                .toList());
    }

    /** Returns what a subtitle says of the bands. */
    static String shaded(Observation observation) {
        return observation.outages().isEmpty() ? "" : "; shaded while nodes are down";
    }
}
