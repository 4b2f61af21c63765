package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.record.Invariant;
import org.icsim.reports.page.Block;
import org.icsim.reports.page.Cell;
import org.icsim.reports.page.Column;
import org.icsim.reports.page.Paragraph;
import org.icsim.reports.page.Table;
import org.icsim.reports.page.Verdict;
import org.icsim.scenarios.assemble.Invariants;
import org.icsim.scenarios.run.EconomyNumerals;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;

/**
 * Tables of what was checked: the invariants of what the scenario simulates, and its expectations.
 *
 * @param results of one run or many
 */
record CheckTables(Results results) {
    List<Block> blocks() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Invariant invariant : invariants()) {
            rows.add(List.of(Cell.of(invariant.key()), Cell.of(invariant.explanation()), verdict(invariant.key())));
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(new Table(
                    "Invariants, checked at every step of every run",
                    List.of(Column.words("Invariant"), Column.prose("What it says"), Column.prose("Verdict")),
                    rows));
        }
        List<List<Cell>> expectations = results.many()
                .map(CheckTables::expectations)
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

    /** Returns the invariants of what the scenario simulates. */
    private List<Invariant> invariants() {
        return results.inputs().stream()
                .flatMap(inputs -> Invariants.of(inputs.scenario()).stream())
                .distinct()
                .toList();
    }

    private Cell verdict(String invariant) {
        Optional<String> broken = results.one().stream()
                .flatMap(one -> one.violations().stream())
                .filter(violation -> violation.invariant().equals(invariant))
                .map(violation -> "at " + NumberTables.plain(violation.atSeconds()) + " s: " + violation.description())
                .findFirst()
                .or(() -> results.many().stream()
                        .flatMap(many -> many.violations().stream())
                        .filter(run -> run.violation().invariant().equals(invariant))
                        .map(run -> "first with seed " + run.seed()
                                + (run.variant().isEmpty() ? "" : " of variant " + run.variant()))
                        .findFirst());
        return broken.map(remark -> Cell.of(Verdict.BROKEN, remark)).orElse(Cell.of(Verdict.HOLDS));
    }

    private static List<List<Cell>> expectations(Summary summary) {
        return summary.expectations().stream().map(CheckTables::row).toList();
    }

    private static List<Cell> row(ExpectationSummary expectation) {
        boolean isOfEconomy = Expectations.isOfEconomy(expectation);
        boolean isMeasured =
                expectation.measured().isPresent() || (expectation.subnet().isEmpty() && !isOfEconomy);
        Verdict verdict = expectation.holds()
                ? Verdict.HOLDS
                : isMeasured || expectation.remark().isPresent() ? Verdict.BROKEN : Verdict.NOT_MEASURED;
        return List.of(
                Cell.of(expectation.expectation()),
                Cell.of(expectation
                        .subnet()
                        .map(id -> "subnet " + id)
                        .orElse(isOfEconomy ? EconomyMetric.SUBJECT : "run")),
                Cell.of(
                        isOfEconomy
                                ? EconomyNumerals.measured(expectation.expectation(), expectation.measured())
                                        .orElse(NumberTables.NOTHING)
                                : NumberTables.number(expectation.measured())),
                expectation.remark().map(why -> Cell.of(verdict, why)).orElse(Cell.of(verdict)));
    }

    private static List<List<Cell>> expectations(SweepSummary summary) {
        return summary.variants().stream()
                .flatMap(variant ->
                        variant.expectations().stream().map(expectation -> row(variant.variant(), expectation)))
                .toList();
    }

    private static List<Cell> row(String variant, ExpectationCount expectation) {
        boolean holds = expectation.met() == expectation.runs();
        String subject = expectation.subnet().isEmpty()
                ? Expectations.isOfEconomy(expectation.expectation()) ? EconomyMetric.SUBJECT : ""
                : "subnet " + expectation.subnet();
        String where = variant.isEmpty() ? "" : "variant " + variant + (subject.isEmpty() ? "" : ", ");
        return List.of(
                Cell.of(expectation.expectation()),
                Cell.of(where + subject),
                Cell.of(""),
                Cell.of(
                        holds ? Verdict.HOLDS : Verdict.BROKEN,
                        "in " + expectation.met() + " of " + expectation.runs() + " runs"));
    }
}
