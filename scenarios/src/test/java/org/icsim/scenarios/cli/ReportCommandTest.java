package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final int CHANGES = 40;
    private static final List<String> ODD = List.of("0", "-1", "1e300", "null", "", "x", "99999999999999999999", "[]");

    @TempDir
    Path directory = Path.of("");

    private Path results = Path.of("");

    @BeforeEach
    void run() {
        results = directory.resolve("results");
        Icsim run = Icsim.run(
                Plans.TWIN, results, "--set", "charts=[latency-percentiles, block-rate]", "--set", "duration=8s");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void drawsTheSameAgainAndLeavesAllElse() throws IOException {
        Path other = directory.resolve("other");
        Icsim.run(Plans.TWIN, other, "--set", "charts=[latency-percentiles, block-rate]", "--set", "duration=8s");
        Files.writeString(results.resolve("report.html"), "stale");
        Files.writeString(results.resolve("charts/old.svg"), "stale");
        Files.writeString(results.resolve("note.txt"), "mine");

        Icsim report = Icsim.execute("report", results.toString());

        assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.OK);
        assertThat(results.resolve("note.txt")).hasContent("mine");
        Files.delete(results.resolve("note.txt"));
        FilesBelow.assertSameResults(results, other);
    }

    @Test
    void whatIsNoResultIsRefused() {
        assertThat(Icsim.execute("report", directory.toString()).err())
                .isEqualTo(directory + ": expected a run's results, with a manifest.json; got something else\n");
    }

    /** Whoever edits results may learn that they are none any more, but meets no fault of ours. */
    @Test
    void changedResultsAreDrawnOrRefused() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of(
                "manifest.json",
                "summary.json",
                "parameters.csv",
                "scenario.resolved.yaml",
                "series/app-higher-rank.csv",
                "series/app-finality-update.csv",
                "histograms/app-finality-update.csv")) {
            files.add(results.resolve(name));
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CHANGES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String text = Files.readString(file);
            String changed = changed(text, random);
            Files.writeString(file, changed);

            Icsim report = Icsim.execute("report", results.toString());

            assertThat(report.exitCode())
                    .as("%s\n%s\n%s", file, changed, report.err())
                    .isIn(ExitCode.OK, ExitCode.BAD_INPUT);
            Files.writeString(file, text);
        }
    }

    private static String changed(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int line = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.subList(line, lines.size()).clear();
            default -> lines.set(line, lines.get(line).replaceFirst("[0-9.]+", ODD.get(random.nextInt(ODD.size()))));
        }
        return String.join("\n", lines) + "\n";
    }
}
