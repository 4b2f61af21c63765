package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.IngressCertified;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Four replicas, 10 ms apart, but replica 3 is 200 ms from 1 and 2: it has shares of replica 0 and its own, not of a third. */
class RepliesTest {
    private static final long MILLI = 1_000_000L;
    private static final double[][] ROUND_TRIPS = {
        {0, 20, 20, 20}, {20, 0, 20, 400}, {20, 20, 0, 400}, {20, 400, 400, 0},
    };

    private final Simulation simulation = new Simulation(1, List.of("subnet/app"));
    private final LogicalProcess process = simulation.process("subnet/app");
    private final Map<Long, Long> finalAt = new TreeMap<>();
    private final List<Long> waits = new ArrayList<>();
    private final List<Ingress> certified = new ArrayList<>();
    private final List<Ingress> announced = new ArrayList<>();

    /** Replica 0 has a share of each other after 10 ms, and what it makes of them is with replica 3 after 10 more. */
    @Test
    void aCertificateMadeElsewhereDoesAsWell() {
        run(Traffic.FULL);

        assertThat(waits)
                .hasSizeGreaterThan(40)
                .allSatisfy(wait -> assertThat(wait).isBetween(0L, 20 * MILLI));
    }

    /** The third share is 200 ms on its way, while finality waits for just as slow a share. */
    @Test
    void aReplicaMakesTheCertificateItselfIfItMust() {
        run(Traffic.SHARES);

        assertThat(waits)
                .hasSizeGreaterThan(40)
                .allSatisfy(wait -> assertThat(wait).isBetween(0L, 200 * MILLI));
    }

    @ParameterizedTest
    @EnumSource(Traffic.class)
    void whoeverActsIsToldWhatIsStatedAsAFact(Traffic traffic) {
        run(traffic);

        assertThat(announced).isEqualTo(certified).doesNotHaveDuplicates().isNotEmpty();
    }

    /** Replica 3 takes a message every 100 ms. */
    private void run(Traffic traffic) {
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, traffic);
        Subnet subnet = new Subnet(
                process,
                Latencies.ofRoundTrips(ROUND_TRIPS),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(4), settings),
                this::note);
        subnet.onCertified(announced::add);
        subnet.start();
        for (int i = 0; i < 60; i++) {
            process.at(i * (100 * MILLI), () -> subnet.submit(3));
        }
        simulation.runUntil(10_000 * MILLI);
    }

    private void note(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized && finalized.replica() == 3) {
            finalized.block().payload().forEach(ingress -> finalAt.put(ingress.id(), time));
        } else if (fact instanceof IngressCertified answer) {
            certified.add(answer.ingress());
            waits.add(time - finalAt.getOrDefault(answer.ingress().id(), Long.MAX_VALUE));
        }
    }
}
