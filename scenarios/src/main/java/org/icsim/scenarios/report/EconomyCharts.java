package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.icsim.reports.chart.Axes;
import org.icsim.reports.chart.Backdrop;
import org.icsim.reports.chart.Chart;
import org.icsim.reports.chart.CurveChart;
import org.icsim.reports.chart.FanChart;
import org.icsim.reports.chart.FanChart.Quantiles;
import org.icsim.reports.chart.Heading;
import org.icsim.reports.chart.Interval;
import org.icsim.reports.chart.Line;
import org.icsim.reports.chart.Observed;
import org.icsim.reports.chart.Point;
import org.icsim.reports.chart.Quantity;
import org.icsim.reports.chart.Quantity.Scaling;
import org.icsim.reports.chart.Reference;
import org.icsim.reports.chart.SmallMultiples;
import org.icsim.reports.chart.SmallMultiples.Panel;
import org.icsim.reports.chart.TimeChart;
import org.icsim.scenarios.report.EconomyObservation.Slice;
import org.icsim.scenarios.report.EconomyObservation.Yield;
import org.icsim.scenarios.report.EconomySubjects.Words;
import org.icsim.scenarios.report.EconomyWording.Shown;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.schema.ChartName;

/** Charts of token economies. One without steps, as of a run stopped at once, has nothing to be drawn. */
final class EconomyCharts {
    private static final double PERCENT = 100;

    private final EconomySubjects subjects;
    private final EconomyStacks stacks;
    private final List<EconomyObservation> economies;

    EconomyCharts(EconomySubjects subjects) {
        this.subjects = subjects;
        this.stacks = new EconomyStacks(subjects);
        this.economies = subjects.economies();
    }

    /** Returns the charts of a name; none for those of subnets. */
    List<Drawing> draw(ChartName name) {
        if (economies.isEmpty()) {
            return List.of();
        }
        return switch (name) {
            case SUPPLY -> List.of(supply());
            case MINTS_AND_BURNS -> economies.stream().map(stacks::mints).toList();
            case GROWTH -> growth();
            case PRICE -> List.of(price());
            case STAKES -> economies.stream().map(stacks::stakes).toList();
            case VOTING_POWER -> List.of(votingPower());
            case YIELDS -> yields();
            case BREAK_EVEN_BURN -> List.of(breakEven());
            default -> List.of();
        };
    }

    private Drawing supply() {
        List<EconomyObservation> judged = economies.stream()
                .filter(economy -> !economy.published().isEmpty())
                .toList();
        Shown shown = new Shown(EconomyQuantity.SUPPLY, EconomyWording::icp);
        String finding = economies.size() == 1
                ? EconomyWording.supply(economies.get(0))
                : EconomyWording.overTime("Supply", economies, shown);
        Words words = new Words("supply", finding, "All ICP there are");
        List<Observed> published = judged.isEmpty()
                ? List.of()
                : List.of(new Observed(
                        "published",
                        judged.get(0).published().stream()
                                .map(point -> new Point(
                                        EconomyObservation.year(point.date()),
                                        point.supplyIcp().doubleValue()))
                                .toList()));
        Drawing drawing = overTime(
                words,
                new Shape(EconomyQuantity.SUPPLY, Quantity.of("Supply", "ICP").scaled(Scaling.FITTED), 1),
                new Backdrop(subjects.mission70(EconomyQuantity.SUPPLY), List.of(), published));
        List<String> files = new ArrayList<>(drawing.files());
        judged.stream().limit(1).forEach(economy -> files.add(economy.files().published()));
        return new Drawing(drawing.figure(), files);
    }

    /** Within the first 365 days there is none. */
    private List<Drawing> growth() {
        boolean isKnown = economies.stream()
                .noneMatch(economy -> economy.trend(EconomyQuantity.GROWTH).isEmpty());
        Shown shown = new Shown(EconomyQuantity.GROWTH, EconomyWording::percent);
        return isKnown
                ? List.of(overTime(
                        new Words(
                                "growth",
                                EconomyWording.overTime("The yearly growth of supply", economies, shown),
                                "How supply grew within the 365 days before"),
                        new Shape(EconomyQuantity.GROWTH, Quantity.of("Growth of supply a year", "%"), PERCENT),
                        new Backdrop(
                                subjects.mission70(EconomyQuantity.GROWTH), List.of(new Reference(0, "no growth")))))
                : List.of();
    }

    private Drawing price() {
        Shown shown = new Shown(EconomyQuantity.PRICE, EconomyWording::xdr);
        return overTime(
                new Words(
                        "price",
                        EconomyWording.overTime("The price of one ICP", economies, shown),
                        "What one ICP is worth"),
                new Shape(
                        EconomyQuantity.PRICE,
                        Quantity.of("Price of one ICP", "XDR").scaled(Scaling.LOGARITHMIC_IF_WIDE),
                        1),
                Backdrop.NONE);
    }

    private Drawing votingPower() {
        Shown shown = new Shown(EconomyQuantity.VOTING_POWER, EconomyWording::millions);
        return overTime(
                new Words(
                        "voting-power",
                        EconomyWording.overTime("Voting power", economies, shown),
                        "The voting power of all neurons that may vote"),
                new Shape(EconomyQuantity.VOTING_POWER, Quantity.of("Voting power", ""), 1),
                Backdrop.of(subjects.mission70(EconomyQuantity.VOTING_POWER)));
    }

