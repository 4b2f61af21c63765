package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.icsim.scenarios.run.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What somebody reads who asks for help. */
class HelpTest {
    /** Each command, and none at all. */
    static List<List<String>> commands() {
        return Stream.concat(
                        Stream.of(List.<String>of()),
                        Main.commandLine().getSubcommands().keySet().stream().map(List::of))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsATerminalOf80Columns(List<String> command) {
        Icsim help = help(command);

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith(String.join(" ", concat(List.of("Usage: icsim"), command)) + " ");
        assertThat(help.out().lines())
                .allMatch(line -> line.length() <= 80)
                .noneMatch(line -> line.endsWith(" ") || line.contains("\t"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEachOptionAndParameterInASentence(List<String> command) {
        CommandSpec spec = spec(command);
        List<OptionSpec> shown =
                spec.options().stream().filter(option -> !option.hidden()).toList();
        List<String[]> descriptions = Stream.concat(
                        shown.stream().map(option -> option.description()),
                        spec.positionalParameters().stream().map(parameter -> parameter.description()))
                .toList();

        assertThat(descriptions)
                .allSatisfy(description ->
                        assertThat(description).singleElement().asString().matches("(?s)\\p{Upper}.*\\."));
        assertThat(spec.usageMessage().description()).singleElement().asString().endsWith(".");
        shown.forEach(option -> assertThat(help(command).out()).contains(option.longestName()));
    }

    @Test
    void namesEachCommandWithItsWholeDescription() {
        String help = help(List.of()).out().replaceAll("\\s+", " ");

        Main.commandLine()
                .getSubcommands()
                .forEach((name, line) -> assertThat(help)
                        .contains(name + " "
                                + line.getCommandSpec().usageMessage().description()[0]));
    }

    @Test
    void tellsTheExitCodes() {
        assertThat(help(List.of()).out().lines())
                .containsSubsequence(
                        "Exit codes:",
                        "  0     all invariants and expectations held",
                        "  1     an invariant was violated or an expectation missed",
                        "  2     bad input: command line, file or disk",
                        "  70    internal error",
                        "  130   interrupted; partial results were kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "run --version"})
    void tellsItsVersion(String args) {
        assertThat(Icsim.execute(args.split(" ", -1)))
                .isEqualTo(new Icsim(ExitCode.OK, "icsim " + Manifest.version() + "\n", ""));
    }

    private static Icsim help(List<String> command) {
        return Icsim.execute(concat(command, List.of("--help")).toArray(String[]::new));
    }

    private static CommandSpec spec(List<String> command) {
        CommandLine line = Main.commandLine();
        return command.isEmpty()
                ? line.getCommandSpec()
                : Objects.requireNonNull(line.getSubcommands().get(command.get(0)))
                        .getCommandSpec();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
