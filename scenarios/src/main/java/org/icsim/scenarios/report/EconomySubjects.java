package org.icsim.scenarios.report;

import java.util.List;
import org.icsim.reports.chart.Band;
import org.icsim.reports.chart.Heading;
import org.icsim.scenarios.report.EconomyObservation.Slice;
import org.icsim.scenarios.run.EconomyQuantity;

/**
 * What charts of token economies are about: those of all variants, without those of which there is nothing to be drawn.
 *
 * @param caption tells where all of it came from
 */
record EconomySubjects(List<EconomyObservation> economies, Assumptions assumptions, String caption) {
    private static final int MOST_VARIANTS = 12;

    EconomySubjects {
        economies = List.copyOf(economies);
    }

    /** Returns those of results; a run stopped at once has nothing to be drawn. */
    static EconomySubjects of(Results results, String caption) {
        return new EconomySubjects(
                results.economies().stream()
                        .filter(economy -> economy.trend(EconomyQuantity.SUPPLY).size() > 1)
                        .limit(MOST_VARIANTS)
                        .toList(),
                Assumptions.of(results),
                caption);
    }

    /**
     * The words of a chart that are its own.
     *
     * @param finding a sentence without its full stop
     * @param shows   what is drawn, likewise
     */
    record Words(String id, String finding, String shows) {}

    /**
     * Returns the words around a chart.
     *
     * @param remark what the subtitle says of runs and marks, behind what is drawn
     */
    Heading heading(Words words, String remark) {
        String assumed = assumptions.inSentence();
        String subtitle = words.shows() + remark + (assumed.isEmpty() ? "" : ". " + assumed);
        String alt = words.shows() + ". " + words.finding() + ".";
        return new Heading(words.id(), words.finding(), subtitle, caption, alt);
    }

    /** Returns what a line is called. */
    String name(EconomyObservation economy) {
        return economies.size() > 1 ? economy.variant() : "simulated";
    }

    /** Returns the id of a chart of one variant; where there is but one, it has not to be named. */
    String id(String chart, EconomyObservation economy) {
        return economies.size() > 1 ? chart + Subjects.SEPARATOR + economy.variant() : chart;
    }

    /** Returns what a subtitle says of the one variant that is drawn. */
    static String of(EconomyObservation economy) {
        return (economy.variant().isEmpty() ? "" : "; variant " + economy.variant())
                + (economy.runs() > 1 ? "; mean of " + economy.runs() + " runs" : "");
    }

    /** Returns what a subtitle says of ribbons. */
    String spread() {
        int most = economies.stream().mapToInt(EconomyObservation::runs).max().orElse(1);
        return most == 1
                ? ""
                : ", median of " + most + " runs" + (economies.size() > 1 ? " each" : "")
                        + ", tinted from the 5th to the 95th percentile";
    }

    /** Returns the rest of the run from where rules of Mission 70 hold, if that is among the times of a quantity. */
    List<Band> mission70(EconomyQuantity quantity) {
        List<Slice> slices = slices(economies.get(0), quantity);
        EconomyObservation.Span span = economies.get(0).span();
        return assumptions
                .mission70()
                .filter(date -> !slices.isEmpty() && date.isAfter(slices.get(0).date()) && date.isBefore(span.to()))
                .map(date -> new Band(EconomyObservation.year(date), EconomyObservation.year(span.to()), "Mission 70"))
                .stream()
                .toList();
    }

    /** Returns the slices that are drawn of a quantity. */
    static List<Slice> slices(EconomyObservation economy, EconomyQuantity quantity) {
        return switch (quantity) {
            case MINTED_MATURITY, MINTED_NODES, BURNED, BREAK_EVEN, DEMAND -> economy.settledTrend(quantity);
            case SUPPLY, PRICE, GROWTH, VOTING_POWER, STAKED, LOCKED, DISSOLVING, DISSOLVED -> economy.trend(quantity);
        };
    }
}
