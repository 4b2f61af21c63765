package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Commands on runs in which subnets cannot go on. */
class StalledRunTest {
    private static final String REASON = ": 2 of 4 replicas are down; 3 must sign";

    @TempDir
    Path directory = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(directory.resolve("stalled.yaml"), Plans.TINY.replace("2s", "5m") + """
                faults: [ { at: 20s, for: 10m, crash: { subnet: app, nodes: 2 } } ]
                """);
    }

    @Test
    void aStalledRunIsToldEverywhere() throws IOException {
        Path out = directory.resolve("results");

        Icsim run = Icsim.run(scenario, out);

        JsonNode summary = json(out.resolve("summary.json"));
        String since = summary.at("/subnets/0/standstill/sinceSeconds")
                .asDecimal()
                .stripTrailingZeros()
                .toPlainString();
        String ended = summary.required("simulatedSeconds").asInt() + " s of 300 s";
        String sentence = "subnet app cannot go on after its last block at " + since + " s" + REASON;
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("\n" + sentence + "\n")
                .contains("\nstalled: ended after " + ended
                        + ", for no subnet can go on; rates are of the whole scenario\n")
                .doesNotContain("partial");
        assertThat(run.err()).contains("stalled: ended after " + ended + "; " + sentence + "\n");
        assertThat(summary.required("status").asString()).isEqualTo("STALLED");
        assertThat(json(out.resolve("manifest.json")).required("status").asString())
                .isEqualTo("STALLED");
        assertThat(out.resolve("report.html"))
                .content()
                .contains("stalled: no subnet could go on", "Subnet app cannot go on after its last block at " + since);
    }

    @Test
    void itIsReplayedAndKeptLikeAnyOther() throws IOException {
        Path out = directory.resolve("results");
        Icsim.run(scenario, out);
        String kept = Files.readString(out.resolve("summary.json"));

        Icsim replay = Icsim.execute("replay", out.toString());
        Icsim partial = Icsim.run(scenario, out, "--until", "10s");
        Icsim again = Icsim.run(out.resolve("scenario.resolved.yaml"), directory.resolve("again"));

        assertThat(replay.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(replay.out()).contains("\nstalled: ended after ");
        assertThat(partial.err()).contains("the complete results of an earlier run stay");
        assertThat(out.resolve("summary.json")).hasContent(kept);
        assertThat(again.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(directory.resolve("again/summary.json")).hasContent(kept);
        assertThat(Icsim.execute("shrink", out.toString()).err())
                .contains("expected a run that broke an invariant; got one that broke none");
    }

    @Test
    void whatIsExpectedOfItIsChecked() {
        Icsim run = Icsim.run(scenario, directory.resolve("results"), "--set", "expect=[block-rate > 1/s]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.err()).contains("missed: expected block-rate > 1/s in subnet app; measured 0.");
    }

    @Test
    void ofManyRunsItIsToldHowManyStalled() throws IOException {
        Path out = directory.resolve("results");
        String chance = "faults=[{ at: 20s, for: 10m, client-bug: { share: 40 % } }]";
        Path sweep = Files.writeString(
                directory.resolve("sweep.yaml"), Files.readString(scenario).replace("seed: 1", "seeds: 1..6"));

        Icsim run = Icsim.run(sweep, out, "--set", chance, "--set", "expect=[live]");

        JsonNode standstills = json(out.resolve("summary.json")).at("/variants/0/standstills");
        int runs = standstills.required("runs").asInt();
        long seed = standstills.required("firstSeed").asLong();
        assertThat(runs).isBetween(1, 5);
        assertThat(standstills.required("stalledRuns").asInt()).isEqualTo(runs);
        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.out())
                .contains("\n" + runs + " of 6 runs stalled; the first, with seed " + seed
                        + ": subnet app cannot go on after")
                .containsPattern("live +app +" + (6 - runs) + " of 6  MISSED\n");
        assertThat(run.err()).contains("missed: expected live in subnet app; met in " + (6 - runs) + " of 6 runs\n");
        assertThat(Files.readAllLines(out.resolve("rows.csv")).stream().filter(row -> row.contains(",STALLED,")))
                .hasSize(runs);
        assertThat(out.resolve("report.html"))
                .content()
                .contains(runs + " of 6 runs stalled; the first, with seed " + seed);
    }

    /** The two crashes overlap for a while and have one of the four replicas in common. */
    @Test
    void whatIsNotLiveIsToldWithItsMomentAndReason() throws IOException {
        Path out = directory.resolve("results");

        Icsim run = Icsim.run(
                scenario,
                out,
                "--set",
                "subnets[0].nodes=7",
                "--set",
                "expect=live",
                "--set",
                "faults=[{ at: 20s, for: 20s, crash: { subnet: app, nodes: 2 } },"
                        + " { at: 30s, for: 20s, crash: { subnet: app, nodes: 2 } }]");

        String flaw = "no quorum from 30 s on: 3 of 7 replicas are down; 5 must sign";
        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.out()).containsPattern("live +app +-  MISSED: " + flaw + "\n");
        assertThat(run.err()).contains("missed: expected live in subnet app; " + flaw + "\n");
        assertThat(json(out.resolve("summary.json"))
                        .at("/expectations/0/remark")
                        .asString())
                .isEqualTo(flaw);
        assertThat(out.resolve("report.html")).content().contains("3 of 7 replicas are down; 5 must sign");
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
