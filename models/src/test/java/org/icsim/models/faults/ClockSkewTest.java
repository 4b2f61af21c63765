package org.icsim.models.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact.ClockOffsetSet;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
    @Test
    void offsetsAddUpAndTheClockIsRightAtTheEnd() {
        List<String> offsets = new ArrayList<>();
        Simulation simulation = new Simulation(1, List.of("subnet/app"));
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.SHARES);
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(4, 1_000_000),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(4), settings),
                (time, fact) -> {
                    if (fact instanceof ClockOffsetSet set) {
                        offsets.add(time + ": " + set.replica() + " by " + set.nanos());
                    }
                });

        Fault.schedule(List.of(new ClockSkew(10, 30, 2, 7), new ClockSkew(20, 40, 2, -5)), subnet);
        simulation.runUntil(100);

        assertThat(offsets).containsExactly("10: 2 by 7", "20: 2 by 2", "30: 2 by -5", "40: 2 by 0");
    }
}
