package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a fault is told with its place. */
class FaultInputTest {
    private static final String SCENARIO = """
            scenario: faulty
            question: What is wrong?
            preset: mainnet-2025
            seed: 1
            duration: 2s
            subnets:
              - { id: app, like: lhg73 }
            """;

    @TempDir
    private Path directory;

    static Stream<Arguments> faults() {
        String delay =
                "expected a duration with a unit, or two from the least to the greatest, such as 10ms..990ms; got ";
        String loss = "expected a share, or two from the least to the greatest, such as 1 %..99 %; got ";
        return Stream.of(
                Arguments.of("crash: { subnet: app }", ".crash: expected either nodes or share; got neither"),
                Arguments.of(
                        "crash: { subnet: app, nodes: 1, share: 9 % }",
                        ".crash: expected either nodes or share; got both"),
                Arguments.of(
                        "crash: { subnet: app, share: 5 % }",
                        ".crash.share: expected a share of at least one of 13 nodes; got 5 %"),
                Arguments.of(
                        "byzantine: { subnet: app, nodes: 1, does: [equivocate, equivocate] }",
                        ".byzantine.does[1]: expected each once; got 'equivocate' again"),
                Arguments.of(
                        "byzantine: { subnet: app, nodes: 1, does: [equivocate], moves-every: 0s }",
                        ".byzantine.moves-every: expected a positive duration; got 0s"),
                Arguments.of(
                        "byzantine: { subnet: app, nodes: 14, does: [equivocate] }",
                        ".byzantine.nodes: expected 1 to 13; got 14"),
                Arguments.of(
                        "crash-makers: { subnet: app, nodes: 13 }", ".crash-makers.nodes: expected 1 to 12; got 13"),
                Arguments.of(
                        "crash-makers: { subnet: app, nodes: 1, reaction: 0s }",
                        ".crash-makers.reaction: expected a positive duration; got 0s"),
                Arguments.of(
                        "clock-skew: { subnet: app, nodes: 1 }",
                        ".clock-skew: expected either ahead or behind; got neither"),
                Arguments.of("chaos: { subnet: app, byzantine: 14 }", ".chaos.byzantine: expected 0 to 13; got 14"),
                Arguments.of("slow: { subnet: nns, nodes: 1, times: 2 }", ".slow.subnet: expected app; got 'nns'"),
                Arguments.of("slow: { subnet: app, nodes: 14, times: 2 }", ".slow.nodes: expected 1 to 13; got 14"),
                Arguments.of(
                        "slow: { subnet: app, nodes: 1 }", ".slow: expected either processing or times; got neither"),
                Arguments.of(
                        "slow: { subnet: app, nodes: 1, processing: 50ms }",
                        ".slow.processing: expected at least the subnet's 120ms; got 50ms"),
                Arguments.of(
                        "slow: { subnet: app, nodes: 1, processing: 1s..2h }",
                        ".slow.processing: expected at most 1h; got 2h"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1 }",
                        ".degrade: expected delay, loss or bandwidth; got none of them"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1, delay: 2h }", ".degrade.delay: expected at most 1h; got 2h"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1, delay: 9ms..1ms }", ".degrade.delay: " + delay + "9ms..1ms"),
                Arguments.of("degrade: { subnet: app, nodes: 1, delay: 10 }", ".degrade.delay: " + delay + "10"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1, loss: 1 %..99.5 % }",
                        ".degrade.loss: expected at most 99 %; got 1 %..99.5 %"),
                Arguments.of("degrade: { subnet: app, nodes: 1, loss: 0.1 }", ".degrade.loss: " + loss + "0.1"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1, bandwidth: 0 Mbit/s }",
                        ".degrade.bandwidth: expected unlimited or a positive rate in kbit/s, Mbit/s or Gbit/s, such as 300 Mbit/s; got 0 Mbit/s"),
                Arguments.of(
                        "degrade: { subnet: app, nodes: 1, loss: 5 %, direction: up }",
                        ".degrade.direction: expected one of out, in, both; got 'up'"),
                Arguments.of(
                        "partition: { subnet: app }",
                        ".partition: expected one of groups, isolate and one-way; got none"),
                Arguments.of(
                        "partition: { subnet: app, isolate: 1, groups: [4, 9] }",
                        ".partition: expected one of groups, isolate and one-way; got several"),
                Arguments.of(
                        "partition: { subnet: app, groups: [4] }",
                        ".partition.groups: expected at least two groups; got 1"),
                Arguments.of(
                        "partition: { subnet: app, groups: [0, 9] }", ".partition.groups[0]: expected 1 to 64; got 0"),
                Arguments.of(
                        "partition: { subnet: app, groups: [99999999999, 9] }",
                        ".partition.groups[0]: expected 1 to 64; got 99999999999"),
                Arguments.of(
                        "partition: { subnet: app, groups: [5, 9] }",
                        ".partition: expected at most the subnet's 13 nodes, each once; got 14"),
                Arguments.of(
                        "partition: { subnet: app, one-way: { from: 10, to: 4 } }",
                        ".partition: expected at most the subnet's 13 nodes, each once; got 14"),
                Arguments.of(
                        "partition: { subnet: app, isolate: 14 }",
                        ".partition: expected at most the subnet's 13 nodes, each once; got 14"),
                Arguments.of("client-bug: { share: 0 % }", ".client-bug.share: expected a share above 0 %; got 0 %"),
                Arguments.of(
                        "client-bug: { share: 5 %, of: apps }",
                        ".client-bug.of: expected one of nodes, subnets; got 'apps'"),
                Arguments.of(
                        "crash: { subnet: app, nodes: 1 }, slow: { subnet: app, nodes: 1, times: 2 }",
                        ": expected one of crash, dark, slow, degrade, partition, client-bug,"
                                + " byzantine, crash-makers, clock-skew, chaos; got crash and slow"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongFaultIsToldWithItsPlace(String fault, String told) throws IOException {
        Path file = Files.writeString(
                directory.resolve("a.yaml"), SCENARIO + "faults: [ { at: 1s, for: 1s, " + fault + " } ]\n");

        String problem = Icsim.execute("validate", file.toString()).err();

        String path = "faults[0]" + told.substring(0, told.indexOf(": expected"));
        assertThat(problem).startsWith(file + ":8:").contains(": " + path + told.substring(told.indexOf(": expected")));
        assertThat(problem.lines().filter(line -> line.contains("expected"))).hasSize(1);
    }

    static Stream<Arguments> faultsThatTakeTheQuorum() {
        String atMost = "expected at most f = 4 of app's 13 nodes, for the scenario expects live; got ";
        return Stream.of(
                Arguments.of("crash: { subnet: app, nodes: 5 }", ".crash.nodes: " + atMost + "5"),
                Arguments.of("crash: { subnet: app, share: 40 % }", ".crash.share: " + atMost + "40 %, which is 5"),
                Arguments.of(
                        "byzantine: { subnet: app, nodes: 13, does: [equivocate, withhold-shares] }",
                        ".byzantine.nodes: " + atMost + "13"),
                Arguments.of("partition: { subnet: app, isolate: 5 }", ".partition.isolate: " + atMost + "5"),
                Arguments.of(
                        "partition: { subnet: app, groups: [5, 8] }",
                        ".partition.groups: expected a group of at least n - f = 9 of app's 13 nodes, for the scenario"
                                + " expects live; got 8"),
                Arguments.of(
                        "client-bug: { share: 100 %, of: subnets }",
                        ".client-bug.share: expected less than 100 %, for the scenario expects live; got 100 %"),
                Arguments.of(
                        "dark: { continent: largest }",
                        ".dark.continent: expected at most f of each subnet's nodes to go dark, for the scenario expects"
                                + " live; got 5 of app's 13 (f = 4)"),
                Arguments.of("crash: { subnet: app, nodes: 14 }", ".crash.nodes: expected 1 to 13; got 14"));
    }

    @ParameterizedTest
    @MethodSource("faultsThatTakeTheQuorum")
    void whatTakesTheQuorumCannotStandBesideLive(String fault, String told) throws IOException {
        String faults = "faults: [ { at: 1s, for: 1s, " + fault + " } ]\n";
        Path alone = Files.writeString(directory.resolve("alone.yaml"), SCENARIO + faults);
        Path file = Files.writeString(directory.resolve("a.yaml"), SCENARIO + faults + "expect: live\n");

        Icsim refused = Icsim.execute(
                "run", file.toString(), "--out", directory.resolve("r").toString());

        String path = "faults[0]" + told.substring(0, told.indexOf(": expected"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err())
                .startsWith(file + ":8:")
                .contains(": " + path + told.substring(told.indexOf(": expected")) + "\n");
        assertThat(refused.err().lines().filter(line -> line.contains("expected")))
                .hasSize(1);
        assertThat(directory.resolve("r")).doesNotExist();
        assertThat(Icsim.execute("validate", alone.toString()).exitCode())
                .isEqualTo(told.contains("live") ? ExitCode.OK : ExitCode.BAD_INPUT);
    }

    /** All five subnets lose more than a third; no more than three are told by name. */
    @Test
    void ofManySubnetsThatGoDarkTheFirstAreTold() throws IOException {
        Path file = Files.writeString(
                directory.resolve("a.yaml"), SCENARIO.replace("  - { id: app, like: lhg73 }\n", """
                          - { id: a, nodes: 13 }
                          - { id: b, nodes: 13 }
                          - { id: c, nodes: 13 }
                          - { id: d, nodes: 13 }
                          - { id: e, nodes: 13 }
                        """) + """
                        faults: [ { at: 1s, for: 1s, dark: { continent: largest } } ]
                        expect: live
                        """);

        assertThat(Icsim.execute("validate", file.toString()).err())
                .containsPattern(
                        "; got \\d+ of a's 13 \\(f = 4\\), \\d+ of b's 13 \\(f = 4\\), \\d+ of c's 13 \\(f = 4\\)"
                                + " and too many of \\d more\n");
    }

    /** Chance may spare enough, faults that come together are for the run to tell, and what never begins does nothing. */
    @Test
    void whatMayLeaveAQuorumStandsBesideLive() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), SCENARIO + """
                faults:
                  - { at: 0s, for: 1s, crash: { subnet: app, nodes: 4 } }
                  - { at: 0s, for: 1s, crash: { subnet: app, share: 38 % } }
                  - { at: 2s, for: 1s, crash: { subnet: app, nodes: 5 } }
                  - { at: 0s, for: 1s, partition: { subnet: app, groups: [9, 4] } }
                  - { at: 0s, for: 1s, partition: { subnet: app, groups: [6, 6] } }
                  - { at: 0s, for: 1s, partition: { subnet: app, isolate: 4 } }
                  - { at: 0s, for: 1s, partition: { subnet: app, one-way: { from: 9, to: 4 } } }
                  - { at: 0s, for: 1s, byzantine: { subnet: app, nodes: 4, does: [withhold-shares] } }
                  - { at: 0s, for: 1s, byzantine: { subnet: app, nodes: 5, does: [equivocate] } }
                  - { at: 0s, for: 1s, client-bug: { share: 99 % } }
                  - { at: 0s, for: 1s, crash-makers: { subnet: app, nodes: 5 } }
                  - { at: 0s, for: 1s, chaos: { subnet: app, byzantine: 13 } }
                  - { at: 0s, for: 1s, degrade: { subnet: app, nodes: 13, loss: 99 % } }
                  - { at: 0s, for: 1s, slow: { subnet: app, nodes: 13, times: 9 } }
                expect: live
                """);

        assertThat(Icsim.execute("validate", file.toString()).err()).isEmpty();
    }

    @Test
    void liveIsOfSubnets() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), """
                scenario: economy
                question: Is it live?
                preset: mainnet-2025
                seed: 1
                duration: 30d
                economy: { start: estimate-2025-10 }
                expect: live
                """);

        assertThat(Icsim.execute("validate", file.toString()).err())
                .startsWith(file + ":7:9: expect: expected subnets, of which to expect it; got none\n");
    }

    @Test
    void everyKindIsSoundAsTheReadmeHasIt() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), SCENARIO + """
                faults:
                  - { at: 0s, for: 1s, crash: { subnet: app, share: 33.33 % } }
                  - { at: 0s, for: 1s, slow: { subnet: app, share: 50 %, processing: 200ms..2s } }
                  - { at: 0s, for: 1s, degrade: { subnet: app, nodes: 4, delay: 10ms..990ms, loss: 1 %..99 % } }
                  - { at: 0s, for: 1s, degrade: { subnet: app, nodes: 4, bandwidth: 10 Mbit/s..100 Mbit/s, direction: in } }
                  - { at: 0s, for: 1s, partition: { subnet: app, groups: [4, 4] } }
                  - { at: 0s, for: 1s, partition: { subnet: app, isolate: 13 } }
                  - { at: 0s, for: 1s, partition: { subnet: app, one-way: { from: 4, to: 9 } } }
                  - { at: 0s, for: 1s, client-bug: { share: 40 %, of: subnets } }
                """);

        assertThat(Icsim.execute("validate", file.toString()).exitCode()).isZero();
    }
}
