package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdsTest {
    /** Source: dfinity/ic rs/consensus/utils/src/membership.rs, for the sizes of mainnet subnets. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 1, 1",
        "4, 1, 4, 3, 2",
        "6, 1, 4, 3, 2",
        "13, 4, 13, 9, 5",
        "28, 9, 28, 19, 10",
        "34, 11, 34, 23, 12",
        "40, 13, 40, 27, 14"
    })
    void followFromTheNumberOfNodes(int nodes, int faults, int committee, int quorum, int low) {
        Thresholds thresholds = new Thresholds(nodes);

        assertThat(thresholds.faults()).isEqualTo(faults);
        assertThat(thresholds.committee()).isEqualTo(committee);
        assertThat(thresholds.quorum()).isEqualTo(quorum);
        assertThat(thresholds.low()).isEqualTo(low);
        assertThat(thresholds.blockMakers()).isEqualTo(low);
        assertThat(thresholds.toHalt()).isEqualTo(low);
        assertThat(thresholds.toSignAlone()).isEqualTo(quorum);
    }

    @Test
    void twoQuorumsShareMoreThanTheFaulty() {
        for (int nodes = 1; nodes <= Thresholds.MAX_NODES; nodes++) {
            Thresholds thresholds = new Thresholds(nodes);

            int common = 2 * thresholds.quorum() - thresholds.committee();

            assertThat(common).as("%s nodes", nodes).isGreaterThan(thresholds.faults());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void refusesWhatIsNoSubnet(int nodes) {
        assertThatThrownBy(() -> new Thresholds(nodes)).isInstanceOf(IllegalArgumentException.class);
    }
}
