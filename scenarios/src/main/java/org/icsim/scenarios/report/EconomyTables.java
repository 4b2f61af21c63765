package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.reports.page.Block;
import org.icsim.reports.page.Cell;
import org.icsim.reports.page.Column;
import org.icsim.reports.page.Table;
import org.icsim.scenarios.run.EconomyNumerals;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.EconomySummary.PublishedSupply;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric.Unit;
import org.icsim.scenarios.sweep.EconomySpread;
import org.icsim.scenarios.sweep.EconomySpread.PublishedSpread;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Tables of what token economies came to: their numbers, published supplies beside theirs, and yields. */
final class EconomyTables {
    private static final List<String> SPREAD =
            List.of("Runs", "Mean", "SD", "Least", "5 %", "Median", "95 %", "Greatest");

    private EconomyTables() {}

    static List<Block> of(Results results) {
        return results.one()
                .map(one -> one.economy().map(EconomyTables::tables).orElse(List.of()))
                .orElseGet(() -> results.many().stream()
                        .flatMap(many -> many.variants().stream())
                        .flatMap(variant -> tables(variant).stream())
                        .toList());
    }

    private static List<Block> tables(EconomySummary economy) {
        List<Block> tables = new ArrayList<>();
        List<List<Cell>> numbers = new ArrayList<>();
        for (EconomyMetric metric : EconomyMetric.values()) {
            numbers.add(cells(
                    metric.key(), EconomyNumerals.unit(metric.unit()), number(metric.unit(), economy.value(metric))));
        }
        tables.add(new Table(
                "Economy, " + span(economy.from(), economy.to()),
                List.of(Column.words("Metric"), Column.words("Unit"), Column.numbers("Value")),
                numbers));
        List<PublishedSupply> published = monthly(economy.published(), PublishedSupply::date);
        if (!published.isEmpty()) {
            tables.add(new Table(
                    heldAgainst(published.size(), economy.published().size()),
                    List.of(
                            Column.words("Date"),
                            Column.numbers("Published (M ICP)"),
                            Column.numbers("Simulated (M ICP)"),
                            Column.numbers("Error of growth (%)")),
                    published.stream().map(EconomyTables::row).toList()));
        }
        if (!economy.yields().isEmpty()) {
            tables.add(new Table(
                    "What followed neurons earn in their first year",
                    List.of(Column.words("Neuron"), Column.numbers("Yield (%)")),
                    economy.yields().stream()
                            .map(its -> cells(its.name(), number(Unit.SHARE, Optional.of(its.firstYear()))))
                            .toList()));
        }
        return tables;
    }

    private static List<Cell> row(PublishedSupply supply) {
        return cells(
                supply.date().toString(),
                EconomyNumerals.number(Unit.ICP, supply.publishedIcp()),
                EconomyNumerals.number(Unit.ICP, supply.simulatedIcp()),
                number(Unit.SHARE, supply.growthError()));
    }

    private static List<Block> tables(VariantSummary variant) {
        return variant.economy()
                .filter(economy -> variant.runs() > 0)
                .map(economy -> tables(variant, economy))
                .orElse(List.of());
    }

    private static List<Block> tables(VariantSummary variant, EconomySpread economy) {
        String which = variant.variant().isEmpty() ? "Economy" : "Variant " + variant.variant() + ", economy";
        String runs = variant.runs() == 1 ? "one run" : "how " + variant.runs() + " runs spread";
        List<Block> tables = new ArrayList<>();
        List<List<Cell>> numbers = new ArrayList<>();
        for (EconomyMetric metric : EconomyMetric.values()) {
            Spread spread = economy.spread(metric);
            if (spread.runs() > 0) {
                numbers.add(row(metric.key(), metric.unit(), spread));
            }
        }
        tables.add(new Table(
                which + ", " + span(economy.from(), economy.to()) + ": " + runs, spreading("Metric"), numbers));
        List<PublishedSpread> published = monthly(economy.published(), PublishedSpread::date);
        if (!published.isEmpty()) {
            tables.add(new Table(
                    which + ": "
                            + lowered(heldAgainst(
                                    published.size(), economy.published().size())),
                    List.of(
                            Column.words("Date"),
                            Column.numbers("Published (M ICP)"),
                            Column.numbers("Simulated: 5 %"),
                            Column.numbers("Median"),
                            Column.numbers("95 %"),
                            Column.numbers("Error of growth: median (%)")),
                    published.stream().map(EconomyTables::row).toList()));
        }
        if (!economy.yields().isEmpty()) {
            tables.add(new Table(
                    which + ": what followed neurons earn in their first year",
                    spreading("Neuron"),
                    economy.yields().stream()
                            .map(its -> row(its.name(), Unit.SHARE, its.firstYear()))
                            .toList()));
        }
        return tables;
    }

    private static List<Column> spreading(String subject) {
        return Stream.concat(
                        Stream.of(Column.words(subject), Column.words("Unit")),
                        SPREAD.stream().map(Column::numbers))
                .toList();
    }

    private static List<Cell> row(String name, Unit unit, Spread spread) {
        return Stream.concat(
                        Stream.of(name, EconomyNumerals.unit(unit), String.valueOf(spread.runs())),
                        Stream.of(
                                        spread.mean(),
                                        spread.sd(),
                                        spread.min(),
                                        spread.p5(),
                                        spread.p50(),
                                        spread.p95(),
                                        spread.max())
                                .map(value -> number(unit, value)))
                .map(Cell::of)
                .toList();
    }

    private static List<Cell> row(PublishedSpread supply) {
        return cells(
                supply.date().toString(),
                EconomyNumerals.number(Unit.ICP, supply.publishedIcp()),
                number(Unit.ICP, supply.simulatedIcp().p5()),
                number(Unit.ICP, supply.simulatedIcp().p50()),
                number(Unit.ICP, supply.simulatedIcp().p95()),
                number(Unit.SHARE, supply.growthError().p50()));
    }

    private static String span(LocalDate from, LocalDate to) {
        return from + " to " + to;
    }

    private static String heldAgainst(int shown, int all) {
        return "Held against published supplies" + (shown < all ? ", the first of each month and the last" : "");
    }

    private static String lowered(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** Returns the first of each month and the last of all: some months have many. */
    private static <T> List<T> monthly(List<T> supplies, Function<T, LocalDate> date) {
        List<T> kept = new ArrayList<>(supplies.stream()
                .collect(Collectors.toMap(
                        supply -> YearMonth.from(date.apply(supply)),
                        supply -> supply,
                        (first, later) -> first,
                        TreeMap::new))
                .values());
        if (!supplies.isEmpty() && !kept.contains(supplies.get(supplies.size() - 1))) {
            kept.add(supplies.get(supplies.size() - 1));
        }
        return kept;
    }

    private static List<Cell> cells(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }

    private static String number(Unit unit, Optional<BigDecimal> value) {
        return value.map(number -> EconomyNumerals.number(unit, number)).orElse(NumberTables.NOTHING);
    }
}
