package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.models.registry.SubnetKind;
import org.icsim.reports.page.Block;
import org.icsim.reports.page.Cell;
import org.icsim.reports.page.Column;
import org.icsim.reports.page.Table;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Unit;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Tables of what was measured: of few subnets one each, of many one with a row each. */
final class NumberTables {
    /** Stands where there was nothing to measure. */
    static final String NOTHING = "–";

    private NumberTables() {}

    static List<Block> of(Results results) {
        if (Report.isOfMany(results)) {
            return Fleet.of(results).stream().map(NumberTables::table).toList();
        }
        return results.many()
                .map(NumberTables::tables)
                .orElseGet(() -> tables(results.one().orElseThrow()));
    }

    /** Returns the table of all subnets of a variant, a row each. */
    private static Block table(Fleet fleet) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("Subnet"),
                Column.words("Kind"),
                Column.numbers("Nodes"),
                Column.numbers("Blocks/s"),
                Column.numbers("Block median (s)"),
                Column.numbers("Block 99 % (s)")));
        if (fleet.hasOutages()) {
            Stream.of("Blocks/s before", "Nodes down", "Blocks/s then")
                    .map(Column::numbers)
                    .forEach(columns::add);
        }
        List<List<Cell>> rows = fleet.observations().stream()
                .map(observation -> row(observation, fleet.hasOutages()))
                .toList();
        String which = fleet.variant().isEmpty() ? "All subnets" : "All subnets, variant " + fleet.variant();
        return new Table(
                which + ", over the whole run" + (fleet.hasOutages() ? " and in the outage" : ""), columns, rows);
    }

    private static List<Cell> row(Observation observation, boolean hasOutages) {
        LatencyHistogram finality = observation.allBlockFinality();
        List<String> row = new ArrayList<>(List.of(
                observation.subnet(),
                observation.profile().kind().map(SubnetKind::title).orElse(NOTHING),
                String.valueOf(observation.nodes()),
                number(observation.whole().rate()),
                number(finality.percentileSeconds(50)),
                number(finality.percentileSeconds(99))));
        if (hasOutages) {
            row.add(number(observation.rateBefore()));
            row.add(observation
                    .worstOutage()
                    .map(Observation.Phase::downOrLabel)
                    .orElse("0"));
            row.add(number(
                    observation.worstOutage().map(Observation.Phase::rate).orElse(Double.NaN)));
        }
        return row.stream().map(Cell::of).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Wording.fixed(BigDecimal.valueOf(value), 3) : NOTHING;
    }

    private static List<Block> tables(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        for (SubnetSummary subnet : summary.subnets()) {
            List<SpanSummary> spans = new ArrayList<>(subnet.phases().size() > 1 ? subnet.phases() : List.of());
            spans.add(subnet.whole());
            boolean hasReplies = subnet.whole().updateLatency().isPresent();
            boolean hasOthers =
                    spans.stream().anyMatch(span -> span.otherFaults().isPresent());
            List<Column> columns = new ArrayList<>(List.of(
                    Column.words("Span (s)"),
                    hasOthers ? Column.words("Faults") : Column.numbers("Nodes down"),
                    Column.numbers("Final blocks"),
                    Column.numbers("Blocks/s"),
                    Column.numbers("Block median"),
                    Column.numbers("Block 99 %"),
                    Column.numbers("Update median"),
                    Column.numbers("Update 95 %"),
                    Column.numbers("Update 99 %")));
            if (hasReplies) {
                Stream.of("Reply median", "Reply 95 %", "Reply 99 %")
                        .map(Column::numbers)
                        .forEach(columns::add);
            }
            blocks.add(new Table(
                    "Subnet " + subnet.id() + ", " + subnet.size() + ", " + subnet.likeness() + "; finality in seconds"
                            + (hasReplies ? ", and until users have their replies" : ""),
                    columns,
                    spans.stream().map(span -> row(span, hasOthers, hasReplies)).toList()));
        }
        return blocks;
    }

    private static List<Cell> row(SpanSummary span, boolean hasOthers, boolean hasReplies) {
        Stream<String> finality = Stream.of(
                plain(span.fromSeconds()) + " to " + plain(span.toSeconds()),
                span.replicasDown().isEmpty() ? "any" : hasOthers ? span.label() : span.howMany(),
                String.valueOf(span.finalBlocks()),
                number(span.blocksPerSecond()),
                number(span.blockFinality().p50()),
                number(span.blockFinality().p99()),
                number(span.updateFinality().p50()),
                number(span.updateFinality().p95()),
                number(span.updateFinality().p99()));
        Stream<String> replies = Stream.of(
                        span.updateLatency().flatMap(LatencySummary::p50),
                        span.updateLatency().flatMap(LatencySummary::p95),
                        span.updateLatency().flatMap(LatencySummary::p99))
                .filter(number -> hasReplies)
                .map(NumberTables::number);
        return Stream.concat(finality, replies).map(Cell::of).toList();
    }

    private static List<Block> tables(SweepSummary summary) {
        List<Block> blocks = new ArrayList<>();
        for (VariantSummary variant : summary.variants()) {
            for (SubnetSpread subnet : variant.subnets()) {
                List<List<Cell>> rows = subnet.metrics().stream()
                        .filter(metric -> metric.spread().runs() > 0)
                        .map(NumberTables::row)
                        .toList();
                String which = variant.variant().isEmpty() ? "" : "Variant " + variant.variant() + ", ";
                blocks.add(new Table(
                        which + "subnet " + subnet.id() + ": "
                                + (variant.runs() == 1 ? "one run" : "how " + variant.runs() + " runs spread"),
                        Stream.concat(
                                        Stream.of(Column.words("Metric"), Column.words("Unit")),
                                        Stream.of("Runs", "Mean", "SD", "Least", "5 %", "Median", "95 %", "Greatest")
                                                .map(Column::numbers))
                                .toList(),
                        rows));
            }
        }
        return blocks;
    }

    private static List<Cell> row(MetricSpread metric) {
        Spread spread = metric.spread();
        int decimals = Metric.named(metric.metric()).orElseThrow().unit() == Unit.COUNT ? 1 : 3;
        Stream<String> numbers = Stream.of(
                        spread.mean(), spread.sd(), spread.min(), spread.p5(), spread.p50(), spread.p95(), spread.max())
                .map(value -> value.map(v -> Wording.fixed(v, decimals)).orElse(NOTHING));
        Stream<String> names = Stream.of(metric.metric(), metric.unit(), String.valueOf(spread.runs()));
        return Stream.concat(names, numbers).map(Cell::of).toList();
    }

    /** Returns a number with three decimals. */
    static String number(Optional<BigDecimal> value) {
        return value.map(v -> Wording.fixed(v, 3)).orElse(NOTHING);
    }

    /** Returns a number with as many decimals as it has. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
