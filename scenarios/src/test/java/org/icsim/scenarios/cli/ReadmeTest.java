package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.icsim.scenarios.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a newcomer gets. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String BEFORE = "The first command prints\n\n```\n";
    private static final String ECONOMY = "scenario: my-economy";
    private static final String YAML = "```yaml\n";
    private static final String MISTAKES = "Mistakes are told all at once, with their places:\n\n```\n";
    private static final String AFTER = "```\n";

    @Test
    void theFirstCommandPrintsWhatStandsThere(@TempDir Path directory) throws IOException {
        String readme = Files.readString(README);
        assertThat(readme)
                .contains("icsim.jar run scenarios/catalog/app-subnet-latency.yaml")
                .contains(BEFORE);
        int start = readme.indexOf(BEFORE) + BEFORE.length();
        int end = readme.indexOf(AFTER, start);

        Icsim run = Icsim.run(Path.of("catalog", "app-subnet-latency.yaml"), directory.resolve("results"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        Golden.assertHolds(README, readme.substring(0, start) + run.out() + readme.substring(end));
    }

    @Test
    void theExampleOfAScenarioRuns(@TempDir Path directory) throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf(YAML) + YAML.length();
        Path example = Files.writeString(
                directory.resolve("example.yaml"), readme.substring(start, readme.indexOf(AFTER, start)));

        Icsim run = Icsim.run(example, directory.resolve("results"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("my-question: What do users feel");
    }

    @Test
    void theExampleOfAnEconomyRuns(@TempDir Path directory) throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf(ECONOMY);
        Path example = Files.writeString(
                directory.resolve("economy.yaml"), readme.substring(start, readme.indexOf(AFTER, start)));

        Icsim run = Icsim.run(example, directory.resolve("results"), "--set", "seeds=1..2", "--set", "duration=100d");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("my-economy: What if Mission 70");
    }

    @Test
    void theMistakesShownThereAreToldInThoseWords(@TempDir Path directory) throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf(MISTAKES) + MISTAKES.length();
        String shown = readme.substring(start, readme.indexOf(AFTER, start));
        String written = shown.lines()
                .filter(line -> line.matches(" +\\d+ \\|.*"))
                .map(line -> line.substring(line.indexOf("| ") + 2))
                .collect(Collectors.joining("\n", """
                        scenario: my
                        question: Why?
                        preset: mainnet-2025
                        seed: 1
                        duration: 1s
                        subnets:
                          - id: app
                        """, "\n"));
        Path file = Files.writeString(directory.resolve("my.yaml"), written);

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err().replace(directory + "/", "")).isEqualTo(shown + "\n2 problems\n");
    }
}
