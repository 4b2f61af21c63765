package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.run.ScenarioRun.Bounds;
import org.icsim.scenarios.schema.TimeSpan;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code icsim run} is told. */
final class RunOptions {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "A YAML file, or the name of a scenario of the catalog.")
    String scenario = "";

    @Option(names = "--seed", paramLabel = "N", description = "Run with this seed only.")
    Optional<Long> seed = Optional.empty();

    @Option(names = "--variant", paramLabel = "ID", description = "Run this variant only.")
    Optional<String> variant = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a setting, such as subnets[0].nodes=28. Can be repeated.")
    List<String> settings = new ArrayList<>();

    @Option(names = "--fast", description = "Run the scenario's small and quick version.")
    boolean isFast;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the results go. Default: results/<scenario>/<config hash>-<seed>, without the seed"
                    + " for many runs.")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many of many runs go at a time. Default: one for each core. No result depends on it.")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads one run may use. Default: one for each core that no other run uses. No result"
                            + " depends on it.")
    Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "End a single run at this simulated time, such as 5m, if the scenario does not end before."
                    + " What happened until then is what happens in the whole run.")
    Optional<String> until = Optional.empty();

    @Option(
            names = "--max-events",
            paramLabel = "N",
            description = "End a single run when one of its subnets, or its economy, has had so many events.")
    Optional<Long> maxEvents = Optional.empty();

    @Option(
            names = "--check-determinism",
            description = "Write no results, but run several times in other ways: on several threads, interpreted, with"
                    + " equal hash codes, elsewhere on earth, with another garbage collector. Tell the first event"
                    + " that differs. Of many seeds only the first is run.")
    boolean isCheckingDeterminism;

    @Option(names = "--keep-runs", description = "Of many runs, keep the results of each as well.")
    boolean isKeeping;

    @Option(names = "--json", description = "Print the summary as JSON.")
    boolean isJson;

    /** Returns what the scenario is loaded with. */
    Options ofScenario() {
        return new Options(settings, seed, variant, isFast);
    }

    /**
     * Makes sure that each option by itself, and all together, make sense.
     *
     * @throws BadInputException if they do not
     */
    void requireSense() {
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

    /**
     * Makes sure that there is one run only, if it may end early: statistics of runs that have not come to their ends would compare
     * what cannot be compared.
     */
    void requireOne(Experiment experiment) {
        if (experiment.isMany() && (until.isPresent() || maxEvents.isPresent())) {
            throw new BadInputException(
                    until.isPresent() ? "--until" : "--max-events",
                    "expected a single run, as --seed and --variant choose one of many; got "
                            + Math.multiplyExact(
                                    experiment.versions().size(),
                                    experiment.seeds().size()));
        }
    }

    /** Returns where a run ends if not at the scenario's end. */
    Bounds bounds() {
        return new Bounds(
                until.map(RunOptions::span).map(TimeSpan::nanos).orElse(Long.MAX_VALUE),
                maxEvents.orElse(Long.MAX_VALUE));
    }

    private static TimeSpan span(String text) {
        try {
            return TimeSpan.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--until", String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns how many threads each of so many runs may use: whole runs share nothing, so cores go to them first. */
    int threadsOfEach(int runs) {
        int cores = Runtime.getRuntime().availableProcessors();
        return threads.orElseGet(() -> Math.max(1, cores / Math.min(jobs, runs)));
    }

    /** Returns the command that runs one of the runs again. */
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
}
