package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.icsim.reports.chart.Axes;
import org.icsim.reports.chart.Backdrop;
import org.icsim.reports.chart.Quantity;
import org.icsim.reports.chart.StackedChart;
import org.icsim.reports.chart.StackedChart.Layer;
import org.icsim.reports.chart.StackedChart.Stack;
import org.icsim.scenarios.report.EconomyObservation.Slice;
import org.icsim.scenarios.report.EconomySubjects.Words;
import org.icsim.scenarios.run.EconomyQuantity;

/** Charts of a token economy's parts, stacked: means of many runs, which add up where medians do not. */
record EconomyStacks(EconomySubjects subjects) {
    /** Stakes of which no delay is known have a layer from this share of supply on. */
    private static final double WORTH_A_LAYER = 0.0005;

    /** Returns what is minted and burned a year. */
    Drawing mints(EconomyObservation economy) {
        List<Slice> voters = economy.settledTrend(EconomyQuantity.MINTED_MATURITY);
        Stack stack = new Stack(
                voters.stream().map(Slice::year).toList(),
                List.of(
                        new Layer("for voters", means(voters, 1)),
                        new Layer("for node providers", means(economy.settledTrend(EconomyQuantity.MINTED_NODES), 1)),
                        new Layer("burned", means(economy.settledTrend(EconomyQuantity.BURNED), -1))),
                true);
        Words words = new Words(
                subjects.id("mints-and-burns", economy),
                EconomyWording.mints(economy),
                "ICP minted and burned a year, over the 365 days before or what there is of them"
                        + EconomySubjects.of(economy));
        Axes axes = Axes.calendar(Quantity.of("Minted and burned", "ICP/year"));
        return new Drawing(
                new StackedChart(
                                subjects.heading(words, ""),
                                axes,
                                stack,
                                Backdrop.of(subjects.mission70(EconomyQuantity.BURNED)))
                        .draw(),
                List.of(economy.files().trends()));
    }

    /** Adding zero makes no number negative that is none. */
    private static List<Double> means(List<Slice> slices, int sign) {
        return slices.stream().map(slice -> sign * slice.mean() + 0.0).toList();
    }

    /** Returns what owners do with their ICP. */
    Drawing stakes(EconomyObservation economy) {
        Words words = new Words(
                subjects.id("stakes", economy),
                EconomyWording.stakes(economy),
                "All ICP by what their owners do with them" + EconomySubjects.of(economy));
        Axes axes = Axes.calendar(Quantity.of("Supply", "ICP"));
        List<Double> years =
                economy.trend(EconomyQuantity.SUPPLY).stream().map(Slice::year).toList();
        Stack stack = new Stack(years, layers(economy), false);
        return new Drawing(
                new StackedChart(
                                subjects.heading(words, ""),
                                axes,
                                stack,
                                Backdrop.of(subjects.mission70(EconomyQuantity.STAKED)))
                        .draw(),
                List.of(economy.files().trends()));
    }

    private static List<Layer> layers(EconomyObservation economy) {
        List<Double> supply = means(economy.trend(EconomyQuantity.SUPPLY), 1);
        List<Double> staked = means(economy.trend(EconomyQuantity.STAKED), 1);
        List<Layer> layers = new ArrayList<>(List.of(
                new Layer("locked", means(economy.trend(EconomyQuantity.LOCKED), 1)),
                new Layer("dissolving", means(economy.trend(EconomyQuantity.DISSOLVING), 1)),
                new Layer("dissolved", means(economy.trend(EconomyQuantity.DISSOLVED), 1))));
        List<Double> others = less(staked, layers.stream().map(Layer::values).toList());
        boolean isWorthIt =
                IntStream.range(0, others.size()).anyMatch(i -> others.get(i) > WORTH_A_LAYER * supply.get(i));
        if (isWorthIt) {
            layers.add(new Layer("other stakes", others));
        }
        layers.add(new Layer("liquid", less(supply, List.of(staked))));
        return layers;
    }

    /** Returns what remains of numbers without others; rounding leaves none below zero. */
    private static List<Double> less(List<Double> numbers, List<List<Double>> parts) {
        return IntStream.range(0, numbers.size())
                .mapToObj(i -> Math.max(
                        0,
                        numbers.get(i)
                                - parts.stream()
                                        .mapToDouble(part -> part.get(i))
                                        .sum()))
                .toList();
    }
}
