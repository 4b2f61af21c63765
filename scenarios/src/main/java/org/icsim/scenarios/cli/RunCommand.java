package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.report.Report;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.ResultDirectory;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.sweep.Sweep;
import org.icsim.scenarios.sweep.SweepResults;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.twin.TwinTask;
import org.icsim.scenarios.twin.TwinTask.Focus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code icsim run}: a scenario, once or with every seed and variant that it names. */
@Command(
        name = "run",
        description = "Run a scenario and write its results, charts and report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    /** Results are held in memory until all of them are written, some 100 KB a run. */
    private static final int MOST_KEPT = 1000;

    @Mixin
    private RunOptions options = new RunOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        options.requireSense();
        Experiment experiment = new ScenarioLoader(new Library()).load(options.scenario, options.ofScenario());
        List<VariantPlan> variants = Planner.plan(experiment);
        variants.forEach(this::noteIdleFaults);
        if (options.isCheckingDeterminism) {
            int several =
                    options.threads.orElse(Math.max(2, Runtime.getRuntime().availableProcessors()));
            return new DeterminismCheck(console(), several, options.jobs)
                    .run(tasks(variants, experiment.seeds().get(0)), this::print, options.isJson);
        }
        options.requireOne(experiment);
        return experiment.isMany() ? runMany(variants, experiment.seeds()) : runOne(variants.get(0), experiment);
    }

    private List<TwinTask> tasks(List<VariantPlan> variants, long itsSeed) {
        return variants.stream()
                .map(plan -> new TwinTask(
                        options.scenario,
                        options.settings,
                        plan.id(),
                        itsSeed,
                        options.isFast,
                        1,
                        options.bounds().until(),
                        Focus.NONE))
                .toList();
    }

    private void noteIdleFaults(VariantPlan variant) {
        Scenario settled = variant.plan().settled().scenario();
        for (int i = 0; i < settled.faults().size(); i++) {
            if (settled.faults().get(i).at().nanos() >= settled.duration().nanos()) {
                String which = variant.id().isEmpty() ? "" : " of variant " + variant.id();
                console().note("faults[" + i + "]" + which + " begins after the end of the run and has no effect");
            }
        }
    }

    private int runOne(VariantPlan plan, Experiment experiment) {
        long itsSeed = experiment.seeds().get(0);
        int itsThreads = options.threadsOfEach(1);
        Assembly assembly = new Assembly(plan.plan(), itsSeed, itsThreads);
        ScenarioRun run = new ScenarioRun(plan, itsSeed, assembly, options.bounds());
        String hash = RunResults.configHash(plan);
        Path directory = options.out.orElseGet(() -> defaultDirectory(plan, hash + "-" + itsSeed));
        ResultDirectory results = new ResultDirectory(directory);
        OutcomeNotes notes = new OutcomeNotes(console(), options, directory);
        Stopwatch watch = new Stopwatch();
        Interruption interruption = Interruption.stopping(run::requestStop);
        try {
            var outcome = shown(progress -> run.run(progress));
            Summary summary = outcome.summary();
            print(options.isJson ? new Json().write(summary) : SummaryText.of(summary));
            SummaryText.events(summary).forEach(console()::detail);
            notes.tell(summary);
            Manifest manifest = watch.manifest(summary.work(), hash, itsThreads);
            write(results, RunResults.files(outcome), manifest);
            notes.tellEnd(manifest);
            return exitCode(summary.status(), summary.isAsExpected());
        } finally {
            interruption.allIsWritten();
        }
    }

    private int runMany(List<VariantPlan> variants, List<Long> seeds) {
        int itsThreads = options.threadsOfEach(Math.multiplyExact(variants.size(), seeds.size()));
        Sweep sweep = new Sweep(variants, seeds, itsThreads);
        if (options.isKeeping && sweep.size() > MOST_KEPT) {
            throw new BadInputException("--keep-runs", "expected at most " + MOST_KEPT + " runs; got " + sweep.size());
        }
        SweepResults sweepResults = new SweepResults(variants, seeds, options.isKeeping);
        Path directory = options.out.orElseGet(() -> defaultDirectory(variants.get(0), sweepResults.configHash()));
        ResultDirectory results = new ResultDirectory(directory);
        OutcomeNotes notes = new OutcomeNotes(console(), options, directory);
        Stopwatch watch = new Stopwatch();
        Interruption interruption = Interruption.stopping(sweep::requestStop);
        try {
            shown(progress -> {
                sweep.run(options.jobs, progress, outcome -> {
                    sweepResults.add(outcome);
                    progress.clear();
                    console().detail(SweepText.line(outcome.summary()));
                });
                return sweepResults;
            });
            SweepSummary summary = sweepResults.summary();
            print(options.isJson ? new Json().write(summary) : SweepText.of(summary));
            notes.tell(summary);
            Manifest manifest = watch.manifest(sweepResults.work(), sweepResults.configHash(), itsThreads);
            write(results, sweepResults.files(), manifest);
            notes.tellEnd(manifest);
            return exitCode(summary.status(), summary.isAsExpected());
        } finally {
            interruption.allIsWritten();
        }
    }

    /** Shows how far the work is, and nothing of it any more once it has ended, however it ended. */
    private <T> T shown(Function<Progress, T> work) {
        Progress progress = console().progress();
        try {
            return work.apply(progress);
        } finally {
            progress.clear();
        }
    }

    /**
     * Charts can be drawn again from the numbers; the numbers of a long run are kept even if drawing fails. A process that
     * has been asked to end draws none: the platform takes the fonts away then.
     */
    private void write(ResultDirectory results, Map<String, byte[]> numbers, Manifest manifest) {
        if (manifest.status().isPartial() && results.holdsComplete(manifest)) {
            console().tell("the complete results of an earlier run stay");
            return;
        }
        Map<String, byte[]> files = new LinkedHashMap<>(numbers);
        files.put("manifest.json", RunResults.bytes(new Json().write(manifest)));
        if (manifest.status() == Status.INTERRUPTED) {
            results.write(files);
            console().note("charts and report of what there is: icsim report DIR");
            return;
        }
        Map<String, byte[]> drawn;
        try {
            drawn = Report.draw(files);
        } catch (RuntimeException e) {
            results.write(files);
            throw e;
        }
        results.write(drawn);
    }

    private static Path defaultDirectory(VariantPlan plan, String name) {
        return Path.of("results", plan.plan().settled().scenario().scenario(), name);
    }

    private Console console() {
        return Console.of(spec);
    }

    private void print(String text) {
        var stdout = spec.commandLine().getOut();
        stdout.print(text);
        stdout.flush();
    }

    private static int exitCode(Status status, boolean isAsExpected) {
        return switch (status) {
            case INTERRUPTED -> ExitCode.INTERRUPTED;
            case ENDED_EARLY -> ExitCode.OK;
            case COMPLETE, STALLED, VIOLATED -> isAsExpected ? ExitCode.OK : ExitCode.VIOLATED;
        };
    }

    /** Measures how long things take on this machine. */
    private static final class Stopwatch {
        private final Instant startedAt = Instant.now();
        private final long start = System.nanoTime();

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - start);
        }

        Manifest manifest(Manifest.Work work, String configHash, int threads) {
            return Manifest.of(work, configHash, threads, startedAt, elapsed());
        }
    }
}
