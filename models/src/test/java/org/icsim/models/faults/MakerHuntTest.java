package org.icsim.models.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.ReplicaCrashed;
import org.icsim.models.consensus.ConsensusFact.ReplicaRestarted;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

class MakerHuntTest {
    private static final long SECOND = SimTime.NANOS_PER_SECOND;
    private static final long MILLI = SimTime.NANOS_PER_MILLI;
    private static final int MOST = 2;

    private final TreeSet<Integer> down = new TreeSet<>();
    private final TreeSet<Integer> hunted = new TreeSet<>();
    private final List<Integer> ranks = new ArrayList<>();
    private int mostDown;

    /** A hunter that is faster than the network gets the maker of rank 0 before its block is anywhere. */
    @Test
    void whoIsFasterThanTheNetworkLeavesBlocksToHigherRanks() {
        run(new MakerHunt(10 * SECOND, 40 * SECOND, MOST, MILLI));

        assertThat(mostDown).isEqualTo(MOST);
        assertThat(hunted).hasSizeGreaterThan(4);
        assertThat(down).isEmpty();
        assertThat(ranks).contains(1).endsWith(0, 0, 0);
    }

    @Test
    void refusesWhatIsNoHunt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MakerHunt(1, 2, 0, 1))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MakerHunt(1, 2, 1, 0))
                .withMessageContaining("got 1 and 0");
    }

    private void run(Fault hunt) {
        Simulation simulation = new Simulation(1, List.of("subnet/app"));
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(7, 50 * MILLI),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(7), settings),
                (time, fact) -> note(fact));
        Fault.schedule(List.of(hunt), subnet);
        subnet.start();
        simulation.runUntil(60 * SECOND);
    }

    private void note(ConsensusFact fact) {
        if (fact instanceof ReplicaCrashed crashed) {
            down.add(crashed.replica());
            hunted.add(crashed.replica());
            mostDown = Math.max(mostDown, down.size());
        } else if (fact instanceof ReplicaRestarted restarted) {
            down.remove(restarted.replica());
        } else if (fact instanceof BlockFinalized finalized) {
            ranks.add(finalized.block().rank());
        }
    }
}
