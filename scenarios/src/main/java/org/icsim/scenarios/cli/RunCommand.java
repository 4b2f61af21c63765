package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.report.Report;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.ResultDirectory;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.ScenarioRun.Bounds;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.ViolationSummary;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.sweep.Sweep;
import org.icsim.scenarios.sweep.SweepResults;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.twin.TwinTask;
import org.icsim.scenarios.twin.TwinTask.Focus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A YAML file, or the name of a scenario of the catalog.")
    private String scenario = "";

    @Option(names = "--seed", paramLabel = "N", description = "Run with this seed only.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--variant", paramLabel = "ID", description = "Run this variant only.")
    private Optional<String> variant = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a setting, such as subnets[0].nodes=28. Can be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--fast", description = "Run the scenario's small and quick version.")
    private boolean isFast;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the results go. Default: results/<scenario>/<config hash>-<seed>, without the seed"
                    + " for many runs.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many of many runs go at a time. Default: one for each core. No result depends on it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads one run may use. Default: one for each core that no other run uses. No result"
                            + " depends on it.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "End a single run at this simulated time, such as 5m, if the scenario does not end before."
                    + " What happened until then is what happens in the whole run.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--max-events",
            paramLabel = "N",
            description = "End a single run when one of its subnets, or its economy, has had so many events.")
    private Optional<Long> maxEvents = Optional.empty();

    @Option(
            names = "--check-determinism",
            description = "Write no results, but run several times in other ways: on several threads, interpreted, with"
                    + " equal hash codes, elsewhere on earth, with another garbage collector. Tell the first event"
                    + " that differs. Of many seeds only the first is run.")
    private boolean isCheckingDeterminism;

    @Option(names = "--keep-runs", description = "Of many runs, keep the results of each as well.")
    private boolean isKeeping;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireOptions();
        Experiment experiment =
                new ScenarioLoader(new Library()).load(scenario, new Options(settings, seed, variant, isFast));
        List<VariantPlan> variants = Planner.plan(experiment);
        variants.forEach(this::noteIdleFaults);
        if (isCheckingDeterminism) {
            int several = threads.orElse(Math.max(2, Runtime.getRuntime().availableProcessors()));
            return new DeterminismCheck(console(), several, jobs)
                    .run(tasks(variants, experiment.seeds().get(0)), this::print, isJson);
        }
        requireOne(experiment);
        return experiment.isMany() ? runMany(variants, experiment.seeds()) : runOne(variants.get(0), experiment);
    }

    private void requireOptions() {
        if (jobs < 1) {
            throw new BadInputException("--jobs", "expected at least 1; got " + jobs);
        }
        if (threads.orElse(1) < 1) {
            throw new BadInputException("--threads", "expected at least 1; got " + threads.get());
        }
        if (maxEvents.orElse(1L) < 1) {
            throw new BadInputException("--max-events", "expected at least 1; got " + maxEvents.get());
        }
        if (bounds().until() < 1) {
            throw new BadInputException("--until", "expected a time above zero; got " + until.orElse(""));
        }
        if (isCheckingDeterminism && threads.orElse(2) < 2) {
            throw new BadInputException(
                    "--threads", "expected at least 2 with --check-determinism, which runs on one as well; got 1");
        }
        if (isCheckingDeterminism && (out.isPresent() || isKeeping || maxEvents.isPresent())) {
            String which = out.isPresent() ? "--out" : isKeeping ? "--keep-runs" : "--max-events";
            throw new BadInputException(
                    which, "expected without --check-determinism, which writes no results; got both");
        }
        if (seed.orElse(0L) < 0) {
            throw new BadInputException("--seed", "expected 0 or more; got " + seed.orElse(0L));
        }
    }

    /** Statistics of runs that have not come to their ends would compare what cannot be compared. */
    private void requireOne(Experiment experiment) {
        if (experiment.isMany() && (until.isPresent() || maxEvents.isPresent())) {
            throw new BadInputException(
                    until.isPresent() ? "--until" : "--max-events",
                    "expected a single run, as --seed and --variant choose one of many; got "
                            + Math.multiplyExact(
                                    experiment.versions().size(),
                                    experiment.seeds().size()));
        }
    }

    private Bounds bounds() {
        return new Bounds(
                until.map(RunCommand::span).map(TimeSpan::nanos).orElse(Long.MAX_VALUE),
                maxEvents.orElse(Long.MAX_VALUE));
    }

    private static TimeSpan span(String text) {
        try {
            return TimeSpan.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--until", String.valueOf(e.getMessage()), e);
        }
    }

    private List<TwinTask> tasks(List<VariantPlan> variants, long itsSeed) {
        return variants.stream()
                .map(plan ->
                        new TwinTask(scenario, settings, plan.id(), itsSeed, isFast, 1, bounds().until(), Focus.NONE))
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
        int itsThreads = threadsOfEach(1);
        Assembly assembly = new Assembly(plan.plan(), itsSeed, itsThreads);
        ScenarioRun run = new ScenarioRun(plan, itsSeed, assembly, bounds());
        String hash = RunResults.configHash(plan);
        Path directory = out.orElseGet(() -> defaultDirectory(plan, hash + "-" + itsSeed));
        ResultDirectory results = new ResultDirectory(directory);
        Stopwatch watch = new Stopwatch();
        Interruption interruption = Interruption.stopping(run::requestStop);
        try {
            var outcome = shown(progress -> run.run(progress));
            Summary summary = outcome.summary();
            print(isJson ? new Json().write(summary) : SummaryText.of(summary));
            SummaryText.events(summary).forEach(console()::detail);
            tellOutcome(summary, directory);
            Manifest manifest = watch.manifest(summary.work(), hash, itsThreads);
            write(results, RunResults.files(outcome), manifest);
            tellEnd(manifest, directory);
            return exitCode(summary.status(), summary.isAsExpected());
        } finally {
            interruption.allIsWritten();
        }
    }

    private int runMany(List<VariantPlan> variants, List<Long> seeds) {
        int itsThreads = threadsOfEach(Math.multiplyExact(variants.size(), seeds.size()));
        Sweep sweep = new Sweep(variants, seeds, itsThreads);
        if (isKeeping && sweep.size() > MOST_KEPT) {
            throw new BadInputException("--keep-runs", "expected at most " + MOST_KEPT + " runs; got " + sweep.size());
        }
        SweepResults sweepResults = new SweepResults(variants, seeds, isKeeping);
        Path directory = out.orElseGet(() -> defaultDirectory(variants.get(0), sweepResults.configHash()));
        ResultDirectory results = new ResultDirectory(directory);
        Stopwatch watch = new Stopwatch();
        Interruption interruption = Interruption.stopping(sweep::requestStop);
        try {
            shown(progress -> {
                sweep.run(jobs, progress, outcome -> {
                    sweepResults.add(outcome);
                    progress.clear();
                    console().detail(SweepText.line(outcome.summary()));
                });
                return sweepResults;
            });
            SweepSummary summary = sweepResults.summary();
            print(isJson ? new Json().write(summary) : SweepText.of(summary));
            tellOutcome(summary, directory);
            Manifest manifest = watch.manifest(sweepResults.work(), sweepResults.configHash(), itsThreads);
            write(results, sweepResults.files(), manifest);
            tellEnd(manifest, directory);
            return exitCode(summary.status(), summary.isAsExpected());
        } finally {
            interruption.allIsWritten();
        }
    }

    /** Whole runs share nothing at all, so cores go to them first, and to the threads of a run only what is left. */
    private int threadsOfEach(int runs) {
        int cores = Runtime.getRuntime().availableProcessors();
        return threads.orElseGet(() -> Math.max(1, cores / Math.min(jobs, runs)));
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

    private void tellOutcome(Summary summary, Path directory) {
        summary.violations().forEach(violation -> tell(violation, summary.variant(), summary.seed()));
        if (!summary.violations().isEmpty()) {
            tellWhatNext(directory);
        }
        summary.expectations().stream()
                .filter(expectation -> !expectation.holds())
                .forEach(expectation -> console().tell(SummaryText.missed(expectation)));
        if (summary.status() == Status.STALLED) {
            int others = summary.subnets().size() - 1;
            summary.subnets().stream()
                    .limit(1)
                    .flatMap(subnet -> subnet.standstill().map(its -> its.inWords(subnet.id())).stream())
                    .forEach(first -> console()
                            .tell(SummaryText.stalled(summary) + "; " + first
                                    + (others == 0 ? "" : ", and so it is in " + others + " more")));
        }
        if (summary.status().isPartial()) {
            String how = summary.status() == Status.INTERRUPTED ? "interrupted" : "ended, as asked,";
            console().tell(how + " after " + summary.simulatedSeconds() + " simulated seconds; results are partial");
        }
    }

    private void tellOutcome(SweepSummary summary, Path directory) {
        summary.violations()
                .forEach(broken -> tell(
                        broken.violation(),
                        broken.variant().isEmpty() ? Optional.empty() : Optional.of(broken.variant()),
                        broken.seed()));
        summary.violations().stream()
                .limit(1)
                .forEach(first ->
                        tellWhatNext(directory.resolve(SweepResults.directoryOf(first.variant(), first.seed()))));
        SweepText.missed(summary).forEach(console()::tell);
        if (summary.status() == Status.INTERRUPTED) {
            console()
                    .tell("interrupted after " + summary.runs() + " of " + summary.runsPlanned()
                            + " runs; results are partial");
        }
    }

    private void tell(ViolationSummary violation, Optional<String> itsVariant, long itsSeed) {
        console()
                .tell("violated: " + violation.invariant() + " at " + violation.atSeconds() + " s, "
                        + violation.description());
        console().tell("run again: " + again(itsVariant, itsSeed));
    }

    private void tellWhatNext(Path failure) {
        console().tell("what happened before: " + Main.command(List.of("replay", failure.toString())));
        console().tell("the smallest such scenario: " + Main.command(List.of("shrink", failure.toString())));
    }

    /** Returns the command that runs one of these runs again. */
    String again(Optional<String> itsVariant, long itsSeed) {
        List<String> again = new ArrayList<>(List.of("run", scenario));
        itsVariant.ifPresent(id -> again.addAll(List.of("--variant", id)));
        again.addAll(List.of("--seed", String.valueOf(itsSeed)));
        settings.forEach(setting -> again.addAll(List.of("--set", setting)));
        if (isFast) {
            again.add("--fast");
        }
        return Main.command(again);
    }

    private void tellEnd(Manifest manifest, Path directory) {
        console()
                .note(String.format(
                        Locale.ROOT,
                        "%,d deliveries in %.1f s: %,.0f deliveries/s, %s simulated seconds a second; results in %s",
                        manifest.deliveries(),
                        manifest.wallSeconds(),
                        manifest.deliveriesPerSecond(),
                        manifest.simulatedPerWall(),
                        directory));
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
