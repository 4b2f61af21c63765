package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.run.EconomyNumerals;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric.Unit;
import org.icsim.scenarios.sweep.EconomySpread;
import org.icsim.scenarios.sweep.EconomySpread.YieldSpread;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Token economies as a person reads them in a terminal. */
final class EconomyText {
    private static final String NOTHING = "-";

    private EconomyText() {}

    /** Returns the numbers of a run's economy and its yields, after an empty line. */
    static String of(EconomySummary economy) {
        TextTable table = new TextTable(List.of("metric", "unit", "value"));
        for (EconomyMetric metric : EconomyMetric.values()) {
            Optional<BigDecimal> value = economy.value(metric);
            if (value.isPresent()) {
                table.addRow(List.of(metric.key(), EconomyNumerals.unit(metric.unit()), number(metric.unit(), value)));
            }
        }
        economy.yields()
                .forEach(its -> table.addRow(List.of(
                        yieldOf(its.name()),
                        EconomyNumerals.unit(Unit.SHARE),
                        number(Unit.SHARE, Optional.of(its.firstYear())))));
        return "\neconomy, " + economy.from() + " to " + economy.to() + "\n\n" + table.render();
    }

    /** Returns how numbers of economies spread, after an empty line; nothing if there is none. */
    static String of(SweepSummary summary) {
        Optional<EconomySpread> first = summary.variants().stream()
                .flatMap(variant -> variant.economy().stream())
                .findFirst();
        return first.map(economy ->
                        "\neconomy, " + economy.from() + " to " + economy.to() + "; " + SweepText.runs(summary) + "\n\n"
                                + table(summary, economy).render())
                .orElse("");
    }

    private static TextTable table(SweepSummary summary, EconomySpread first) {
        boolean hasVariants = !summary.variants().get(0).variant().isEmpty();
        boolean isSpread = summary.variants().stream().anyMatch(variant -> variant.runs() > 1);
        List<String> heading = new ArrayList<>(List.of("metric"));
        if (hasVariants) {
            heading.add("variant");
        }
        heading.addAll(isSpread ? List.of("unit", "mean", "sd", "p5", "median", "p95") : List.of("unit", "mean"));
        TextTable table = new TextTable(heading);
        for (EconomyMetric metric : EconomyMetric.values()) {
            for (VariantSummary variant : summary.variants()) {
                variant.economy()
                        .map(economy -> economy.spread(metric))
                        .filter(spread -> spread.runs() > 0)
                        .map(spread -> row(List.of(metric.key(), variant.variant()), metric.unit(), spread))
                        .ifPresent(row -> table.addRow(row.subList(0, heading.size())));
            }
        }
        for (int i = 0; i < first.yields().size(); i++) {
            for (VariantSummary variant : summary.variants()) {
                at(variant, i)
                        .map(its -> row(List.of(yieldOf(its.name()), variant.variant()), Unit.SHARE, its.firstYear()))
                        .ifPresent(row -> table.addRow(row.subList(0, heading.size())));
            }
        }
        return table;
    }

    private static Optional<YieldSpread> at(VariantSummary variant, int index) {
        return variant.economy()
                .map(EconomySpread::yields)
                .filter(yields -> index < yields.size())
                .map(yields -> yields.get(index));
    }

    private static List<String> row(List<String> names, Unit unit, Spread spread) {
        Stream<String> numbers = Stream.of(spread.mean(), spread.sd(), spread.p5(), spread.p50(), spread.p95())
                .map(value -> number(unit, value));
        return Stream.of(names.stream().filter(name -> !name.isEmpty()), Stream.of(EconomyNumerals.unit(unit)), numbers)
                .flatMap(cells -> cells)
                .toList();
    }

    private static String yieldOf(String neuron) {
        return "yield of " + neuron;
    }

    private static String number(Unit unit, Optional<BigDecimal> value) {
        return value.map(number -> EconomyNumerals.number(unit, number)).orElse(NOTHING);
    }
}
