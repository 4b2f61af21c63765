package org.icsim.scenarios.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author gets wrong about the network, about what goes dark and about users is told with its place. */
class NetworkInputTest {
    private static final String LIKE = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets:
              - id: app
                like: bkfrj
            """;
    private static final String NODES = LIKE.replace("like: bkfrj", "nodes: 4");

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"measured", "geography", "links", "subnets", "faults", "dark", "users", "replies"})
    void isToldWithItsPlace(String kind, String content, String problem) throws IOException {
        Refusal.assertTold(directory, content.getBytes(UTF_8), problem);
    }

    static Stream<Arguments> measured() {
        String known = "expected one of io67, lhg73, uzr34; got ";
        return Stream.of(
                network(
                        "an unmeasured subnet",
                        "measured: [tdb26]",
                        ":9:23: network.measured[0]: " + known + "'tdb26'"),
                network(
                        "nearly a measured subnet",
                        "measured: [lhg73, uzr43]",
                        ":9:30: network.measured[1]: " + known + "'uzr43' (did you mean 'uzr34'?)"),
                network(
                        "a word for a list",
                        "measured: lhg73",
                        ":9:22: network.measured: expected a list; got 'lhg73'"));
    }

    static Stream<Arguments> geography() {
        String anHour = "expected a positive duration of at most 1h; got ";
        return Stream.of(
                network(
                        "no time within a site",
                        geography("1ms", "1ms", "1", "0", "0s"),
                        ":9:88: network.geography.within-site: " + anHour + "0s"),
                network(
                        "no time between sites of one city",
                        geography("0s", "1ms", "1", "0", "1ms"),
                        ":9:31: network.geography.base: " + anHour + "0s"),
                network(
                        "a base too long",
                        geography("2h", "1ms", "1", "0", "1ms"),
                        ":9:31: network.geography.base: " + anHour + "2h"),
                network(
                        "a slope too steep",
                        geography("1ms", "2h", "1", "0", "1ms"),
                        ":9:49: network.geography.per-1000-km: expected at most 1h; got 2h"),
                network(
                        "no scale",
                        geography("1ms", "1ms", "0", "0", "1ms"),
                        ":9:61: network.geography.scale: expected 0.1 to 10; got 0"),
                network(
                        "a spread too wide",
                        geography("1ms", "1ms", "1", "3", "1ms"),
                        ":9:72: network.geography.spread: expected 0 to 2; got 3"),
                network(
                        "half a geography",
                        "geography: { base: 1ms, scale: 1, spread: 0, within-site: 1ms }",
                        ":9:23: network.geography.per-1000-km: expected 'per-1000-km' (How much each 1,000 km along the"
                                + " great circle add, before the scale); got no such key"));
    }

    static Stream<Arguments> links() {
        String rate =
                ":9:23: network.bandwidth: expected unlimited or a positive rate in kbit/s, Mbit/s or Gbit/s, such as 300 Mbit/s; got ";
        String order = ":9:23: network.bad-links: expected least above 0, up to greatest, below 1; got ";
        return Stream.of(
                network("a bandwidth without unit", "bandwidth: 300", rate + "300"),
                network("bytes", "bandwidth: 300 MB/s", rate + "300 MB/s"),
                network("no bandwidth", "bandwidth: 0 Mbit/s", rate + "0 Mbit/s"),
                network("a word for a bandwidth", "bandwidth: none", rate + "none"),
                network(
                        "a part of a bit",
                        "bandwidth: 0.0001 kbit/s",
                        ":9:23: network.bandwidth: expected a whole number of bits per second; got 0.0001 kbit/s"),
                network(
                        "bad links upside down",
                        "bad-links: { share: 0.1, least: 0.5, greatest: 0.1 }",
                        order + "0.1 of links lose 0.5 to 0.1"),
                network(
                        "bad links that lose nothing",
                        "bad-links: { share: 0.1, least: 0, greatest: 0 }",
                        order + "0.1 of links lose 0.0 to 0.0"),
                network(
                        "bad links that lose all",
                        "bad-links: { share: 0.1, least: 0.5, greatest: 1 }",
                        order + "0.1 of links lose 0.5 to 1.0"),
                network(
                        "more bad links than links",
                        "bad-links: { share: 1.5, least: 0.1, greatest: 0.5 }",
                        ":9:32: network.bad-links.share: expected 0 to 1; got 1.5"),
                network(
                        "some bad links",
                        "bad-links: some",
                        ":9:23: network.bad-links: expected none, or share, least and greatest; got some"));
    }

    static Stream<Arguments> subnets() {
        String drawn =
                ":8:12: subnets[0].nodes: expected as many nodes as mainnet has within the limits on what they may"
                        + " share, or network.latency or round-trips; got 64";
        String type = ":9:11: subnets[0].type: expected one of application, system; got ";
        return Stream.of(
                refused("more nodes than can be drawn", LIKE.replace("like: bkfrj", "nodes: 64"), drawn),
                refused("an unknown type", LIKE + "    type: nns\n", type + "'nns'"),
                refused("nearly a type", LIKE + "    type: sytem\n", type + "'sytem' (did you mean 'system'?)"));
    }

    static Stream<Arguments> faults() {
        String either = ":9:10: faults[0]: expected one of crash, dark, slow, degrade, partition, client-bug,"
                + " byzantine, crash-makers, clock-skew, chaos; got ";
        String dark =
                ":9:35: faults[0].dark: expected one of provider, data-center, owner, country and continent; got ";
        return Stream.of(
                fault("neither", "", either + "none"),
                fault("both", ", crash: { subnet: app, nodes: 1 }, dark: { country: CH }", either + "crash and dark"),
                fault("nothing that is dark", ", dark: {}", dark + "0"),
                fault("two that are dark", ", dark: { country: CH, continent: Europe }", dark + "2"),
                fault(
                        "something else that is dark",
                        ", dark: { city: Tokyo }",
                        ":9:37: faults[0].dark.city: unknown key (known here: provider, data-center, owner, country,"
                                + " continent)"));
    }

    static Stream<Arguments> dark() {
        return Stream.of(
                dark(
                        "a country that is elsewhere",
                        "country: JP",
                        ":9:46: faults[0].dark.country: expected largest, or a country" + among("CH") + "'JP'"),
                dark(
                        "a country in small letters",
                        "country: ch",
                        ":9:46: faults[0].dark.country: expected largest, or a country" + among("CH")
                                + "'ch' (did you mean 'CH'?)"),
                dark(
                        "nearly a continent",
                        "continent: europe",
                        ":9:48: faults[0].dark.continent: expected largest, or a continent" + among("Europe")
                                + "'europe' (did you mean 'Europe'?)"),
                dark(
                        "nearly the largest",
                        "owner: larges",
                        ":9:44: faults[0].dark.owner: expected largest, or an owner of data centres" + among("Adam")
                                + "'larges' (did you mean 'largest'?)"),
                dark(
                        "a data centre that there is not",
                        "data-center: xx9",
                        ":9:50: faults[0].dark.data-center: expected largest, or a data centre" + among("bn1")
                                + "'xx9'"),
                dark(
                        "a provider that there is not",
                        "provider: 00000",
                        ":9:47: faults[0].dark.provider: expected largest, or a provider with nodes in this scenario; got '00000'"),
                dark(
                        "a provider of whom nothing is said",
                        "provider: ''",
                        ":9:47: faults[0].dark.provider: expected largest, or a provider with nodes in this scenario; got ''"),
                refused(
                        "what stands nowhere goes dark",
                        NODES
                                + "network: { latency: 1ms }\nfaults: [{ at: 0s, for: 1s, dark: { country: largest } }]\n",
                        ":10:46: faults[0].dark.country: expected subnets whose nodes stand somewhere: like a real one, of"
                                + " members, or without network.latency and round-trips; got 'largest'"));
    }

    static Stream<Arguments> users() {
        String city = "expected one of the 63 cities with data centres, such as Allentown; got ";
        return Stream.of(
                probe("an unknown city", "users: [Middletown]", ":9:38: probe.users[0]: " + city + "'Middletown'"),
                probe(
                        "a city without its dots",
                        "users: [Zurich]",
                        ":9:38: probe.users[0]: " + city + "'Zurich' (did you mean 'Zürich'?)"),
                probe(
                        "the beginning of a city",
                        "users: [Tokyo, new york]",
                        ":9:45: probe.users[1]: " + city + "'new york' (did you mean 'New York City'?)"),
                probe(
                        "a city twice",
                        "users: [Tokyo, Tokyo]",
                        ":9:45: probe.users[1]: expected each once; got 'Tokyo' again"),
                probe("no city", "users: []", ":9:37: probe.users: expected at least one; got none"),
                probe("a word for a list", "users: Tokyo", ":9:37: probe.users: expected a list; got 'Tokyo'"),
                refused(
                        "a subnet that stands nowhere",
                        NODES + "network: { latency: 1ms }\nprobe: { to: app, rate: 1/s, users: [Tokyo] }\n",
                        ":10:37: probe.users: expected a subnet whose nodes stand somewhere: like a real one, of members, or"
                                + " without network.latency and round-trips; got app"));
    }

    static Stream<Arguments> replies() {
        String bound = "expect: [latency.update.p99 < 10s]\n";
        return Stream.of(
                refused(
                        "replies without a probe",
                        LIKE + bound,
                        ":9:10: expect[0]: expected a probe of what latency.update.p99 measures; got none"),
                refused(
                        "replies to nobody",
                        LIKE + "probe: { to: app, rate: 1/s }\n" + bound,
                        ":10:10: expect[0]: expected users somewhere, see probe.users; got none"),
                refused(
                        "replies of another subnet",
                        LIKE + "  - { id: other, like: w4rem }\nprobe: { to: app, rate: 1/s, users: [Tokyo] }\n"
                                + bound.replace("latency", "other.latency"),
                        ":11:10: expect[0]: expected a probe of what latency.update.p99 measures; got none"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isSound(String kind, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), content);

        Icsim run = Icsim.execute("validate", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    static Stream<Arguments> isSound() {
        return Stream.of(
                network("nothing measured", "measured: []"),
                network("no limit", "bandwidth: unlimited"),
                network("no bad links", "bad-links: none"),
                network("no bad links, whatever their bounds", "bad-links: { share: 0, least: 0.5, greatest: 0.1 }"),
                network("the same round trip everywhere", geography("1ms", "0s", "1", "0", "1ms")),
                arguments(
                        "many nodes that stand nowhere",
                        LIKE.replace("like: bkfrj", "nodes: 64") + "network: { latency: 1ms }\n"),
                arguments("a single node that stands somewhere", LIKE.replace("like: bkfrj", "nodes: 1")),
                arguments(
                        "users and their replies",
                        LIKE + "probe: { to: app, rate: 1/s, users: [Zürich, Tokyo] }\n"
                                + "expect: [latency.update.p99 < 10s]\n"),
                fault("the largest owner", ", dark: { owner: largest }"),
                fault("a whole continent", ", dark: { continent: Europe }"));
    }

    private static String geography(String base, String slope, String scale, String spread, String withinSite) {
        return "geography: { base: " + base + ", per-1000-km: " + slope + ", scale: " + scale + ", spread: " + spread
                + ", within-site: " + withinSite + " }";
    }

    private static Arguments network(String kind, String section, String problem) {
        return refused(kind, LIKE + "network: { " + section + " }\n", problem);
    }

    private static Arguments network(String kind, String section) {
        return arguments(kind, LIKE + "network: { " + section + " }\n");
    }

    private static Arguments fault(String kind, String what, String problem) {
        return refused(kind, LIKE + "faults: [{ at: 0s, for: 1s" + what + " }]\n", problem);
    }

    private static Arguments fault(String kind, String what) {
        return arguments(kind, LIKE + "faults: [{ at: 0s, for: 1s" + what + " }]\n");
    }

    private static Arguments dark(String kind, String what, String problem) {
        return fault(kind, ", dark: { " + what + " }", problem);
    }

    private static Arguments probe(String kind, String users, String problem) {
        return refused(kind, LIKE + "probe: { to: app, rate: 1/s, " + users + " }\n", problem);
    }

    private static Arguments refused(String kind, String content, String problem) {
        return arguments(kind, content, problem);
    }

    private static String among(String example) {
        return " with nodes in this scenario, such as " + example + "; got ";
    }
}
