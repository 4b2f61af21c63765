package org.icsim.scenarios.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.shrink.Failure;
import org.icsim.scenarios.shrink.Shrinker;
import org.icsim.scenarios.shrink.Shrinker.Shrunk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim shrink}: the smallest scenario that breaks the same invariant. */
@Command(
        name = "shrink",
        description = "Find the smallest scenario that breaks the same invariant as a run did.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ShrinkCommand implements Callable<Integer> {
    private static final int RUNS = 1000;

    @Parameters(
            index = "0",
            paramLabel = "FAILURE",
            description = "The results of one run that broke an invariant, as icsim run wrote them.")
    private Path directory = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where the scenario goes; must not exist. Default: stdout.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--max-runs",
            paramLabel = "N",
            description = "Be content with what there is after so many runs. Default: " + RUNS + ".")
    private int mostRuns = RUNS;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads a run may use. Default: one for each core. No result depends on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireOptions();
        Failure failure = Failure.read(directory);
        List<String> broken = failure.broken();
        if (broken.isEmpty()) {
            throw new BadInputException(
                    directory.toString(), "expected a run that broke an invariant; got one that broke none");
        }
        Progress progress = console().progress();
        Shrinker shrinker = new Shrinker(failure, broken.get(0), mostRuns, threads, progress);
        Interruption interruption = Interruption.stopping(shrinker::requestStop);
        try {
            Shrunk shrunk = shrinker.shrink();
            progress.clear();
            write("# Breaks " + broken.get(0) + ". Made of " + failure.summary().scenario() + ", seed "
                    + failure.summary().seed() + ", in " + Count.of(shrunk.runs(), "run") + ".\n" + shrunk.yaml());
            console()
                    .note(Count.of(shrunk.runs(), "run")
                            + (shrunk.isMinimal()
                                    ? "; no single change makes it smaller"
                                    : "; it may become smaller yet"));
            return shrinker.isStopped() ? ExitCode.INTERRUPTED : ExitCode.OK;
        } finally {
            progress.clear();
            interruption.allIsWritten();
        }
    }

    private void requireOptions() {
        if (mostRuns < 1) {
            throw new BadInputException("--max-runs", "expected at least 1; got " + mostRuns);
        }
        if (threads < 1) {
            throw new BadInputException("--threads", "expected at least 1; got " + threads);
        }
        out.filter(Files::exists).ifPresent(file -> {
            throw new BadInputException(file.toString(), "expected a new file; got one that is there");
        });
    }

    private void write(String scenario) {
        if (out.isEmpty()) {
            var stdout = spec.commandLine().getOut();
            stdout.print(scenario);
            stdout.flush();
            return;
        }
        try {
            Files.writeString(out.get(), scenario);
        } catch (IOException e) {
            throw new BadInputException(out.get().toString(), "the scenario cannot be written: " + e.getMessage(), e);
        }
    }

    private Console console() {
        return Console.of(spec);
    }
}
