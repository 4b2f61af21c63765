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
    /** Stands between the parts of a chart's id; no name of a variant or a subnet holds two hyphens. */
    static final String SEPARATOR = "--";

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

    /** Returns the id of a chart of one subnet; where there is but one, it has not to be named. */
    String id(String chart, Observation about) {
        return subnets.size() > 1 ? chart + SEPARATOR + about.subnet() : chart;
    }

    /** Returns the id of a chart of one subnet and variant. */
    String idOfVariant(String chart, Observation about) {
        return id(about.variant().isEmpty() ? chart : chart + SEPARATOR + about.variant(), about);
    }

    /**
     * Returns the words around a chart.
     *
     * @param finding a sentence without its full stop
     * @param shows   likewise, for those who do not see it
     */
    Heading heading(String id, String finding, String subtitle, String shows) {
        return new Heading(id, finding, subtitle, caption, shows + ". " + finding + ".");
    }

    /** Returns the faults as shaded bands if all the observations have the same. */
    static Backdrop backdrop(List<Observation> observations) {
        return haveTheSameFaults(observations) ? Backdrop.of(bands(observations.get(0))) : Backdrop.NONE;
    }

    private static List<Band> bands(Observation observation) {
        return Stream.concat(
                        observation.outages().stream()
                                .map(outage -> new Band(outage.from(), outage.to(), outage.label())),
                        observation.violations().stream()
                                .map(broken -> new Band(broken.at(), broken.at(), broken.invariant() + " is broken")))
                .toList();
    }

    /** Returns what a subtitle says of the bands. */
    static String shaded(List<Observation> observations) {
        boolean isOnlyDown = observations.stream()
                .flatMap(observation -> observation.outages().stream())
                .allMatch(outage -> outage.others().isEmpty());
        if (!haveTheSameFaults(observations)) {
            return isOnlyDown ? "; nodes go down at other times in each" : "; faults differ between them";
        }
        String when = isOnlyDown ? "while nodes are down" : "while something is wrong";
        return observations.get(0).outages().isEmpty() ? "" : "; shaded " + when;
    }

    private static boolean haveTheSameFaults(List<Observation> observations) {
        return observations.stream().map(Subjects::bands).distinct().count() == 1;
    }
}
