package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.icsim.scenarios.report.Results.Inputs;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** The page of results: question, answer, charts, what was checked, parameters with their sources, how to repeat it. */
final class ReportPage {
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
        List<Block> numbers = new ArrayList<>(NumberTables.of(results));
        numbers.addAll(EconomyTables.of(results));
        sections.add(new Section("numbers", "Numbers", numbers));
        sections.add(new Section("checks", "What was checked", new CheckTables(results).blocks()));
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
                        .map(one -> NumberTables.plain(one.simulatedSeconds()) + " s of "
                                + NumberTables.plain(one.durationSeconds()) + " s")
                        .orElseGet(() -> results.inputs().stream()
                                .map(inputs -> inputs.scenario().duration().toString())
                                .distinct()
                                .collect(Collectors.joining(" or ", "", " in each run")))));
        results.many().ifPresent(many -> facts.add(new Facts.Entry("Runs", many.runs() + " of " + many.runsPlanned())));
        for (Fleet fleet : Fleet.of(results)) {
            fleet.blackouts()
                    .forEach(blackout -> facts.add(new Facts.Entry(
                            "Dark" + (fleet.variant().isEmpty() ? "" : ", " + fleet.variant()),
                            blackout.attribute().title() + " " + blackout.value() + ", "
                                    + Count.of(blackout.nodes(), "node")
                                    + ", from " + NumberTables.plain(blackout.fromSeconds()) + " s to "
                                    + NumberTables.plain(blackout.toSeconds()) + " s")));
        }
        addEconomy(facts);
        facts.add(new Facts.Entry(
                results.manifest().seeds().contains("..") ? "Seeds" : "Seed",
                results.manifest().seeds()));
        facts.add(new Facts.Entry("Preset", presets()));
        facts.add(new Facts.Entry("Fingerprint", results.manifest().fingerprint()));
        return new Facts(facts);
    }

    private void addEconomy(List<Facts.Entry> facts) {
        Assumptions assumptions = Assumptions.of(results);
        if (!assumptions.inputs().isEmpty()) {
            facts.add(new Facts.Entry("Economy begins as", distinct(assumptions, Assumptions::start)));
            facts.add(new Facts.Entry("Rules", distinct(assumptions, Assumptions::regime)));
        }
    }

    private static String distinct(Assumptions assumptions, Function<Inputs, String> words) {
        return assumptions.inputs().stream().map(words).distinct().collect(Collectors.joining(" or "));
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
            case STALLED -> "stalled: no subnet could go on, and rates are of the whole scenario";
            case VIOLATED -> "an invariant was broken";
            case ENDED_EARLY -> "ended before the scenario does, as asked; these results are partial";
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

    private List<Block> parameters() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Paragraph("Verified: read in source code, registry data or a data set. Published: in documents or"
                        + " announcements. Derived: calculated from those. Assumed: a default without proof, never a claim."
                        + " Scenario: set by the scenario."));
        Results.Inputs first = results.inputs().get(0);
        for (Results.Inputs inputs : results.inputs()) {
            if (inputs.equals(first) || !Report.isOfMany(results)) {
                String which = inputs.variant().isEmpty() ? "" : ", variant " + inputs.variant();
                blocks.add(new Paragraph("The scenario" + which + ", with nothing left to the preset:"));
                blocks.add(new Code(inputs.text()));
            }
            blocks.add(parameters(inputs, first));
        }
        return blocks;
    }

    /** Returns the table of all parameters of the first variant, or of those of a later one that differ from them. */
    private static Block parameters(Results.Inputs inputs, Results.Inputs first) {
        List<List<String>> known = inputs.equals(first) ? List.of() : fields(first);
        List<List<Cell>> rows = fields(inputs).stream()
                .filter(row -> !known.contains(row))
                .map(row -> row.stream().map(Cell::of).toList())
                .toList();
        if (rows.isEmpty()) {
            return new Paragraph("Variant " + inputs.variant() + " has the parameters of variant " + first.variant()
                    + "; what else it changes stands in scenario-" + inputs.variant() + ".resolved.yaml.");
        }
        String title = inputs.variant().isEmpty() ? "All parameters" : "Parameters of variant " + inputs.variant();
        return new Table(
                known.isEmpty() ? title : title + ", where they are not those of variant " + first.variant(),
                List.of(
                        Column.words("Parameter"),
                        Column.prose("Value"),
                        Column.words("How well known"),
                        Column.prose("Source")),
                rows);
    }

    private static List<List<String>> fields(Results.Inputs inputs) {
        return inputs.parameters().rows().stream().map(CsvTable.Row::fields).toList();
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
}
