package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.shrink.Failure;
import org.icsim.scenarios.shrink.Replay;
import org.icsim.scenarios.shrink.Replay.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim replay}: a run again, exactly as it was. */
@Command(
        name = "replay",
        description = "Run again what results tell of, and show what happened before an invariant broke.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
    private static final int LAST = 20;
    /** Blocks with many users' messages are long. */
    private static final int LONGEST = 160;

    @Parameters(index = "0", paramLabel = "FAILURE", description = "The results of one run, as icsim run wrote them.")
    private Path directory = Path.of("");

    @Option(
            names = "--last",
            paramLabel = "N",
            description = "How many deliveries to show before an invariant broke. Default: " + LAST + ".")
    private int deliveries = LAST;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (deliveries < 1) {
            throw new BadInputException("--last", "expected at least 1; got " + deliveries);
        }
        Failure failure = Failure.read(directory);
        Replay replay = new Replay(failure, Runtime.getRuntime().availableProcessors(), deliveries);
        Summary summary = run(replay);
        if (summary.status() == Status.INTERRUPTED) {
            console().tell("interrupted after " + summary.simulatedSeconds() + " simulated seconds");
            return ExitCode.INTERRUPTED;
        }
        requireSame(failure, replay, summary);
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(summary) : text(summary, replay.lastDeliveries()));
        out.flush();
        return summary.isAsExpected() ? ExitCode.OK : ExitCode.VIOLATED;
    }

    private Summary run(Replay replay) {
        Interruption interruption = Interruption.stopping(replay::requestStop);
        Progress progress = console().progress();
        try {
            return replay.run(progress);
        } finally {
            progress.clear();
            interruption.allIsWritten();
        }
    }

    private static void requireSame(Failure failure, Replay replay, Summary summary) {
        if (!replay.isSame(summary)) {
            throw new BadInputException(
                    failure.directory().toString(),
                    "expected a run with fingerprint " + failure.summary().fingerprint() + "; got "
                            + summary.fingerprint() + ". Were these results written by this version of icsim?");
        }
    }

    private static String text(Summary summary, List<Delivery> last) {
        StringBuilder text = new StringBuilder(SummaryText.of(summary));
        summary.violations()
                .forEach(violation -> text.append("\nviolated: ")
                        .append(violation.invariant())
                        .append(" at ")
                        .append(violation.atSeconds())
                        .append(" s, ")
                        .append(violation.description())
                        .append('\n'));
        if (!last.isEmpty()) {
            text.append("\nbefore that, at seconds, to replica:\n");
            last.forEach(delivery -> text.append(line(delivery)));
        }
        return text.toString();
    }

    private static String line(Delivery delivery) {
        String message = delivery.message().toString();
        return String.format(
                Locale.ROOT,
                "%16.9f %3d  %s\n",
                (double) delivery.time() / SimTime.NANOS_PER_SECOND,
                delivery.receiver(),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…");
    }

    private Console console() {
        return Console.of(spec);
    }
}
