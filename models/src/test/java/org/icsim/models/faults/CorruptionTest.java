package org.icsim.models.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.ReplicaReformed;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.Misdeed;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

class CorruptionTest {
    private static final Set<Misdeed> WITHHOLD = EnumSet.of(Misdeed.WITHHOLD_SHARES);
    private static final Set<Misdeed> EQUIVOCATE = EnumSet.of(Misdeed.EQUIVOCATE);

    @Test
    void replicasAreCorruptedForASpanAndMayBeAgainAtItsEnd() {
        List<String> happenings = new ArrayList<>();
        Simulation simulation = new Simulation(1, List.of("subnet/app"));
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.SHARES);
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(4, 1_000_000),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(4), settings),
                (time, fact) -> note(time, fact, happenings));

        Fault.schedule(
                List.of(
                        new Corruption(20, 30, List.of(1), EQUIVOCATE),
                        new Corruption(10, 20, List.of(1, 3), WITHHOLD)),
                subnet);
        simulation.runUntil(100);

        assertThat(happenings)
                .containsExactly(
                        "10 1 [WITHHOLD_SHARES]",
                        "10 3 [WITHHOLD_SHARES]",
                        "20 1 [EQUIVOCATE, WITHHOLD_SHARES]",
                        "20 1 [EQUIVOCATE]",
                        "20 3 reformed",
                        "30 1 reformed");
    }

    @Test
    void refusesWhatIsNoCorruption() {
        assertThatThrownBy(() -> new Corruption(10, 10, List.of(1), WITHHOLD)).hasMessageContaining("to a later time");
        assertThatThrownBy(() -> new Corruption(10, 20, List.of(1, 1), WITHHOLD))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> new Corruption(10, 20, List.of(1), EnumSet.noneOf(Misdeed.class)))
                .hasMessageContaining("at least one misdeed");
    }

    private static void note(long time, ConsensusFact fact, List<String> happenings) {
        if (fact instanceof ReplicaCorrupted corrupted) {
            happenings.add(time + " " + fact.replica() + " " + corrupted.misdeeds());
        } else if (fact instanceof ReplicaReformed) {
            happenings.add(time + " " + fact.replica() + " reformed");
        }
    }
}