    /** What of a quantity is drawn, and what values are multiplied with. */
    private record Shape(EconomyQuantity quantity, Quantity axis, double factor) {}

    private Drawing overTime(Words words, Shape shape, Backdrop backdrop) {
        EconomyObservation first = economies.get(0);
        Axes axes = Axes.calendar(shape.axis());
        String dots = backdrop.observed().isEmpty() ? "" : "; hollow dots were published";
        boolean isFan = economies.size() == 1 && first.runs() > 1;
        Chart chart = isFan
                ? new FanChart(
                        subjects.heading(words, ", how " + first.runs() + " runs spread" + dots),
                        axes,
                        fan(first, shape),
                        backdrop)
                : new TimeChart(
                        subjects.heading(words, subjects.spread() + dots),
                        axes,
                        economies.stream()
                                .map(economy -> line(subjects.name(economy), economy, shape))
                                .toList(),
                        backdrop);
        return new Drawing(
                chart.draw(),
                economies.stream().map(economy -> economy.files().trends()).toList());
    }

    private static List<Quantiles> fan(EconomyObservation economy, Shape shape) {
        return EconomySubjects.slices(economy, shape.quantity()).stream()
                .map(slice -> {
                    List<Double> p = slice.percentiles().stream()
                            .map(value -> value * shape.factor())
                            .toList();
                    return new Quantiles(slice.year(), p.get(0), p.get(1), p.get(2), p.get(3), p.get(4));
                })
                .toList();
    }

    private static Line line(String name, EconomyObservation economy, Shape shape) {
        List<Slice> slices = EconomySubjects.slices(economy, shape.quantity());
        Line line = Line.of(
                name,
                slices.stream()
                        .map(slice -> new Point(slice.year(), slice.median() * shape.factor()))
                        .toList());
        return economy.runs() == 1
                ? line
                : line.within(slices.stream()
                        .map(slice -> new Interval(
                                slice.year(), slice.least() * shape.factor(), slice.greatest() * shape.factor()))
                        .toList());
    }

    private List<Drawing> yields() {
        List<EconomyObservation> followed = economies.stream()
                .filter(economy -> !economy.yields().isEmpty())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (EconomyObservation economy : followed) {
            for (boolean autoStaked : new boolean[] {false, true}) {
                line(economy, autoStaked, lines);
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        Words words = new Words(
                "yields",
                EconomyWording.yields(followed),
                "What followed neurons earn, in maturity that is not ICP yet, as a share of their stake, by dissolve delay");
        String spread = followed.stream().anyMatch(economy -> economy.runs() > 1) ? "; medians over runs" : "";
        return List.of(new Drawing(
                new CurveChart(
                                subjects.heading(words, spread),
                                Quantity.of("Dissolve delay", "years"),
                                Quantity.of("Yield in a year", "%"),
                                lines)
                        .draw(),
                List.of("summary.json")));
    }

    private void line(EconomyObservation economy, boolean autoStaked, List<Line> lines) {
        List<Point> points = new ArrayList<>();
        economy.yields().stream()
                .filter(its -> its.autoStaked() == autoStaked)
                .sorted(Comparator.comparingInt(Yield::delayDays))
                .map(its -> new Point(its.years(), its.share() * PERCENT))
                .filter(point ->
                        points.isEmpty() || points.get(points.size() - 1).x() < point.x())
                .forEachOrdered(points::add);
        boolean areOfBothKinds =
                economy.yields().stream().map(Yield::autoStaked).distinct().count() > 1;
        String kind = autoStaked ? "rewards staked" : "rewards kept";
        String name = economies.size() == 1 ? kind : economy.variant() + (areOfBothKinds ? ", " + kind : "");
        if (!points.isEmpty()) {
            lines.add(Line.of(name, points));
        }
    }

    private Drawing breakEven() {
        Quantity rate = Quantity.of("Cycles used up", "XDR/s").scaled(Scaling.LOGARITHMIC_IF_WIDE);
        Shape needed = new Shape(EconomyQuantity.BREAK_EVEN, rate, 1);
        Shape used = new Shape(EconomyQuantity.DEMAND, rate, 1);
        Shown shown = new Shown(EconomyQuantity.BREAK_EVEN, EconomyWording::xdrPerSecond);
        String finding = economies.size() == 1
                ? EconomyWording.breakEven(economies.get(0))
                : "The burn at which supply would stand still "
                        + EconomyWording.overTime("", economies, shown).strip();
        Words words = new Words(
                "break-even-burn",
                finding,
                "Cycles that would have to be used up for supply to stand still, and those that are, over the 365 days before"
                        + " or what there is of them");
        List<Panel> panels = economies.stream()
                .map(economy -> new Panel(
                        economy.variant().isEmpty() ? "all" : economy.variant(),
                        List.of(line("break-even", economy, needed), line("used up", economy, used)),
                        Backdrop.of(subjects.mission70(EconomyQuantity.DEMAND))))
                .toList();
        Heading heading = subjects.heading(words, subjects.spread());
        Chart chart = panels.size() == 1
                ? new TimeChart(
                        heading,
                        Axes.calendar(rate),
                        panels.get(0).lines(),
                        Backdrop.of(subjects.mission70(EconomyQuantity.DEMAND)))
                : new SmallMultiples(heading, Axes.calendar(rate), panels);
        return new Drawing(
                chart.draw(),
                economies.stream().map(economy -> economy.files().trends()).toList());
    }
}
