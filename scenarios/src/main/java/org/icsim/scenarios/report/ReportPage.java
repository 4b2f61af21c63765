package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.models.consensus.SafetyMonitor.Invariant;
import org.icsim.models.registry.SubnetKind;
import org.icsim.reports.page.Answer;
import org.icsim.reports.page.Block;
import org.icsim.reports.page.Cell;
import org.icsim.reports.page.Code;
import org.icsim.reports.page.Column;
import org.icsim.reports.page.Facts;
import org.icsim.reports.page.Figure;
import org.icsim.reports.page.Link;
import org.icsim.reports.page.Page;
import org.icsim.reports.page.Paragraph;
import org.icsim.reports.page.Section;
import org.icsim.reports.page.Svg;
import org.icsim.reports.page.Table;
import org.icsim.reports.page.Verdict;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Unit;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** The page of results: question, answer, charts, what was checked, parameters with their sources, how to repeat it. */
final class ReportPage {
    private static final String NOTHING = "–";

    private final Results results;
    private final List<Drawing> drawings;

    ReportPage(Results results, List<Drawing> drawings) {
        this.results = results;
        this.drawings = List.copyOf(drawings);
    }

    String html() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("answer", "Answer", List.of(new Answer(Answers.of(results)), facts())));
        if (!drawings.isEmpty()) {
            sections.add(new Section("charts", "Charts", charts()));
        }
        sections.add(new Section("numbers", "Numbers", numbers()));
        sections.add(new Section("checks", "What was checked", checks()));
        sections.add(new Section("parameters", "Parameters and their sources", parameters()));
        sections.add(new Section("repeat", "How to repeat it", repeat()));
        String footer = "icsim " + results.manifest().icsim() + ", fingerprint "
                + results.manifest().fingerprint();
        return new Page(results.scenario().scenario(), results.scenario().question(), sections, footer).html();
    }

    private Facts facts() {
        List<Facts.Entry> facts = new ArrayList<>();
        facts.add(new Facts.Entry("Status", status()));
        results.one().flatMap(Summary::variant).ifPresent(id -> facts.add(new Facts.Entry("Variant", id)));
        results.scenario().start().ifPresent(start -> facts.add(new Facts.Entry("Begins", start + ", midnight UTC")));
        facts.add(new Facts.Entry(
                "Simulated",
                results.one()
                        .map(one -> plain(one.simulatedSeconds()) + " s of " + plain(one.durationSeconds()) + " s")
                        .orElseGet(() -> results.inputs().stream()
                                .map(inputs -> inputs.scenario().duration().toString())
                                .distinct()
                                .collect(Collectors.joining(" or ", "", " in each run")))));
        results.many().ifPresent(many -> facts.add(new Facts.Entry("Runs", many.runs() + " of " + many.runsPlanned())));
        for (Fleet fleet : Fleet.of(results)) {
            fleet.blackouts()
                    .forEach(blackout -> facts.add(new Facts.Entry(
                            "Dark" + (fleet.variant().isEmpty() ? "" : ", " + fleet.variant()),
                            blackout.attribute().title() + " " + blackout.value() + ", " + blackout.nodes()
                                    + " nodes, from " + plain(blackout.fromSeconds()) + " s to "
                                    + plain(blackout.toSeconds()) + " s")));
        }
        facts.add(new Facts.Entry(
                results.manifest().seeds().contains("..") ? "Seeds" : "Seed",
                results.manifest().seeds()));
        facts.add(new Facts.Entry("Preset", presets()));
        facts.add(new Facts.Entry("Fingerprint", results.manifest().fingerprint()));
        return new Facts(facts);
    }

    private String presets() {
        return results.one()
                .map(Summary::preset)
                .orElseGet(() -> results.many().stream()
                        .flatMap(many -> many.variants().stream())
                        .map(VariantSummary::preset)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private String status() {
        return switch (results.manifest().status()) {
            case COMPLETE -> "complete";
            case VIOLATED -> "an invariant was broken";
            case INTERRUPTED -> "interrupted; these results are partial";
        };
    }

    private List<Block> charts() {
        List<Block> blocks = new ArrayList<>();
        if (Report.isOfMany(results) && Report.showsSubnetsOneByOne(results)) {
            blocks.add(new Paragraph(
                    "Charts with a line or a picture for each subnet show the first " + Report.MOST_SUBNETS + "."));
        }
        drawings.stream().map(ReportPage::chart).forEach(blocks::add);
        return blocks;
    }

    private static Block chart(Drawing drawing) {
        var figure = drawing.figure();
        String file = "charts/" + figure.id();
        List<Link> links = new ArrayList<>(List.of(new Link("SVG", file + ".svg"), new Link("PNG", file + ".png")));
        drawing.files().forEach(data -> links.add(new Link(data, data)));
        return new Figure(new Svg(figure.inlineSvg()), "The picture and its numbers in files:", figure.alt(), links);
    }

    private List<Block> numbers() {
        if (Report.isOfMany(results)) {
            return Fleet.of(results).stream().map(ReportPage::numbers).toList();
        }
        return results.many()
                .map(ReportPage::numbers)
                .orElseGet(() -> numbers(results.one().orElseThrow()));
    }

    /** Returns the table of all subnets of a variant, a row each. */
    private static Block numbers(Fleet fleet) {
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
            row.add(observation.worstOutage().map(Observation.Phase::howMany).orElse("0"));
            row.add(number(
                    observation.worstOutage().map(Observation.Phase::rate).orElse(Double.NaN)));
        }
        return row.stream().map(Cell::of).toList();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Wording.fixed(BigDecimal.valueOf(value), 3) : NOTHING;
    }

    private static List<Block> numbers(Summary summary) {
        List<Block> blocks = new ArrayList<>();
        for (SubnetSummary subnet : summary.subnets()) {
            List<SpanSummary> spans = new ArrayList<>(subnet.phases().size() > 1 ? subnet.phases() : List.of());
            spans.add(subnet.whole());
            boolean hasReplies = subnet.whole().updateLatency().isPresent();
            List<Column> columns = new ArrayList<>(List.of(
                    Column.words("Span (s)"),
                    Column.numbers("Nodes down"),
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
                    "Subnet " + subnet.id() + ", " + subnet.nodes() + " nodes, " + subnet.likeness()
                            + "; finality in seconds" + (hasReplies ? ", and until users have their replies" : ""),
                    columns,
                    spans.stream().map(span -> row(span, hasReplies)).toList()));
        }
        return blocks;
    }

    private static List<Cell> row(SpanSummary span, boolean hasReplies) {
        Stream<String> finality = Stream.of(
                plain(span.fromSeconds()) + " to " + plain(span.toSeconds()),
                span.replicasDown().map(String::valueOf).orElse("any"),
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
                .map(ReportPage::number);
        return Stream.concat(finality, replies).map(Cell::of).toList();
    }

    private static List<Block> numbers(SweepSummary summary) {
        List<Block> blocks = new ArrayList<>();
        for (VariantSummary variant : summary.variants()) {
            for (SubnetSpread subnet : variant.subnets()) {
                List<List<Cell>> rows = subnet.metrics().stream()
                        .filter(metric -> metric.spread().runs() > 0)
                        .map(ReportPage::row)
                        .toList();
                String which = variant.variant().isEmpty() ? "" : "Variant " + variant.variant() + ", ";
                blocks.add(new Table(
                        which + "subnet " + subnet.id() + ": how " + variant.runs() + " runs spread",
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

    private List<Block> checks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Invariant invariant : Invariant.values()) {
            rows.add(List.of(Cell.of(invariant.key()), Cell.of(invariant.explanation()), verdict(invariant)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "Invariants, checked at every step of every run",
                List.of(Column.words("Invariant"), Column.prose("What it says"), Column.prose("Verdict")),
                rows));
        List<List<Cell>> expectations = results.many()
                .map(ReportPage::expectations)
                .orElseGet(() -> expectations(results.one().orElseThrow()));
        if (expectations.isEmpty()) {
            blocks.add(new Paragraph("No expectation was checked."));
        } else {
            blocks.add(new Table(
                    "What the scenario expects",
                    List.of(
                            Column.words("Expected"),
                            Column.words("Where"),
                            Column.numbers("Measured"),
                            Column.prose("Verdict")),
                    expectations));
        }
        return blocks;
    }

    private Cell verdict(Invariant invariant) {
        Optional<String> broken = results.one().stream()
                .flatMap(one -> one.violations().stream())
                .filter(violation -> violation.invariant().equals(invariant.key()))
                .map(violation -> "at " + plain(violation.atSeconds()) + " s: " + violation.description())
                .findFirst()
                .or(() -> results.many().stream()
                        .flatMap(many -> many.violations().stream())
                        .filter(run -> run.violation().invariant().equals(invariant.key()))
                        .map(run -> "first with seed " + run.seed()
                                + (run.variant().isEmpty() ? "" : " of variant " + run.variant()))
                        .findFirst());
        return broken.map(remark -> Cell.of(Verdict.BROKEN, remark)).orElse(Cell.of(Verdict.HOLDS));
    }

    private static List<List<Cell>> expectations(Summary summary) {
        return summary.expectations().stream().map(ReportPage::row).toList();
    }

    private static List<Cell> row(ExpectationSummary expectation) {
        boolean isMeasured =
                expectation.measured().isPresent() || expectation.subnet().isEmpty();
        Verdict verdict = expectation.holds() ? Verdict.HOLDS : isMeasured ? Verdict.BROKEN : Verdict.NOT_MEASURED;
        return List.of(
                Cell.of(expectation.expectation()),
                Cell.of(expectation.subnet().map(id -> "subnet " + id).orElse("run")),
                Cell.of(number(expectation.measured())),
                Cell.of(verdict));
    }

    private static List<List<Cell>> expectations(SweepSummary summary) {
        return summary.variants().stream()
                .flatMap(variant ->
                        variant.expectations().stream().map(expectation -> row(variant.variant(), expectation)))
                .toList();
    }

    private static List<Cell> row(String variant, ExpectationCount expectation) {
        boolean holds = expectation.met() == expectation.runs();
        String where = variant.isEmpty()
                ? ""
                : "variant " + variant + (expectation.subnet().isEmpty() ? "" : ", ");
        return List.of(
                Cell.of(expectation.expectation()),
                Cell.of(where + (expectation.subnet().isEmpty() ? "" : "subnet " + expectation.subnet())),
                Cell.of(""),
                Cell.of(
                        holds ? Verdict.HOLDS : Verdict.BROKEN,
                        "in " + expectation.met() + " of " + expectation.runs() + " runs"));
    }

    private List<Block> parameters() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph("Verified: read in source code, registry data or a data set. Published: in documents or"
                        + " announcements. Derived: calculated from those. Assumed: a default without proof, never a claim."
                        + " Scenario: set by the scenario."));
        for (Results.Inputs inputs : results.inputs()) {
            blocks.add(
                    new Paragraph("The scenario" + (inputs.variant().isEmpty() ? "" : ", variant " + inputs.variant())
                            + ", with nothing left to the preset:"));
            blocks.add(new Code(inputs.text()));
            List<List<Cell>> rows = inputs.parameters().rows().stream()
                    .map(CsvTable.Row::fields)
                    .map(fields -> fields.stream().map(Cell::of).toList())
                    .toList();
            blocks.add(new Table(
                    inputs.variant().isEmpty() ? "All parameters" : "Parameters of variant " + inputs.variant(),
                    List.of(
                            Column.words("Parameter"),
                            Column.prose("Value"),
                            Column.words("How well known"),
                            Column.prose("Source")),
                    rows));
        }
        return blocks;
    }

    private List<Block> repeat() {
        List<String> commands = results.inputs().stream()
                .map(inputs -> inputs.variant().isEmpty()
                        ? "icsim run scenario.resolved.yaml"
                        : "icsim run scenario-" + inputs.variant() + ".resolved.yaml")
                .toList();
        String fingerprint = results.one()
                .map(one -> " and the fingerprint " + one.fingerprint())
                .orElse("");
        return List.of(
                new Paragraph(
                        "In this directory, on any machine and with any number of cores, this gives the same numbers"
                                + fingerprint + ":"),
                new Code(String.join("\n", commands)),
                new Paragraph("And this draws charts and page again from the numbers:"),
                new Code("icsim report ."));
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> Wording.fixed(v, 3)).orElse(NOTHING);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
