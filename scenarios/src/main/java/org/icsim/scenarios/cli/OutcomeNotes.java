package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.ViolationSummary;
import org.icsim.scenarios.sweep.SweepResults;
import org.icsim.scenarios.sweep.SweepSummary;

/** Tells, beside the results, what came out otherwise than wished, and what can be done about it. */
final class OutcomeNotes {
    private final Console console;
    private final RunOptions options;
    private final Path directory;

    /**
     * Makes notes on what was run.
     *
     * @param options   by which runs can be had again
     * @param directory of the results
     */
    OutcomeNotes(Console console, RunOptions options, Path directory) {
        this.console = console;
        this.options = options;
        this.directory = directory;
    }

    /** Tells what is to be known of one run. */
    void tell(Summary summary) {
        summary.violations().forEach(violation -> tell(violation, summary.variant(), summary.seed()));
        if (!summary.violations().isEmpty()) {
            tellWhatNext(directory);
        }
        summary.expectations().stream()
                .filter(expectation -> !expectation.holds())
                .forEach(expectation -> console.tell(SummaryText.missed(expectation)));
        if (summary.status() == Status.STALLED) {
            int others = summary.subnets().size() - 1;
            summary.subnets().stream()
                    .limit(1)
                    .flatMap(subnet -> subnet.standstill().map(its -> its.inWords(subnet.id())).stream())
                    .forEach(first -> console.tell(SummaryText.stalled(summary) + "; " + first
                            + (others == 0 ? "" : ", and so it is in " + others + " more")));
        }
        if (summary.status().isPartial()) {
            String how = summary.status() == Status.INTERRUPTED ? "interrupted" : "ended, as asked,";
            console.tell(how + " after " + summary.simulatedSeconds() + " simulated seconds; results are partial");
        }
    }

    /** Tells what is to be known of many runs. */
    void tell(SweepSummary summary) {
        summary.violations()
                .forEach(broken -> tell(
                        broken.violation(),
                        broken.variant().isEmpty() ? Optional.empty() : Optional.of(broken.variant()),
                        broken.seed()));
        summary.violations().stream()
                .limit(1)
                .forEach(first ->
                        tellWhatNext(directory.resolve(SweepResults.directoryOf(first.variant(), first.seed()))));
        SweepText.missed(summary).forEach(console::tell);
        if (summary.status() == Status.INTERRUPTED) {
            console.tell("interrupted after " + summary.runs() + " of " + summary.runsPlanned()
                    + " runs; results are partial");
        }
    }

    private void tell(ViolationSummary violation, Optional<String> variant, long seed) {
        console.tell("violated: " + violation.invariant() + " at " + violation.atSeconds() + " s, "
                + violation.description());
        console.tell("run again: " + options.again(variant, seed));
    }

    private void tellWhatNext(Path failure) {
        console.tell("what happened before: " + Main.command(List.of("replay", failure.toString())));
        console.tell("the smallest such scenario: " + Main.command(List.of("shrink", failure.toString())));
    }

    /** Tells how long it took and where the results are. */
    void tellEnd(Manifest manifest) {
        console.note(String.format(
                Locale.ROOT,
                "%,d deliveries in %.1f s: %,.0f deliveries/s, %s simulated seconds a second; results in %s",
                manifest.deliveries(),
                manifest.wallSeconds(),
                manifest.deliveriesPerSecond(),
                manifest.simulatedPerWall(),
                directory));
    }
}
