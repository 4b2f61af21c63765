package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.EconomySummary.FollowedYield;
import org.icsim.scenarios.run.EconomySummary.PublishedSupply;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;

/**
 * How what came out of a token economy spreads over the runs of a variant.
 *
 * @param from      the date of the start
 * @param to        the date of the end
 * @param days      between the two
 * @param metrics   in the order of {@link EconomyMetric}, by their keys
 * @param published supplies within the run that were published, in the order of their dates
 * @param yields    of neurons that were followed, in the order of the scenario
 */
public record EconomySpread(
        LocalDate from,
        LocalDate to,
        int days,
        List<MetricSpread> metrics,
        List<PublishedSpread> published,
        List<YieldSpread> yields) {
    public EconomySpread {
        metrics = List.copyOf(metrics);
        published = List.copyOf(published);
        yields = List.copyOf(yields);
    }

    /** A supply that was published, and how those of the runs on its date spread, in ICP. */
    public record PublishedSpread(LocalDate date, BigDecimal publishedIcp, Spread simulatedIcp, Spread growthError) {}

    /** How the yield of a followed neuron spreads, a share of its stake in the first year. */
    public record YieldSpread(String name, int delayDays, boolean autoStaked, Spread firstYear) {}

    /** Returns how runs of one variant spread; empty if there is none, or no economy. */
    static Optional<EconomySpread> of(List<EconomySummary> runs) {
        return runs.stream()
                .findFirst()
                .map(first -> new EconomySpread(
                        first.from(),
                        first.to(),
                        first.days(),
                        Arrays.stream(EconomyMetric.values())
                                .map(metric -> metric(metric, runs))
                                .toList(),
                        IntStream.range(0, first.published().size())
                                .mapToObj(i -> published(runs.stream()
                                        .map(run -> run.published().get(i))
                                        .toList()))
                                .toList(),
                        IntStream.range(0, first.yields().size())
                                .mapToObj(i -> followed(runs.stream()
                                        .map(run -> run.yields().get(i))
                                        .toList()))
                                .toList()));
    }

    private static MetricSpread metric(EconomyMetric metric, List<EconomySummary> runs) {
        List<BigDecimal> values =
                runs.stream().flatMap(run -> run.value(metric).stream()).toList();
        return new MetricSpread(metric.key(), metric.unit().symbol(), Spread.of(values));
    }

    private static PublishedSpread published(List<PublishedSupply> supplies) {
        PublishedSupply first = supplies.get(0);
        List<BigDecimal> errors = new ArrayList<>();
        supplies.forEach(supply -> supply.growthError().ifPresent(errors::add));
        return new PublishedSpread(
                first.date(),
                first.publishedIcp(),
                Spread.of(supplies.stream().map(PublishedSupply::simulatedIcp).toList()),
                Spread.of(errors));
    }

    private static YieldSpread followed(List<FollowedYield> yields) {
        FollowedYield first = yields.get(0);
        return new YieldSpread(
                first.name(),
                first.delayDays(),
                first.autoStaked(),
                Spread.of(yields.stream().map(FollowedYield::firstYear).toList()));
    }

    /** Returns how a metric spreads. */
    public Spread spread(EconomyMetric metric) {
        return metrics.stream()
                .filter(candidate -> candidate.metric().equals(metric.key()))
                .map(MetricSpread::spread)
                .findFirst()
                .orElseGet(() -> Spread.of(List.of()));
    }
}
