package org.icsim.scenarios.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.twin.Twin;
import org.icsim.scenarios.twin.TwinCheck;
import org.icsim.scenarios.twin.TwinCheck.Verdict;
import org.icsim.scenarios.twin.TwinTask;

/** {@code icsim run --check-determinism}: whether runs give one history however the machine works. */
final class DeterminismCheck {
    private final Console console;
    private final int threads;
    private final int jobs;

    /**
     * Makes a check.
     *
     * @param threads of the run that has several
     * @param jobs    how many processes run at a time
     */
    DeterminismCheck(Console console, int threads, int jobs) {
        this.console = console;
        this.threads = threads;
        this.jobs = jobs;
    }

    /** What the check of one run comes to, as JSON gives it. */
    record Report(String scenario, String variant, long seed, List<Verdict> verdicts) {
        static Report of(TwinTask task, List<Verdict> verdicts) {
            return new Report(task.scenario(), task.variant(), task.seed(), verdicts);
        }

        @JsonProperty("isSame")
        boolean isSame() {
            return verdicts.stream().allMatch(Verdict::isSame);
        }
    }

    /** Runs each task as all its twins; returns the exit code. */
    int run(List<TwinTask> tasks, Consumer<String> stdout, boolean isJson) {
        List<Report> reports = new ArrayList<>();
        for (TwinTask task : tasks) {
            List<Verdict> verdicts = verdicts(task);
            if (verdicts.isEmpty()) {
                console.tell("interrupted after " + reports.size() + " of " + tasks.size() + " checks");
                return ExitCode.INTERRUPTED;
            }
            Report report = Report.of(task, verdicts);
            reports.add(report);
            if (!isJson) {
                stdout.accept(text(report));
            }
        }
        if (isJson) {
            stdout.accept(new Json().write(reports));
        }
        return reports.stream().allMatch(Report::isSame) ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private List<Verdict> verdicts(TwinTask task) {
        TwinCheck check = new TwinCheck(task, threads);
        Interruption interruption = Interruption.stopping(check::requestStop);
        Progress progress = console.progress();
        try {
            return check.run(jobs, progress);
        } finally {
            progress.clear();
            interruption.allIsWritten();
        }
    }

    static String text(Report report) {
        StringBuilder text = new StringBuilder(report.scenario());
        if (!report.variant().isEmpty()) {
            text.append(", variant ").append(report.variant());
        }
        text.append(", seed ").append(report.seed());
        text.append(report.isSame() ? ": one history, however it is run\n\n" : ": NOT one history\n\n");
        TextTable table = new TextTable(List.of("run", "options", "threads", "fingerprint", "history"));
        for (Verdict verdict : report.verdicts()) {
            table.addRow(List.of(
                    verdict.twin().explanation(),
                    verdict.twin().options().isEmpty()
                            ? "-"
                            : String.join(" ", verdict.twin().options()),
                    String.valueOf(verdict.threads()),
                    verdict.fingerprint(),
                    verdict.twin() == Twin.REFERENCE ? "" : verdict.isSame() ? "same" : "DIFFERS"));
        }
        text.append(table.render());
        report.verdicts().stream().filter(verdict -> !verdict.isSame()).forEach(verdict -> text.append(told(verdict)));
        return text.append('\n').toString();
    }

    private static String told(Verdict verdict) {
        StringBuilder text = new StringBuilder("\n" + verdict.twin().explanation() + ":\n");
        verdict.difference()
                .ifPresent(first -> text.append("  first difference in " + first.process() + " at " + first.time()
                        + " ns\n    reference: " + first.reference() + "\n    here:      " + first.twin() + "\n"));
        if (!verdict.files().isEmpty()) {
            text.append("  files that differ: " + String.join(", ", verdict.files()) + "\n");
        }
        return text.toString();
    }
}
