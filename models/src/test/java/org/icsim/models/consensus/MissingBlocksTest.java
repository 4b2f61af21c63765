package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockRequested;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** What it had heard of before it crashed, of heights ahead of its own too. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "0, true", "1, true", "5, true"})
    void asksForWhatItHadHeardOfBeforeItCrashed(int ahead, boolean crashes) {
        Duration span = Duration.ofSeconds(20);
        Partition cut = Partition.isolating(seconds(3), seconds(100), List.of(3), 4);
        new SubnetCase(11, 4, 50, 0, 0, 300, 1000, 0, Traffic.FULL, List.of())
                .run(span, ProtocolRules::new, (time, fact) -> count(fact), subnet -> {
                    Fault.schedule(List.of(cut), subnet);
                    subnet.process().at(seconds(6), () -> hear(subnet, ahead));
                    if (crashes) {
                        subnet.process().at(seconds(6) + SubnetCase.MILLI, () -> subnet.crash(3));
                        subnet.process().at(seconds(7), () -> subnet.restart(3));
                    }
                });

        assertThat(requests).anyMatch(request -> request.replica() == 3);
    }

    private static void hear(Subnet subnet, int ahead) {
        Replica replica = subnet.replica(3);
        Signature.share(SignedArtifact.NOTARIZATION, 1, replica.height() + ahead, 12345)
                .deliverTo(replica);
    }

    private static long seconds(int count) {
        return count * SimTime.NANOS_PER_SECOND;
    }

    private void run(SubnetCase subnet) {
        subnet.run(Duration.ofMinutes(2), ProtocolRules::new, (time, fact) -> count(fact));
    }

    private void count(ConsensusFact fact) {
        if (fact instanceof BlockRequested request) {
            requests.add(request);
        } else if (fact instanceof BlockFinalized finalized) {
            finalHeight = Math.max(finalHeight, finalized.block().height());
        }
    }
}
