package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetsCommandTest {
    @Test
    void aNumberOfDataIsShownWithoutDecimalsAndItsBandAsOneNumber() {
        Icsim icsim = Icsim.execute("targets", "--only", "TOPO_N_TOTAL,RTT_13b_P90");

        assertThat(icsim.exitCode()).isZero();
        assertThat(icsim.out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")))
                .contains(
                        "RTT_13b_P90|334|334|exactly 334|ms|hard|ok",
                        "TOPO_N_TOTAL|1447|1447|exactly 1447|nodes|hard|ok");
    }

    @Test
    void jsonHasTheSource() {
        Icsim icsim = Icsim.execute("targets", "--only", "TOPO_S_40", "--json");

        assertThat(icsim.exitCode()).isZero();
        assertThat(icsim.out())
                .contains("\"id\" : \"TOPO_S_40\"", "\"pass\" : true", "dfinity/decentralization @23c9e1ab");
    }

    @Test
    void theBeginningOfIdsTakesThemAll() {
        Icsim icsim = Icsim.execute("targets", "--only", "RTT_13,TOPO_S");

        assertThat(icsim.out().lines().skip(1).map(line -> line.strip().split(" ", 2)[0]))
                .containsExactly(
                        "RTT_13_MEDIAN",
                        "RTT_13_MEAN",
                        "RTT_13_P90",
                        "RTT_13_MAX",
                        "TOPO_S_40",
                        "TOPO_S_34",
                        "TOPO_S_13");
    }

    @Test
    void anUnknownTargetIsBadInput() {
        Icsim icsim = Icsim.execute("targets", "--only", "TOPO_N,RT");

        assertThat(icsim.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(icsim.out()).isEmpty();
        assertThat(icsim.err())
                .isEqualToIgnoringNewLines(
                        "--only: expected a target, or one of BR13, BR6, BR, CUP, DEAD1, FIN, LAT, ICC, RTT, TOPO, POOL, POWER, MODULATION, NODES, APY, SUPPLY, STAKED, VOTING, BREAK; got RT\n");
    }
}
