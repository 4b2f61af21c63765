package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.icsim.scenarios.load.PublishedSupplies.Point;
import org.icsim.scenarios.report.EconomyObservation.Files;
import org.icsim.scenarios.report.EconomyObservation.Range;
import org.icsim.scenarios.report.EconomyObservation.Slice;
import org.icsim.scenarios.report.EconomyObservation.Span;
import org.icsim.scenarios.report.EconomyObservation.Yield;
import org.icsim.scenarios.run.EconomyFiles;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.EconomyTrends;
import org.icsim.scenarios.run.PublishedCsv;
import org.icsim.scenarios.run.StepsCsv;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.sweep.EconomyFanCsv;
import org.icsim.scenarios.sweep.EconomySpread;
import org.icsim.scenarios.sweep.EconomySpread.YieldSpread;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/**
 * Reads what was observed of token economies.
 *
 * @param text gives the text of a file by its path
 */
record EconomyReader(UnaryOperator<String> text) {

    /** Returns the economy of a run, if it has one. */
    Optional<EconomyObservation> one(Summary summary) {
        return summary.economy().map(economy -> one(summary.variant().orElse(""), economy));
    }

    private EconomyObservation one(String variant, EconomySummary economy) {
        EconomyFiles paths = new EconomyFiles("");
        Map<EconomyMetric, Range> numbers = new EnumMap<>(EconomyMetric.class);
        for (EconomyMetric metric : EconomyMetric.values()) {
            economy.value(metric)
                    .map(BigDecimal::doubleValue)
                    .ifPresent(value -> numbers.put(metric, new Range(value, value, value)));
        }
        return new EconomyObservation(
                variant,
                1,
                new Span(economy.from(), economy.to(), economy.days()),
                trends(EconomyTrends.of(StepsCsv.read(paths.steps(), text.apply(paths.steps())))),
                numbers,
                published(paths),
                economy.yields().stream()
                        .map(its -> new Yield(
                                its.name(),
                                its.delayDays(),
                                its.autoStaked(),
                                its.firstYear().doubleValue()))
                        .toList(),
                new Files(paths.steps(), paths.published()));
    }

    private static Map<EconomyQuantity, List<Slice>> trends(EconomyTrends trends) {
        Map<EconomyQuantity, List<Slice>> slices = new EnumMap<>(EconomyQuantity.class);
        for (EconomyQuantity quantity : EconomyQuantity.values()) {
            List<Slice> its = new ArrayList<>();
            for (int i = 0; i < trends.dates().size(); i++) {
                double value = trends.of(quantity).get(i);
                if (Double.isFinite(value)) {
                    its.add(new Slice(trends.dates().get(i), List.of(value, value, value, value, value), value));
                }
            }
            slices.put(quantity, its);
        }
        return slices;
    }

    private List<Point> published(EconomyFiles paths) {
        return PublishedCsv.read(paths.published(), text.apply(paths.published()))
                .points();
    }

    /** Returns the economy of the runs of a variant, if they have one. */
    Optional<EconomyObservation> many(VariantSummary variant) {
        return variant.economy().filter(economy -> variant.runs() > 0).map(economy -> many(variant, economy));
    }

    private EconomyObservation many(VariantSummary variant, EconomySpread economy) {
        EconomyFiles paths = new EconomyFiles(variant.variant());
        Map<EconomyMetric, Range> numbers = new EnumMap<>(EconomyMetric.class);
        for (EconomyMetric metric : EconomyMetric.values()) {
            range(economy.spread(metric)).ifPresent(range -> numbers.put(metric, range));
        }
        EconomyFanCsv fan = EconomyFanCsv.read(paths.fan(), text.apply(paths.fan()));
        Map<EconomyQuantity, List<Slice>> slices = new EnumMap<>(EconomyQuantity.class);
        for (EconomyQuantity quantity : EconomyQuantity.values()) {
            slices.put(
                    quantity,
                    fan.of(quantity).stream()
                            .map(row -> new Slice(row.date(), row.percentiles(), row.mean()))
                            .toList());
        }
        return new EconomyObservation(
                variant.variant(),
                variant.runs(),
                new Span(economy.from(), economy.to(), economy.days()),
                slices,
                numbers,
                published(paths),
                economy.yields().stream().flatMap(its -> followed(its).stream()).toList(),
                new Files(paths.fan(), paths.published()));
    }

    private static Optional<Yield> followed(YieldSpread its) {
        return range(its.firstYear())
                .map(range -> new Yield(its.name(), its.delayDays(), its.autoStaked(), range.median()));
    }

    private static Optional<Range> range(Spread spread) {
        return spread.p50()
                .map(median ->
                        new Range(median.doubleValue(), Results.number(spread.p5()), Results.number(spread.p95())));
    }
}
