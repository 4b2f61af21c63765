package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icsim.models.registry.Principal;
import org.icsim.scenarios.run.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeRewardsCommandTest {
    private static final String PROVIDER = principal(1);
    private static final String SUBNET = principal(2);

    @TempDir
    Path directory = Path.of("");

    private String nodes = "";
    private String rates = "";

    @BeforeEach
    void writeFiles() throws IOException {
        nodes = write("nodes.csv", """
                node_id,provider_id,region,node_reward_type
                %s,%s,"Europe,LV,Riga",type1
                %s,%2$s,"Europe,LV,Riga",type1
                """.formatted(principal(11), PROVIDER, principal(12)));
        rates = write("rates.csv", """
                node_reward_type,region,monthly_xdr,coefficient
                type1,Europe,30.4375,
                """);
    }

    /** A node 35 % worse than its subnet has a multiplier of 0.6, and so has the other, which is in none. */
    @Test
    void tablesTellNodesProvidersAndSums() throws IOException {
        String metrics =
                write("metrics.csv", """
                day,subnet_id,node_id,blocks_proposed,blocks_failed
                2026-01-01,%1$s,%2$s,65,35
                2026-01-01,%1$s,%3$s,1,0
                2026-01-01,%1$s,%4$s,1,0
                2026-01-01,%1$s,%5$s,1,0
                2026-01-02,%1$s,%2$s,65,0
                """.formatted(SUBNET, principal(11), principal(13), principal(14), principal(15)));

        Icsim icsim = Icsim.execute(
                "rewards", "nodes", "--nodes", nodes, "--rates", rates, "--metrics", metrics, "--price", "2.5");

        assertThat(icsim.err()).isEmpty();
        assertThat(icsim.exitCode()).isZero();
        assertThat(icsim.out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")))
                .containsExactly(
                        "node|provider|region|type|days|in subnet|base XDR|reward XDR",
                        principal(12) + "|" + PROVIDER.replaceFirst("-.*", "")
                                + "|Europe,LV,Riga|type1|2|0|2.0000|1.6000",
                        principal(11) + "|" + PROVIDER.replaceFirst("-.*", "")
                                + "|Europe,LV,Riga|type1|2|2|2.0000|1.6000",
                        "",
                        "provider|nodes|base XDR|reward XDR|paid ICP",
                        PROVIDER + "|2|4.0000|3.2000|1.28000000",
                        "",
                        "days 2, providers 1, nodes 2: base 4.0000 XDR, reward 3.2000 XDR, paid 1.28000000 ICP");
    }

    @Test
    void withoutMetricsNobodyFailsFor30Days() {
        Icsim icsim = Icsim.execute("rewards", "nodes", "--nodes", nodes, "--rates", rates);

        assertThat(icsim.out()).endsWith("\ndays 30, providers 1, nodes 2: base 60.0000 XDR, reward 60.0000 XDR\n");
    }

    @Test
    void jsonTellsTheSame() {
        Icsim icsim = Icsim.execute(
                "rewards", "nodes", "--nodes", nodes, "--rates", rates, "--days", "1", "--price", "0.1", "--json");

        assertThat(icsim.exitCode()).isZero();
        assertThat(icsim.out())
                .contains(
                        "\"days\" : 1",
                        "\"rewardXdr\" : 2.0000",
                        "\"paidIcp\" : 1.00000000",
                        "\"node\" : \"" + principal(11) + "\"",
                        "\"type\" : \"type1\"")
                .doesNotContain("text");
    }

    @Test
    void theMinimumPriceDependsOnTheDate() {
        Icsim icsim = Icsim.execute(
                "rewards",
                "nodes",
                "--nodes",
                nodes,
                "--rates",
                rates,
                "--days",
                "1",
                "--price",
                "0.1",
                "--date",
                "2026-06-30");

        assertThat(icsim.out()).endsWith("paid 2.00000000 ICP\n");
    }

    @Test
    void aPaymentAboveTheCapIsRefused() throws IOException {
        String high = write("high.csv", "node_reward_type,region,monthly_xdr,coefficient\ntype1,Europe,1000000,1\n");

        Icsim icsim =
                Icsim.execute("rewards", "nodes", "--nodes", nodes, "--rates", high, "--days", "60", "--price", "3");

        assertThat(icsim.out()).contains(" refused\n").endsWith("paid 0.00000000 ICP\n");
    }

    @Test
    void withoutFilesMainnetIsPaid() {
        Icsim icsim = Icsim.execute("rewards", "nodes");

        assertThat(icsim.exitCode()).isZero();
        assertThat(icsim.out()).contains("\ndays 30, providers 69, nodes 1447: base 1732");
    }

    @Test
    void mistakesAreToldWithTheirPlaces() throws IOException {
        String bad = write("bad.csv", "node_id,provider_id,region,node_reward_type\nx," + PROVIDER + ",Europe,type3\n");

        Icsim icsim = Icsim.execute("rewards", "nodes", "--nodes", bad);

        assertThat(icsim.err())
                .startsWith(bad + ":2:1: node_id: expected a principal, such as tdb26-…-eqe in full; got 'x'\n");
        Refusal.assertRefused(icsim);
        Refusal.assertEachProblemIsToldWithItsLine(icsim.err(), bad, Files.readString(Path.of(bad)));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Icsim icsim = Icsim.execute(
                "rewards", "nodes", "--rates", directory.resolve("none.csv").toString());

        assertThat(icsim.err()).isEqualTo(directory.resolve("none.csv") + ": no such file\n");
        Refusal.assertRefused(icsim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --formula v3         | --formula: expected v1 or v2; got 'v3'
            --days 0             | --days: expected a whole number from 1 to 3660; got '0'
            --price -1           | --price: expected a number of XDR that is not negative, with at most four decimals; got '-1'
            --price 1 --date May | --date: expected a day such as 2026-01-31; got 'May'
            --date 2026-01-31    | --date: expected --price beside it; got none
            --days 1 --metrics x | --days: expected no days beside --metrics, which tells them; got both
            """)
    void badOptionsAreTold(String options, String problem) {
        Icsim icsim = Icsim.execute(("rewards nodes " + options).split(" ", -1));

        assertThat(icsim.err()).isEqualTo(problem + "\n");
        Refusal.assertRefused(icsim);
    }

    @Test
    void aCommandIsExpected() {
        Icsim icsim = Icsim.execute("rewards");

        assertThat(icsim.err())
                .isEqualTo(
                        "expected a command after 'rewards', nodes or voting; got none\nSee 'icsim rewards --help'.\n");
        Refusal.assertRefused(icsim);
    }

    @Test
    void helpFitsATerminalAndVersionIsTold() {
        assertThat(Icsim.execute("rewards", "nodes", "--help").out().lines())
                .allMatch(line -> line.length() <= 80)
                .contains("  nodes    node_id,provider_id,region,node_reward_type");
        assertThat(Icsim.execute("rewards", "nodes", "--version").out())
                .isEqualTo("icsim " + Manifest.version() + "\n");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static String principal(int id) {
        return Principal.of((byte) id).toString();
    }
}
