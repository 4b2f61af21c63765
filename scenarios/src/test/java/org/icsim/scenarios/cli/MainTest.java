package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.icsim.scenarios.ForkedJvm;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for every command: mistakes on the command line, colour, quiet, internal errors. */
class MainTest {
    private static final String ESCAPE = "\033[";

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rnu x             | expected a command; got 'rnu' (did you mean 'run'?)                        | icsim
                    validat           | expected a command; got 'validat' (did you mean 'validate'?)              | icsim
                    ''                | expected a command; got ''                                                | icsim
                    run x --jobs two  | Invalid value for option '--jobs': expected a whole number; got 'two'     | icsim run
                    run x --seed 1.5  | Invalid value for option '--seed': expected a whole number; got '1.5'     | icsim run
                    run               | Missing required parameter: 'SCENARIO'                                   | icsim run
                    run x y           | Unmatched argument at index 2: 'y'                                      | icsim run
                    run x --seed      | Missing required parameter for option '--seed' (N)                      | icsim run
                    list --color loud | Invalid value for option '--color': expected auto, always or never; got 'loud' | icsim list
                    """)
    void aMistakeOnTheCommandLineIsToldWithOneHint(String args, String message, String command) {
        Icsim icsim = Icsim.execute(args.split(" ", -1));

        assertThat(icsim.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(icsim.out()).isEmpty();
        assertThat(icsim.err().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith(message))
                .last()
                .isEqualTo("See '" + command + " --help'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list --json", "--help", "schema"})
    @EnabledOnOs(OS.LINUX) // others have no disk that is always full
    void aDiskThatTakesNoResultsIsTold(String args) throws IOException, InterruptedException {
        Path full = Files.createSymbolicLink(directory.resolve("stdout"), Path.of("/dev/full"));

        Process icsim = ForkedJvm.start(directory, List.of(), Main.class, List.of(args.split(" ", -1)));

        assertThat(ForkedJvm.await(icsim)).isEqualTo(ExitCode.BAD_INPUT);
        Files.delete(full);
        assertThat(Files.readString(directory.resolve("stderr")))
                .isEqualTo("stdout: expected to take everything; it did not\n");
    }

    @Test
    void anUnknownOptionIsToldWithWhatMayHaveBeenMeant() {
        Icsim icsim = Icsim.execute("run", "x", "--sed=3");

        assertThat(icsim.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(icsim.err()).isEqualTo("""
                Unknown option: '--sed=3'
                Possible solutions: --seed, --set
                See 'icsim run --help'.
                """);
    }

    @Test
    void withoutACommandItTellsWhereHelpIs() {
        assertThat(Icsim.execute())
                .isEqualTo(new Icsim(ExitCode.BAD_INPUT, "", "Missing required subcommand\nSee 'icsim --help'.\n"));
    }

    @Test
    void messagesAreColouredOnlyIfSomebodyWantsIt() throws IOException {
        String bad = bad().toString();

        String plain = Icsim.execute("validate", bad).err();
        String coloured = Icsim.execute("validate", bad, "--color", "always").err();

        assertThat(plain).doesNotContain(ESCAPE);
        assertThat(Icsim.execute("validate", bad, "--color=NEVER").err()).isEqualTo(plain);
        assertThat(coloured).contains(ESCAPE);
        assertThat(coloured.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void resultsAreNeverColoured() {
        assertThat(Icsim.execute("list", "--color=always")).isEqualTo(Icsim.execute("list"));
        assertThat(Icsim.execute("explain", "crash", "--color=always")).isEqualTo(Icsim.execute("explain", "crash"));
    }

    /** Whoever asks for colour gets it all the same. */
    @ParameterizedTest
    @CsvSource({"auto, false", "always, true"})
    void anEnvironmentThatWantsNoColourCountsForAutoAlone(String when, boolean isColoured)
            throws IOException, InterruptedException {
        Process process = ForkedJvm.start(
                directory,
                List.of(),
                Main.class,
                List.of("validate", bad().toString(), "--color", when),
                Map.of("NO_COLOR", "1", "TERM", "xterm-256color"));

        assertThat(ForkedJvm.await(process)).isEqualTo(ExitCode.BAD_INPUT);
        String err = Files.readString(directory.resolve("stderr"));
        assertThat(err).contains("bad.yaml:");
        assertThat(err.contains(ESCAPE)).isEqualTo(isColoured);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "list --json", "explain", "explain crash", "schema", "completion", "validate two-delta"})
    void whatIsNoMistakeLeavesStderrEmpty(String args) {
        Icsim icsim = Icsim.execute(args.split(" ", -1));

        assertThat(icsim.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(icsim.out()).isNotEmpty().endsWith("\n");
        assertThat(icsim.err()).isEmpty();
    }

    @Test
    void anErrorOfTheMachineIsNotTakenForABrokenInvariant() throws IOException, InterruptedException {
        Path scenario = Files.writeString(
                directory.resolve("greedy.yaml"),
                Files.readString(Plans.TWIN)
                        .replace("rate: 50/s", "rate: 1000000/s")
                        .replace("duration: 20s", "duration: 1h"));
        Process process = ForkedJvm.start(
                directory, List.of("-Xmx32m", "-XX:+UseSerialGC"), Main.class, List.of("run", scenario.toString()));

        assertThat(ForkedJvm.await(process)).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(Files.readString(directory.resolve("stderr")))
                .startsWith("internal error, please report it with this command:\n  icsim run " + scenario + "\n")
                .contains("OutOfMemoryError");
        assertThat(directory.resolve("results")).doesNotExist();
    }

    @Test
    void aCommandIsToldSoThatAShellTakesItAsItIs() {
        assertThat(Main.command(List.of("run", "a/b-1.yaml", "--set", "subnets[0].nodes=4", "--set", "question=it's")))
                .isEqualTo("icsim run a/b-1.yaml --set 'subnets[0].nodes=4' --set 'question=it'\\''s'");
        assertThat(Main.command(List.of("run", ""))).isEqualTo("icsim run ''");
    }

    private Path bad() throws IOException {
        return Files.writeString(directory.resolve("bad.yaml"), Plans.TINY.replace("2s", "2"));
    }
}
