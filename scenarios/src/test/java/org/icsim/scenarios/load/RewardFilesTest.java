package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.icsim.models.providers.NodeMetrics;
import org.icsim.models.providers.NodeRewardType;
import org.icsim.models.providers.Region;
import org.icsim.models.providers.RewardRate;
import org.icsim.models.providers.RewardRates;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Principal;
import org.icsim.models.registry.SubnetId;
import org.junit.jupiter.api.Test;

class RewardFilesTest {
    private static final String NODE = Principal.of((byte) 1).toString();
    private static final String OTHER = Principal.of((byte) 2).toString();

    @Test
    void columnsMayStandInAnyOrderBesideOthers() {
        RewardRates rates = RewardFiles.rates(new Source("rates.csv", """
                # Of nobody
                region,note,coefficient,monthly_xdr,node_reward_type
                "Asia,HK",x,,2000.5,type3.1
                Asia,,,1000,type1.1
                "Asia,HK,HongKong",,0.9,1,type3
                """));

        assertThat(rates.of(new Region("Asia,HK,HongKong"), NodeRewardType.TYPE3_1)
                        .perMonth()
                        .toXdr())
                .isEqualByComparingTo("2000.5");
        assertThat(rates.of(new Region("Asia,HK,HongKong"), NodeRewardType.TYPE3_1)
                        .coefficient())
                .isEqualTo(RewardRate.DEFAULT_COEFFICIENT);
        assertThat(rates.of(new Region("Asia,HK"), NodeRewardType.TYPE1_1).coefficient())
                .isEqualTo(BigDecimal.ONE);
        assertThat(rates.of(new Region("Asia,HK,HongKong"), NodeRewardType.TYPE3)
                        .coefficient())
                .isEqualTo(new BigDecimal("0.9"));
    }

    @Test
    void metricsAreReadByDay() {
        assertThat(RewardFiles.metrics(new Source("m.csv", """
                        day,subnet_id,node_id,blocks_proposed,blocks_failed
                        2026-01-02,%1$s,%2$s,1,0
                        2026-01-01,%1$s,%2$s,3,4
                        """.formatted(OTHER, NODE))))
                .containsExactly(
                        Map.entry(LocalDate.of(2026, 1, 1), List.of(metrics(3, 4))),
                        Map.entry(LocalDate.of(2026, 1, 2), List.of(metrics(1, 0))));
    }

    private static NodeMetrics metrics(long proposed, long failed) {
        return new NodeMetrics(NodeId.parse(NODE), SubnetId.parse(OTHER), proposed, failed);
    }

    @Test
    void everyMistakeOfRatesIsToldWithItsPlace() {
        assertProblems(
                () -> RewardFiles.rates(new Source("rates.csv", """
                        node_reward_type,region,monthly_xdr,coefficient
                        type9,"Europe, CH",1.23456,2
                        type3,Europe,-1,
                        type3,Europe,1e999999999,1e999999999
                        """)),
                "rates.csv:2:1: node_reward_type: expected one of type0, type1, type1.1, type2, type3, type3.1, type4,"
                        + " type4.1, type4.2, type4.3, type4.4, type4.5; got 'type9'",
                "rates.csv:2:8: region: expected a region such as 'Europe,CH,Zurich'; got 'Europe, CH'",
                "rates.csv:2:20: monthly_xdr: expected a number of XDR from 0 to 1000000, with at most four decimals;"
                        + " got '1.23456'",
                "rates.csv:2:28: coefficient: expected a number above 0 and at most 1, or nothing; got '2'",
                "rates.csv:3:14: monthly_xdr: expected a number of XDR from 0 to 1000000, with at most four decimals;"
                        + " got '-1'",
                "rates.csv:4:7: region: expected one rate for each type of a region; got it again",
                "rates.csv:4:14: monthly_xdr: expected a number of XDR from 0 to 1000000, with at most four decimals;"
                        + " got '1e999999999'",
                "rates.csv:4:26: coefficient: expected a number above 0 and at most 1, or nothing; got '1e999999999'");
    }

    @Test
    void everyMistakeOfNodesIsToldWithItsPlace() {
        assertProblems(
                () -> RewardFiles.nodes(new Source(
                        "nodes.csv",
                        "node_id,provider_id,region,node_reward_type\n" + NODE + ",me,Europe,type3\n" + NODE + ","
                                + OTHER + ",Europe,type3\n")),
                "nodes.csv:2:" + (NODE.length() + 2)
                        + ": provider_id: expected a principal, such as tdb26-…-eqe in full; got 'me'",
                "nodes.csv:3:1: node_id: expected each node once; got it again");
    }

    @Test
    void everyMistakeOfMetricsIsToldWithItsPlace() {
        assertProblems(
                () -> RewardFiles.metrics(new Source("m.csv", """
                        day,subnet_id,node_id,blocks_proposed,blocks_failed
                        2026-1-1,%1$s,%2$s,-1,1e3
                        """.formatted(OTHER, NODE))),
                "m.csv:2:1: day: expected a day such as 2026-01-31; got '2026-1-1'",
                "m.csv:2:30: blocks_proposed: expected a whole number that is not negative; got '-1'",
                "m.csv:2:33: blocks_failed: expected a whole number that is not negative; got '1e3'");
    }

    @Test
    void aMissingColumnAndARaggedRowAreTold() {
        assertProblems(
                () -> RewardFiles.nodes(new Source("nodes.csv", "node_id,region\na\n")),
                "nodes.csv:1:1: expected a column provider_id; got node_id,region",
                "nodes.csv:1:1: expected a column node_reward_type; got node_id,region",
                "nodes.csv:2:1: expected 2 fields; got 1");
    }

    @Test
    void anEmptyFileIsTold() {
        assertProblems(
                () -> RewardFiles.nodes(new Source("nodes.csv", "")),
                "nodes.csv: expected a table with the columns node_id,provider_id,region,node_reward_type; got nothing");
    }

    private static void assertProblems(Runnable read, String... problems) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(read::run)
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Problem::toString).containsExactly(problems));
    }
}
