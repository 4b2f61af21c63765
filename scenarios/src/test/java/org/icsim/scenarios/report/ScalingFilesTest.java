package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.icsim.scenarios.bench.ScalingPoint;
import org.junit.jupiter.api.Test;

class ScalingFilesTest {
    private static final List<ScalingPoint> SUBNETS = List.of(
            point("subnets", 1, 160_000, "0.016"),
            point("subnets", 10, 1_600_000, "0.2"),
            point("subnets", 47, 7_520_000, "1.175"));
    private static final List<ScalingPoint> NODES =
            List.of(point("nodes", 4, 160_000, "0.04"), point("nodes", 40, 16_000_000, "1.6"));

    @Test
    void areATableAndChartsOfWhatHasTwoPoints() {
        List<ScalingPoint> points = List.of(
                point("time", 1, 12_000_000, "1.1"), SUBNETS.get(0), SUBNETS.get(1), NODES.get(0), NODES.get(1));

        Map<String, byte[]> charts = ScalingFiles.charts(points, "caption");

        assertThat(charts)
                .containsOnlyKeys(
                        "scaling-subnets.svg", "scaling-subnets.png", "scaling-nodes.svg", "scaling-nodes.png");
        assertThat(ScalingFiles.names()).hasSize(7).containsAll(charts.keySet());
        assertThat(text(ScalingFiles.table(points).getOrDefault("scaling.csv", new byte[0])))
                .startsWith("panel,x,unit,deliveries,seconds,ns_per_delivery\ntime,1,units,12000000,1.1,91.7\n")
                .hasLineCount(6);
        assertThat(text(charts.getOrDefault("scaling-nodes.svg", new byte[0])))
                .contains("10 times the nodes", "hollow: deliveries", "caption");
    }

    @Test
    void wordsTellHowFarAProportionHolds() {
        Growth growth = Growth.of(SUBNETS).get(0);

        assertThat(growth.finding())
                .isEqualTo("47 times the subnets make 47 times the deliveries in 73.4 times the processor time");
        assertThat(growth.deviation())
                .isEqualTo("20 ms × subnets; processor time lies from 20 % below to 25 % above it");
    }

    @Test
    void wordsTellHowFarASquareHolds() {
        Growth growth = Growth.of(NODES).get(0);

        assertThat(growth.finding())
                .isEqualTo("10 times the nodes make 100 times the deliveries in 40 times the processor time");
        assertThat(growth.deviation())
                .isEqualTo("1.58 ms × nodes²; processor time lies from 37 % below to 58 % above it,"
                        + " deliveries from 0 % below to 0 % above");
        assertThat(growth.secondsPerDelivery() * 10_000).isCloseTo(growth.law(1), within(1e-12));
    }

    @Test
    void whatTookNoTimeIsNotDrawn() {
        assertThat(Growth.of(List.of(point("time", 1, 0, "0.1"), point("time", 2, 5, "0"), point("time", 5, 9, "1"))))
                .isEmpty();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static ScalingPoint point(String panel, int x, long deliveries, String seconds) {
        return new ScalingPoint(panel, x, "units", deliveries, new BigDecimal(seconds), new BigDecimal("91.7"));
    }
}
