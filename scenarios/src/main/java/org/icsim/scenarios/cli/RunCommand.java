package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.run.ResultDirectory;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim run}: one scenario, once. */
@Command(name = "run", description = "Run a scenario and write its results.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The scenario, a YAML file.")
    private Path file = Path.of("");

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the results go. Default: results/<scenario>/<config hash>-<seed>.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ScenarioRun run = new ScenarioRun(plan());
        Path directory = out.orElseGet(run::defaultDirectory);
        ResultDirectory results = new ResultDirectory(directory);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Interruption interruption = Interruption.stopping(run::requestStop);
        try {
            Summary summary = run.run(new Progress(spec.commandLine().getErr()));
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Map<String, String> files = run.results(summary, startedAt, wall);
            results.write(files);
            print(summary, files, directory, wall);
            return exitCode(summary);
        } finally {
            interruption.allIsWritten();
        }
    }

    private RunPlan plan() {
        ScenarioLoader loader = new ScenarioLoader();
        Scenario scenario = loader.load(file);
        Scenario seeded = seed.map(scenario::withSeed).orElse(scenario);
        try {
            return Planner.plan(seeded, loader.loadPreset(seeded.preset()));
        } catch (BadInputException e) {
            throw loader.locate(file, e);
        }
    }

    private void print(Summary summary, Map<String, String> files, Path directory, Duration wall) {
        var out = spec.commandLine().getOut();
        out.print(isJson ? files.get("summary.json") : SummaryText.of(summary));
        out.flush();
        var err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "%,d deliveries in %.1f s; results in %s%n",
                summary.deliveries(),
                wall.toMillis() / 1e3,
                directory);
        if (summary.status() == Summary.Status.VIOLATED) {
            summary.violations()
                    .forEach(violation -> err.println("violated: " + violation.invariant() + " at "
                            + violation.atSeconds() + " s, " + violation.description()));
            err.println("run again: icsim run " + file + " --seed " + summary.seed());
        }
        if (summary.status() == Summary.Status.INTERRUPTED) {
            err.println("interrupted after " + summary.simulatedSeconds() + " simulated seconds; results are partial");
        }
        err.flush();
    }

    private static int exitCode(Summary summary) {
        return switch (summary.status()) {
            case COMPLETE -> ExitCode.OK;
            case VIOLATED -> ExitCode.VIOLATED;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }
}
