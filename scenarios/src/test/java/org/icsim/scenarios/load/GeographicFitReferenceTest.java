package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.Golden;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.schema.Geography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the geographic model, and which node stands where in the measured matrices, come out of the data again. */
class GeographicFitReferenceTest {
    private static final Topology MAINNET = MainnetTopology.read();
    private static final GeographicFit FIT = GeographicFit.ofTwelveDataCenters(MAINNET);

    @ParameterizedTest
    @ValueSource(strings = {"mainnet-2024", "mainnet-2025"})
    void presetsHoldTheFitRounded(String preset) {
        Geography held = PresetTest.preset(preset).network().geography().value();

        assertThat(held.base().nanos() / 1e6).isEqualTo(round(FIT.baseMillis(), 10));
        assertThat(held.per1000Km().nanos() / 1e9).isEqualTo(round(FIT.millisPerKilometre(), 10_000));
        assertThat(held.spread()).isEqualTo(round(FIT.spread(), 100));
        assertThat(held.scale()).isEqualTo(round(scale(), 100));
    }

    @Test
    void theLineMissesTheTwelveDataCentersBy35Milliseconds() {
        assertThat(FIT.rootMeanSquaredMillis()).isCloseTo(35.2, within(0.1));
    }

    /** The scale is the geometric mean of the three; each subnet's own median is missed by what is left. */
    private static double scale() {
        double logarithms = MeasuredLatencies.SUBNETS.stream()
                .mapToDouble(subnet -> StrictMath.log(ratioOfMedians(subnet)))
                .sum();
        return StrictMath.exp(logarithms / MeasuredLatencies.SUBNETS.size());
    }

    private static double ratioOfMedians(String subnet) {
        double[][] line = FIT.matrix(MAINNET, MeasuredLatencies.replicasOf(subnet, MAINNET));
        return GeographicFit.median(MeasuredLatencies.roundTripMillis(subnet)) / GeographicFit.median(line);
    }

    @ParameterizedTest
    @CsvSource({"lhg73, 1.259", "io67, 1.209", "uzr34, 1.168"})
    void replicasSeeLongerRoundTripsThanDataCentersPublish(String subnet, double ratio) {
        assertThat(ratioOfMedians(subnet)).isCloseTo(ratio, within(0.001));
    }

    @Test
    void theMatchingIsTheOneWrittenDown() throws IOException {
        List<List<String>> rows = MeasuredLatencies.SUBNETS.stream()
                .flatMap(subnet -> rows(subnet, NodeMatching.of(subnet, MAINNET, FIT)))
                .toList();

        Golden.assertHolds(
                Path.of("src/main/resources/data/latency/measured-nodes.csv"),
                CsvTable.write(List.of("subnet", "row", "node_id", "dc_id", "city"), rows));
    }

    private static Stream<List<String>> rows(String subnet, NodeMatching matching) {
        List<Node> nodes = matching.nodes(matching.solve());
        return IntStream.range(0, nodes.size()).mapToObj(row -> {
            var dataCenter = MAINNET.dataCenterOf(nodes.get(row));
            return List.of(
                    subnet,
                    String.valueOf(row + 1),
                    nodes.get(row).id().toString(),
                    dataCenter.id().toString(),
                    dataCenter.location().city());
        });
    }

    @ParameterizedTest
    @CsvSource({"lhg73, 82.7", "io67, 67.9", "uzr34, 55.2"})
    void noExchangeOfTwoNodesFitsBetter(String subnet, double rootMeanSquaredMillis) {
        NodeMatching matching = NodeMatching.of(subnet, MAINNET, FIT);
        int[] order = matching.orderOf(MeasuredLatencies.replicasOf(subnet, MAINNET));

        assertThat(matching.rootMeanSquaredMillis(order)).isCloseTo(rootMeanSquaredMillis, within(0.1));
        assertThat(matching.improve(order)).isFalse();
    }

    private static double round(double value, double perUnit) {
        return Math.rint(value * perUnit) / perUnit;
    }
}
