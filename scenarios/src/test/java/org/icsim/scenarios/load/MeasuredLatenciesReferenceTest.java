package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The measured round trips have the statistics that are known of them, in whole milliseconds over all ordered pairs of
 * different nodes. The median is the mean of the two middle values; the 90th percentile is by nearest rank, the least
 * value that 90 % do not exceed.
 */
class MeasuredLatenciesReferenceTest {
    @ParameterizedTest
    @CsvSource({"lhg73, 13, 201, 199, 325, 617", "io67, 13, 193, 197, 334, 426", "uzr34, 28, 169, 170, 287, 450"})
    void statisticsAreTheKnownOnes(String subnet, int nodes, long median, long mean, long p90, long max) {
        Latencies latencies = MeasuredLatencies.of(subnet);

        double[] millis = IntStream.range(0, nodes * nodes)
                .filter(pair -> pair / nodes != pair % nodes)
                .mapToDouble(pair -> latencies.roundTripNanos(pair / nodes, pair % nodes) / 1e6)
                .sorted()
                .toArray();
        int count = millis.length;
        assertThat(latencies.nodes()).isEqualTo(nodes);
        assertThat(Math.round((millis[count / 2 - 1] + millis[count / 2]) / 2)).isEqualTo(median);
        assertThat(Math.round(Arrays.stream(millis).sum() / count)).isEqualTo(mean);
        assertThat(Math.round(millis[(int) Math.ceil(0.9 * count) - 1])).isEqualTo(p90);
        assertThat(Math.round(millis[count - 1])).isEqualTo(max);
    }

    @Test
    void noOtherSubnetWasMeasured() {
        assertThat(MeasuredLatencies.SUBNETS).containsExactly("io67", "lhg73", "uzr34");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredLatencies.of("tdb26"))
                .withMessageContaining("tdb26");
    }
}
