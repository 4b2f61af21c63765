package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.run.Manifest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Results go to stdout, all else to stderr. */
@Command(
        name = "icsim",
        description = "A deterministic simulator of the Internet Computer.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ValidateCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            ShrinkCommand.class,
            TargetsCommand.class,
            BenchCommand.class,
            RewardsCommand.class,
            SchemaCommand.class,
            CompletionCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all invariants and expectations held",
            "1:an invariant was violated or an expectation missed",
            "2:bad input: command line, file or disk",
            "70:internal error",
            "130:interrupted; partial results were kept"
        },
        footer = {
            "",
            "For a start:",
            "  icsim list",
            "  icsim run app-subnet-latency",
            "  icsim explain finality.update"
        })
public final class Main {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Colour messages: auto, always or never. Auto heeds NO_COLOR and TERM.",
            defaultValue = "auto",
            scope = ScopeType.INHERIT)
    private When color = When.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell nothing on stderr but mistakes and violations.",
            scope = ScopeType.INHERIT)
    private boolean isQuiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell more on stderr: each crash and recovery, each run of many.",
            scope = ScopeType.INHERIT)
    private boolean isVerbose;

    private Main() {}

    /** When to do something that depends on who reads. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER;

        static When parse(String text) {
            return Arrays.stream(values())
                    .filter(when -> when.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("expected auto, always or never; got '" + text + "'"));
        }
    }

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** An error such as a lack of memory would otherwise end the process like a broken invariant, with code 1. */
    private static int execute(String[] args) {
        CommandLine line = commandLine();
        try {
            int exitCode = line.execute(args);
            if (System.out.checkError()) { // below the writers of all commands
                System.err.println("stdout: expected to take everything; it did not");
                return ExitCode.BAD_INPUT;
            }
            return exitCode;
        } catch (Error e) {
            return onInternalError(e, line.getErr(), List.of(args));
        }
    }

    /** Returns the command line, ready to execute. */
    static CommandLine commandLine() {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().versionProvider(new Version()));
        line.setUsageHelpWidth(80);
        line.registerConverter(When.class, When::parse);
        line.registerConverter(Long.class, text -> wholeNumber(text, Long::valueOf));
        line.registerConverter(int.class, text -> wholeNumber(text, Integer::valueOf));
        line.setExecutionStrategy(parsed -> {
            line.setColorScheme(CommandLine.Help.defaultColorScheme(main.ansi()));
            return new RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((failure, args) -> onBadCommandLine(failure));
        line.setExecutionExceptionHandler(Main::onFailure);
        return line;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    boolean isVerbose() {
        return isVerbose;
    }

    private Ansi ansi() {
        return switch (color) {
            case ALWAYS -> Ansi.ON;
            case NEVER -> Ansi.OFF;
            case AUTO -> {
                String noColor = System.getenv("NO_COLOR");
                boolean isWelcome = noColor == null || noColor.isEmpty();
                yield isWelcome && Console.isTerminal() ? Ansi.ON : Ansi.OFF;
            }
        };
    }

    private static <T> T wholeNumber(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("expected a whole number; got '" + text + "'");
        }
    }

    private static int onBadCommandLine(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        Optional<String> command = unknownCommand(failure);
        if (command.isPresent()) {
            String hint = NearestWord.hint(command.get(), line.getSubcommands().keySet());
            err.println("expected a command; got '" + command.get() + "'" + hint);
        } else {
            err.println(failure.getMessage());
            UnmatchedArgumentException.printSuggestions(failure, err);
        }
        err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    private static Optional<String> unknownCommand(ParameterException failure) {
        boolean hasCommands = !failure.getCommandLine().getSubcommands().isEmpty();
        return failure instanceof UnmatchedArgumentException unmatched && hasCommands
                ? unmatched.getUnmatched().stream().findFirst().filter(word -> !word.startsWith("-"))
                : Optional.empty();
    }

    private static int onFailure(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof BadInputException input) {
            Console.of(line).tell(input);
            return ExitCode.BAD_INPUT;
        }
        return onInternalError(failure, line.getErr(), parsed.originalArgs());
    }

    private static int onInternalError(Throwable failure, PrintWriter err, List<String> args) {
        err.println("internal error, please report it with this command:");
        err.println("  " + command(args));
        failure.printStackTrace(err);
        err.flush();
        return ExitCode.INTERNAL_ERROR;
    }

    /** Returns a command that a shell takes as it is. */
    static String command(List<String> args) {
        return args.stream()
                .map(arg -> arg.matches("[\\w./=:,-]+") ? arg : "'" + arg.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "icsim ", ""));
    }

    /** Knows which version runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"icsim " + Manifest.version()};
        }
    }
}
