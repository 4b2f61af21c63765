package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. Results go to stdout, all else to stderr. */
@Command(
        name = "icsim",
        description = "A deterministic simulator of the Internet Computer.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, TargetsCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all invariants held",
            "1:an invariant was violated",
            "2:bad input: command line or scenario file",
            "70:internal error",
            "130:interrupted; partial results were kept"
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** An error such as a lack of memory would otherwise end the process like a broken invariant, with code 1. */
    private static int execute(String[] args) {
        CommandLine line = commandLine();
        try {
            return line.execute(args);
        } catch (Error e) {
            return onInternalError(e, line.getErr(), List.of(args));
        }
    }

    /** Returns the command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler(Main::onFailure);
        return line;
    }

    private static int onFailure(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof BadInputException) {
            err.println(failure.getMessage());
            return ExitCode.BAD_INPUT;
        }
        return onInternalError(failure, err, parsed.originalArgs());
    }

    private static int onInternalError(Throwable failure, PrintWriter err, List<String> args) {
        err.println("internal error, please report it with this command: icsim " + String.join(" ", args));
        failure.printStackTrace(err);
        err.flush();
        return ExitCode.INTERNAL_ERROR;
    }

    /** Knows which version runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"icsim " + Manifest.version()};
        }
    }
}
