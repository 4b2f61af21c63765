package org.icsim.scenarios.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author gets wrong about the very machines of a subnet, or the round trips between them, is told with its place. */
class MembersInputTest {
    private static final String START = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets:
            """;
    private static final String MEMBERS = "members: [22pkm, 23jbm, 23kbh]";
    private static final String OTHER = "  - { id: b, members: [24fcm, ";
    private static final String FULL = "22pkm-wfc33-m326g-x2gug-3admr-sxeaf-foujt-3c4jw-uksvc-dglgf-gae";

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"members", "once", "lists", "shapes", "values", "elsewhere"})
    void isToldWithItsPlace(String kind, String content, String problem) throws IOException {
        Refusal.assertTold(directory, content.getBytes(UTF_8), problem);
    }

    static Stream<Arguments> members() {
        String known =
                ":7:24: subnets[0].members[0]: expected the beginning of the id of one of mainnet's 1447 nodes, such as ";
        return Stream.of(
                member("no node", "aaaaa", known + "22pkm; got 'aaaaa'"),
                member("nearly a node", "22pkn", known + "22pkm; got '22pkn' (did you mean '22pkm'?)"),
                member("a node in capitals", "22PKM", known + "22pkm; got '22PKM' (did you mean '22pkm'?)"),
                member(
                        "an id with a slip",
                        FULL.replace("sxeaf", "sxaef"),
                        known + "22pkm; got '22pkm-wfc33-m326g-x2gug-3admr-sxaef-foujt-3c4jw-uksvc-dglgf-…'"
                                + " (did you mean '" + FULL + "'?)"),
                member(
                        "more than an id",
                        FULL + "-a",
                        known + "22pkm; got '" + FULL.substring(0, 60) + "…'" + " (did you mean '" + FULL + "'?)"),
                member("the beginning of two", "sbjj", known + "sbjj4; got 'sbjj', with which 2 begin"),
                member("the beginning of all", "''", known + "22pkm; got '', with which 1447 begin"),
                member(
                        "a boundary node",
                        "4fssn",
                        ":7:24: subnets[0].members[0]: expected a node that can be a replica;"
                                + " got '4fssn', which is an API boundary node"));
    }

    static Stream<Arguments> once() {
        String once = "expected each node once, for it serves one subnet; got ";
        return Stream.of(
                subnet(
                        "a node twice",
                        "members: [22pkm, 23jbm, 22pkm]",
                        ":7:38: subnets[0].members[2]: " + once + "'22pkm', which subnets[0].members[0] is, too"),
                subnet(
                        "a node twice, by two beginnings",
                        "members: [22pkm, " + FULL + "]",
                        ":7:31: subnets[0].members[1]: " + once
                                + "'22pkm-wfc33-m326g-x2gug-3admr-sxeaf-foujt-3c4jw-uksvc-"
                                + "dglgf-…', which subnets[0].members[0] is, too"),
                subnet(
                        "a node in two subnets",
                        MEMBERS + " }\n" + OTHER + "23jbm]",
                        ":8:31: subnets[1].members[1]: " + once + "'23jbm', which subnets[0].members[1] is, too"));
    }

    static Stream<Arguments> lists() {
        String one = ":7:5: subnets[0]: expected one of like, nodes and members; got several";
        String many = IntStream.range(0, 65).mapToObj(i -> "x").collect(Collectors.joining(", "));
        return Stream.of(
                subnet("members and a likeness", "like: io67, " + MEMBERS, one),
                subnet("members and a number", "nodes: 3, " + MEMBERS, one),
                subnet(
                        "nothing",
                        "type: system",
                        ":7:5: subnets[0]: expected one of like, nodes and members; got none"),
                subnet("no members", "members: []", ":7:23: subnets[0].members: expected at least one; got none"),
                subnet(
                        "more than there can be",
                        "members: [" + many + "]",
                        ":7:23: subnets[0].members: expected at most 64; got 65"),
                subnet(
                        "a word for a list",
                        "members: 22pkm",
                        ":7:23: subnets[0].members: expected a list; got '22pkm'"),
                subnet("a number for a node", "members: [5]", ":7:24: subnets[0].members[0]: expected text; got 5"));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                trips(
                        "a row too few",
                        "[0s, 1s], [1s, 0s]",
                        ":8:18: subnets[0].round-trips: expected a row for each of the subnet's 3 nodes; got 2"),
                trips(
                        "a row too many",
                        "[0s, 1s, 1s], [1s, 0s, 1s], [1s, 1s, 0s], [1s, 1s, 1s]",
                        ":8:18: subnets[0].round-trips: expected a row for each of the subnet's 3 nodes; got 4"),
                trips(
                        "a row too short",
                        "[0s, 1s, 1s], [1s, 0s], [1s, 1s, 0s]",
                        ":8:33: subnets[0].round-trips[1]: expected a round trip to each of 3 nodes; got 2"),
                trips(
                        "a row too long",
                        "[0s, 1s, 1s], [1s, 0s, 1s], [1s, 1s, 0s, 1s]",
                        ":8:47: subnets[0].round-trips[2]: expected a round trip to each of 3 nodes; got 4"),
                trips(
                        "an empty row",
                        "[0s, 1s, 1s], [], [1s, 1s, 0s]",
                        ":8:33: subnets[0].round-trips[1]: expected a round trip to each of 3 nodes; got 0"),
                trips("no rows", "", ":8:18: subnets[0].round-trips: expected at least one; got none"),
                trips("no matrix", "0s, 1s, 1s", ":8:19: subnets[0].round-trips[0]: expected a list; got '0s'"),
                whole(
                        "no list",
                        "  - { id: a, nodes: 3, round-trips: 1s }\n",
                        ":7:37: subnets[0].round-trips: expected a list; got '1s'"),
                whole(
                        "of a subnet that is like a real one",
                        "  - { id: a, like: lhg73, round-trips: [[0s]] }\n",
                        ":7:40: subnets[0].round-trips: expected a row for each of the subnet's 13 nodes; got 1"),
                whole(
                        "of nobody",
                        "  - { id: a, round-trips: [[0s, 1s], [1s]] }\n",
                        ":7:5: subnets[0]: expected one of like, nodes and members; got none"));
    }

    static Stream<Arguments> values() {
        String unit = "expected a duration with a unit, such as 600ms; got ";
        String anHour = "expected a positive duration of at most 1h; got ";
        return Stream.of(
                trips(
                        "time to oneself",
                        "[0s, 1s, 1s], [1s, 5ms, 1s], [1s, 1s, 0s]",
                        ":8:38: subnets[0].round-trips[1][1]: expected 0ms from a node to itself; got 5ms"),
                trips(
                        "longer back than there",
                        "[0s, 12ms, 1s], [13ms, 0s, 1s], [1s, 1s, 0s]",
                        ":8:36: subnets[0].round-trips[1][0]: expected 12ms, as in subnets[0].round-trips[0][1], for a"
                                + " round trip takes the same whoever begins it; got 13ms"),
                trips(
                        "no time",
                        "[0s, 0s, 1s], [0s, 0s, 1s], [1s, 1s, 0s]",
                        ":8:24: subnets[0].round-trips[0][1]: " + anHour + "0s"),
                trips(
                        "half a matrix",
                        "[0s, 1s, 1s], [0s, 0s, 1s], [0s, 0s, 0s]",
                        ":8:34: subnets[0].round-trips[1][0]: " + anHour + "0s"),
                trips(
                        "too long",
                        "[0s, 1s, 2h], [1s, 0s, 1s], [2h, 1s, 0s]",
                        ":8:28: subnets[0].round-trips[0][2]: " + anHour + "2h"),
                trips(
                        "a negative one",
                        "[0s, -1s, 1s], [-1s, 0s, 1s], [1s, 1s, 0s]",
                        ":8:24: subnets[0].round-trips[0][1]: " + unit + "-1s"),
                trips(
                        "one without a unit",
                        "[0s, 12, 1s], [12, 0s, 1s], [1s, 1s, 0s]",
                        ":8:24: subnets[0].round-trips[0][1]: " + unit + "12"),
                trips(
                        "a zero without a unit",
                        "[0, 1s, 1s], [1s, 0s, 1s], [1s, 1s, 0s]",
                        ":8:20: subnets[0].round-trips[0][0]: " + unit + "0"),
                trips(
                        "a part of a nanosecond",
                        "[0s, 0.5ns, 1s], [1s, 0s, 1s], [1s, 1s, 0s]",
                        ":8:24: subnets[0].round-trips[0][1]: expected whole nanoseconds and at most 292 years; got 0.5ns"));
    }

    static Stream<Arguments> elsewhere() {
        String matrix = START + "  - { id: a, nodes: 2, round-trips: [[0s, 1s], [1s, 0s]] }\n";
        String placed =
                "whose nodes stand somewhere: like a real one, of members, or without network.latency and round-trips; got ";
        return Stream.of(
                arguments(
                        "latency and round trips",
                        matrix + "network: { latency: 1ms }\n",
                        ":8:21: network.latency: expected none where every subnet is like a real one or has round-trips; got 1ms"),
                arguments(
                        "users of what stands nowhere",
                        matrix + "probe: { to: a, rate: 1/s, users: [Tokyo] }\n",
                        ":8:35: probe.users: expected a subnet " + placed + "a"),
                arguments(
                        "what stands nowhere goes dark",
                        matrix + "faults: [{ at: 0s, for: 1s, dark: { country: largest } }]\n",
                        ":8:46: faults[0].dark.country: expected subnets " + placed + "'largest'"),
                arguments(
                        "a country where no member is",
                        START + "  - { id: a, " + MEMBERS
                                + " }\nfaults: [{ at: 0s, for: 1s, dark: { country: CH } }]\n",
                        ":8:46: faults[0].dark.country: expected largest, or a country with nodes in this scenario, such as"
                                + " AU; got 'CH'"),
                arguments(
                        "more crashes than members",
                        START + "  - { id: a, " + MEMBERS
                                + " }\nfaults: [{ at: 0s, for: 1s, crash: { subnet: a, nodes: 4 } }]\n",
                        ":8:56: faults[0].crash.nodes: expected 1 to 3; got 4"),
                arguments(
                        "a maker who is no member",
                        START + "  - { id: a, " + MEMBERS + ", makers: [{ height: 1, nodes: [3] }] }\n",
                        ":7:76: subnets[0].makers[0].nodes[0]: expected 0 to 2; got 3"),
                arguments(
                        "a single member without any delay",
                        START
                                + "  - { id: a, members: [22pkm], consensus: { initial-notary-delay: 0s, processing: 0s } }\n",
                        ":7:43: subnets[0].consensus: expected a delay: rounds of a single node would take no time; got none"),
                arguments(
                        "members of a variant",
                        START + "  - { id: a, " + MEMBERS
                                + " }\nvariants: [{ id: v, set: { subnets.0.members: [aaaaa] } }]\n",
                        ":8:48: subnets[0].members[0]: expected the beginning of the id of one of mainnet's 1447 nodes, such"
                                + " as 22pkm; got 'aaaaa', in variant v"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MEMBERS,
                "members: [" + FULL + "]",
                "members: [22pkm], round-trips: [[0s]]",
                "members: [22pkm, 23jbm], round-trips: [[0s, 1ns], [1ns, 0s]]",
                "nodes: 2, round-trips: [[0ms, 1h], [3600s, 0ms]]",
                "nodes: 3, round-trips: [[0ms, 12ms, 80ms], [12ms, 0ms, 90ms], [80ms, 90ms, 0ms]]"
            })
    void isSound(String subnet) throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), START + "  - { id: a, " + subnet + " }\n");

        Icsim run = Icsim.execute("validate", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    /** Nodes of mainnet may be drawn, like a real subnet's and named at once: only who names one twice means it. */
    @Test
    void whatIsNamedMayBeLikeARealSubnetOrDrawnElsewhere() throws IOException {
        String text = START + "  - { id: a, members: [23kbh] }\n  - { id: b, like: lhg73 }\n  - { id: c, nodes: 28 }\n";
        Path file = Files.writeString(directory.resolve("good.yaml"), text);

        assertThat(Icsim.execute("validate", file.toString()).err()).isEmpty();
    }

    private static Arguments member(String kind, String member, String problem) {
        return subnet(kind, "members: [" + member + "]", problem);
    }

    private static Arguments subnet(String kind, String subnet, String problem) {
        return arguments(kind, START + "  - { id: a, " + subnet + " }\n", problem);
    }

    private static Arguments trips(String kind, String rows, String problem) {
        String text = "  - { id: a, members: [22pkm, 23jbm, 23kbh],\n    round-trips: [" + rows + "] }\n";
        return arguments(kind, START + text, problem);
    }

    private static Arguments whole(String kind, String text, String problem) {
        return arguments(kind, START + text, problem);
    }
}
