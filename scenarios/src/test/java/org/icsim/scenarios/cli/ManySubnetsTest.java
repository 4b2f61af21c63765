package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.icsim.scenarios.FilesBelow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Of more subnets than anybody reads one by one, each is a line. */
class ManySubnetsTest {
    private static final String SIX = """
            scenario: many
            question: How are they all?
            preset: mainnet-2025
            seed: 1
            duration: 3s
            network: { latency: 20ms, jitter: none, loss: none, bad-links: none }
            subnets:
              - { id: bitcoin, like: w4rem }
              - { id: b, nodes: 4 }
              - { id: c, nodes: 4 }
              - { id: d, nodes: 4 }
              - { id: e, nodes: 4 }
              - { id: f, nodes: 4 }
            """;
    private static final String SEVEN = SIX + "  - { id: g, nodes: 7 }\n";
    private static final String NUMBER = "\\d+\\.\\d{3}";
    private static final String A_CRASH = "faults: [{ at: 1s, for: 1s, crash: { subnet: g, nodes: 2 } }]\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void sixSubnetsAreReadOneByOne() throws IOException {
        Icsim run = run(SIX);

        assertThat(run.out()).contains("\nsubnet f, 4 nodes, constant latency").doesNotContain("6 subnets");
    }

    @Test
    void sevenSubnetsAreALineEach() throws IOException {
        Icsim run = run(SEVEN);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("\n7 subnets, over the whole run; finality in seconds\n");
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("subnet +kind +nodes +blocks/s +block p50 +p99"))
                .anyMatch(line -> line.matches("bitcoin +Bitcoin +13( +" + NUMBER + "){3}"))
                .anyMatch(line -> line.matches("b +4( +" + NUMBER + "){3}"))
                .anyMatch(line -> line.matches("g +7( +" + NUMBER + "){3}"))
                .noneMatch(line -> line.startsWith("subnet b,"));
        assertThat(run.out()).doesNotContain("expected", "down");
    }

    @Test
    void outagesAreToldBesideTheCalmBefore() throws IOException {
        Icsim run = run(SEVEN + A_CRASH);

        assertThat(run.out())
                .contains("7 subnets, before anything is down, and in the worst outage; finality in seconds");
        assertThat(run.out().lines())
                .anyMatch(line ->
                        line.matches("subnet +kind +nodes +blocks/s +block p50 +p99 +down +blocks/s +block p50 +p99"))
                .anyMatch(line -> line.matches("g +7( +" + NUMBER + "){3} +2( +" + NUMBER + "){3}"))
                .anyMatch(line -> line.matches("b +4( +" + NUMBER + "){3} +0( +-){3}"));
    }

    /** What comes after an outage is no calm before it. */
    @Test
    void nothingIsCalmBeforeAnOutageThatComesFirst() throws IOException {
        Icsim run = run(SEVEN + A_CRASH.replace("at: 1s", "at: 0s"));

        assertThat(run.out().lines()).anyMatch(line -> line.matches("g +7( +-){3} +2( +(-|" + NUMBER + ")){3}"));
    }

    @Test
    void whatIsExpectedOfAllIsALineIfItIsMetAndOneForEachThatMissesIt() throws IOException {
        Icsim run = run(SEVEN + """
                expect:
                  - invariants: all
                  - block-rate > 0.1/s
                  - d.block-rate > 0.1/s
                  - g.block-rate > 100/s
                  - final-blocks > 1000000
                """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        List<String> lines = run.out().lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.matches("expected +of +measured"))
                .anyMatch(line -> line.matches("invariants: all +run +- +ok"))
                .anyMatch(line -> line.matches("block-rate > 0\\.1/s +7 subnets +" + NUMBER + " to " + NUMBER + " +ok"))
                .anyMatch(line -> line.matches("d\\.block-rate > 0\\.1/s +d +" + NUMBER + " +ok"))
                .anyMatch(line -> line.matches("g\\.block-rate > 100/s +g +" + NUMBER + " +MISSED"));
        assertThat(lines).filteredOn(line -> line.startsWith("final-blocks")).hasSize(7);
    }

    @Test
    void manyRunsTellOfEachVariantTheMeanBlockRate() throws IOException {
        Icsim run = run(SEVEN.replace("seed: 1", "seeds: 1..2") + """
                variants:
                  - { id: near, set: {} }
                  - { id: far, set: { network.latency: 200ms } }
                expect: [block-rate > 1.5/s]
                """);

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.out().lines())
                .contains("blocks a second")
                .anyMatch(line -> line.matches("subnet +kind +nodes +near +far"))
                .anyMatch(line -> line.matches("bitcoin +Bitcoin +13( +" + NUMBER + "){2}"))
                .anyMatch(line -> line.matches("g +7( +" + NUMBER + "){2}"))
                .anyMatch(line -> line.matches("variant near: 7 of 7 expectations met in every run"))
                .anyMatch(line -> line.matches("variant far: 1 of 7 expectations met in every run"))
                .anyMatch(line -> line.equals("  MISSED block-rate > 1.5/s in subnet g, met in 0 of 2"));
    }

    @Test
    void manyRunsTellHowManyAreDownAndWhatIsLeft() throws IOException {
        Icsim run = run(SEVEN.replace("seed: 1", "seeds: 1..2") + A_CRASH);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("\nblocks a second, before anything is down, and then in the worst outage\n");
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("subnet +kind +nodes +blocks/s +down +then"))
                .anyMatch(line -> line.matches("g +7 +" + NUMBER + " +2 +" + NUMBER))
                .anyMatch(line -> line.matches("b +4 +" + NUMBER + " +0 +-"));
    }

    @Test
    void variantsMayDifferInTheirSubnets() throws IOException {
        Icsim run = run(SEVEN + """
                variants:
                  - { id: one, set: {} }
                  - { id: other, set: { 'subnets[6].id': h, 'subnets[1].nodes': 5 } }
                """);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("b +4 or 5( +" + NUMBER + "){2}"))
                .anyMatch(line -> line.matches("g +7 +" + NUMBER + " +-"))
                .anyMatch(line -> line.matches("h +7 +- +" + NUMBER));
    }

    @Test
    void theLastLineCountsTheDeliveriesThatTheManifestTells() throws IOException {
        Icsim run = run(SEVEN);

        JsonNode manifest = json("manifest.json");
        long deliveries = manifest.required("deliveries").asLong();
        assertThat(deliveries)
                .isPositive()
                .isEqualTo(json("summary.json").required("deliveries").asLong());
        assertThat(run.err())
                .startsWith(String.format(Locale.ROOT, "%,d deliveries in ", deliveries))
                .matches("[\\d,]+ deliveries in \\d+\\.\\d s: [\\d,]+ deliveries/s, \\d+\\.\\d simulated seconds a"
                        + " second; results in .*\n");
    }

    @Test
    void deliveriesOfManyRunsAreCountedTogether() throws IOException {
        Icsim run = run(SIX.replace("seed: 1", "seeds: 1..2"), "--keep-runs");

        long sum = 0;
        for (String name : FilesBelow.names(directory.resolve("results"))) {
            sum += name.matches("runs/.*summary\\.json")
                    ? json(name).required("deliveries").asLong()
                    : 0;
        }
        assertThat(json("manifest.json").required("deliveries").asLong())
                .isPositive()
                .isEqualTo(sum);
        assertThat(run.err()).startsWith(String.format(Locale.ROOT, "%,d deliveries in ", sum));
    }

    /** What is known of the network belongs to the results, and is replaced with them. */
    @Test
    void aSecondRunReplacesWhatIsKnownOfTheNetworkToo() throws IOException {
        run(SIX);
        assertThat(FilesBelow.names(directory.resolve("results"))).contains("network/bitcoin-nodes.csv");

        Icsim second = run(SIX.replace("like: w4rem", "nodes: 4"));

        assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.OK);
        assertThat(FilesBelow.names(directory.resolve("results"))).noneMatch(name -> name.startsWith("network/"));
    }

    private Icsim run(String yaml, String... options) throws IOException {
        Path file = Files.writeString(directory.resolve("many.yaml"), yaml + "charts: []\n");
        return Icsim.run(file, directory.resolve("results"), options);
    }

    private JsonNode json(String name) {
        return new ObjectMapper().readTree(directory.resolve("results").resolve(name));
    }
}
