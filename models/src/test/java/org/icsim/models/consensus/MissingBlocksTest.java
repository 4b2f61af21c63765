package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockRequested;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingBlocksTest {
    private final List<BlockRequested> requests = new ArrayList<>();
    private long finalHeight;

    /** Round trips up to 617 ms, as the greatest measured one, of lhg73. */
    @ParameterizedTest
    @EnumSource(Traffic.class)
    void roundsWithoutLossAskForNothing(Traffic traffic) {
        run(new SubnetCase(11, 13, 617, 2, 0, 300, 1000, 120, traffic, List.of()));

        assertThat(finalHeight).isGreaterThan(100);
        assertThat(requests).isEmpty();
    }

    /** Packets that are lost five times in a row come after seconds; by then others have been asked. */
    @Test
    void blocksThatAreLostOnTheirWayComeFromOthers() {
        run(new SubnetCase(11, 13, 617, 2, 0.3, 300, 1000, 120, Traffic.FULL, List.of()));

        assertThat(finalHeight).isGreaterThan(50);
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.from()).isNotEqualTo(request.replica()));
    }

    private void run(SubnetCase subnet) {
        subnet.run(Duration.ofMinutes(2), ProtocolRules::new, (time, fact) -> {
            if (fact instanceof BlockRequested request) {
                requests.add(request);
            } else if (fact instanceof BlockFinalized finalized) {
                finalHeight = Math.max(finalHeight, finalized.block().height());
            }
        });
    }
}
