package org.icsim.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.core.random.Distributions;
import org.junit.jupiter.api.Test;

/** What waits at the nodes' links, in closed form: 10 ms between any two nodes. */
class LinksTest {
    private static final long MILLI = 1_000_000L;
    private static final long LATENCY = 10 * MILLI;
    private static final Bandwidth MAINNET = new Bandwidth(300_000_000);
    /** 1 byte takes 1 µs, 1 KB takes 1 ms. */
    private static final Bandwidth SLOW = new Bandwidth(8_000_000);

    private final Simulation simulation = new Simulation(5, List.of("net"));
    private final LogicalProcess process = simulation.process("net");
    private final List<Arrival> arrivals = new ArrayList<>();

    record Load(int number, int bytes) implements Packet {
        @Override
        public long digest() {
            return number;
        }
    }

    record Arrival(int receiver, int number, long at) {}

    /**
     * {@code 8 S (n − 1) ÷ rate}. Comments in dfinity/ic {@code rs/limits} say about 1 s for 4 MiB to 13 nodes and about
     * 3 s to 40.
     */
    @Test
    void aBlockLeavesItsMakerOnceForEachPeer() {
        assertThat(secondsToSend(4 << 20, 13)).isCloseTo(8 * 4.194304e6 * 12 / 300e6, within(1e-6));
        assertThat(secondsToSend(4 << 20, 13)).isCloseTo(1.34, within(0.005));
        assertThat(secondsToSend(4 << 20, 40)).isCloseTo(4.36, within(0.005));
    }

    @Test
    void receiversTakeTurnsBeginningAfterTheSender() {
        Network<Load> network = network(5, SLOW);

        network.broadcast(3, new Load(1, 2000));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactly(
                        new Arrival(4, 1, LATENCY + 2 * MILLI),
                        new Arrival(0, 1, LATENCY + 4 * MILLI),
                        new Arrival(1, 1, LATENCY + 6 * MILLI),
                        new Arrival(2, 1, LATENCY + 8 * MILLI));
    }

    @Test
    void whatIsSentLaterLeavesLater() {
        Network<Load> network = network(3, SLOW);

        network.broadcast(0, new Load(1, 5000));
        process.at(4 * MILLI, () -> network.send(0, 2, new Load(2, 1000)));
        process.at(50 * MILLI, () -> network.send(0, 1, new Load(3, 1000)));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactly(
                        new Arrival(1, 1, LATENCY + 5 * MILLI),
                        new Arrival(2, 1, LATENCY + 10 * MILLI),
                        new Arrival(2, 2, LATENCY + 11 * MILLI),
                        new Arrival(1, 3, LATENCY + 51 * MILLI));
    }

    @Test
    void largePacketsWaitForEachOtherWhereTheyComeTogether() {
        Network<Load> network = network(4, SLOW);

        network.send(0, 3, new Load(1, 4000));
        network.send(1, 3, new Load(2, 5000));
        network.send(2, 3, new Load(3, 1024));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactly(
                        new Arrival(3, 3, LATENCY + 1_024_000),
                        new Arrival(3, 1, LATENCY + 4 * MILLI),
                        new Arrival(3, 2, LATENCY + 9 * MILLI));
    }

    /** The second begins to arrive in the very moment in which the first has: the downlink has been free for it. */
    @Test
    void aFreeDownlinkAddsNothing() {
        Network<Load> network = network(3, SLOW);

        network.send(0, 2, new Load(1, 4000));
        process.at(4 * MILLI, () -> network.send(1, 2, new Load(2, 4000)));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactly(new Arrival(2, 1, LATENCY + 4 * MILLI), new Arrival(2, 2, LATENCY + 8 * MILLI));
        assertThat(process.timers()).isEqualTo(1);
    }

    /** The packet is counted as delivered once, though it is handed over by a timer. */
    @Test
    void waitingIsNoSecondDelivery() {
        Network<Load> network = network(3, SLOW);

        network.send(0, 2, new Load(1, 4000));
        network.send(1, 2, new Load(2, 4000));
        simulation.runUntil(1000 * MILLI);

        assertThat(process.deliveries()).isEqualTo(2);
        assertThat(process.timers()).isEqualTo(1);
    }

    @Test
    void aNodeThatGoesDownLosesWhatItHasNotReceivedInFull() {
        Network<Load> network = network(4, SLOW);

        network.send(0, 3, new Load(1, 8000));
        network.send(1, 3, new Load(2, 8000));
        process.at(19 * MILLI, () -> network.disconnect(3));
        process.at(20 * MILLI, () -> network.connect(3));
        process.at(20 * MILLI, () -> network.send(2, 3, new Load(3, 8000)));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactly(new Arrival(3, 1, LATENCY + 8 * MILLI), new Arrival(3, 3, LATENCY + 28 * MILLI));
        assertThat(network.dropped()).isEqualTo(1);
    }

    /** Else what is lost would hold up what comes after the outage. */
    @Test
    void anOutageFreesTheDownlink() {
        Network<Load> network = network(4, SLOW);

        network.send(0, 3, new Load(1, 100_000));
        network.send(1, 3, new Load(2, 100_000));
        process.at(111 * MILLI, () -> network.disconnect(3));
        process.at(112 * MILLI, () -> network.connect(3));
        process.at(112 * MILLI, () -> network.send(2, 3, new Load(3, 8000)));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals).containsExactly(new Arrival(3, 1, 110 * MILLI), new Arrival(3, 3, LATENCY + 120 * MILLI));
    }

    /** With jitter and loss, to see that neither draws anything more or in another order. */
    @Test
    void withoutALimitSizesDoNotMatter() {
        List<Arrival> small = arrivalsOfStorm(Optional.empty(), 100);
        List<Arrival> large = arrivalsOfStorm(Optional.empty(), 4 << 20);
        List<Arrival> wide = arrivalsOfStorm(Optional.of(new Bandwidth(Long.MAX_VALUE)), 0);

        assertThat(large).isEqualTo(small).isEqualTo(wide).hasSize(400);
    }

    @Test
    void roundsTransmissionsUp() {
        assertThat(MAINNET.transmissionNanos(1)).isEqualTo(27);
        assertThat(MAINNET.transmissionNanos(75)).isEqualTo(2000);
        assertThat(MAINNET.transmissionNanos(0)).isZero();
        assertThat(new Bandwidth(1).transmissionNanos(2)).isEqualTo(16_000_000_000L);
    }

    @Test
    void refusesABandwidthThatIsNone() {
        assertThatThrownBy(() -> new Bandwidth(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> MAINNET.transmissionNanos(Integer.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    private double secondsToSend(int bytes, int nodes) {
        arrivals.clear();
        long start = process.now();
        network(nodes, MAINNET).broadcast(0, new Load(1, bytes));
        simulation.runUntil(start + 10_000 * MILLI);
        return (arrivals.get(nodes - 2).at() - LATENCY - start) / 1e9;
    }

    private List<Arrival> arrivalsOfStorm(Optional<Bandwidth> bandwidth, int bytes) {
        Simulation storm = new Simulation(5, List.of("net"));
        LogicalProcess net = storm.process("net");
        List<Arrival> came = new ArrayList<>();
        Conditions conditions =
                new Conditions(Optional.of(Distributions.exponential(MILLI)), new LossRates(0.1, 0.1), bandwidth);
        Network<Load> network = new Network<>(
                net,
                Latencies.constant(5, LATENCY),
                conditions,
                (to, load) -> came.add(new Arrival(to, load.number(), net.now())));
        for (int i = 0; i < 100; i++) {
            network.broadcast(i % 5, new Load(i, bytes));
        }
        storm.runUntil(10_000_000 * MILLI);
        return came;
    }

    private Network<Load> network(int nodes, Bandwidth bandwidth) {
        Conditions conditions = new Conditions(Optional.empty(), LossRates.NONE, Optional.of(bandwidth));
        return new Network<>(
                process,
                Latencies.constant(nodes, LATENCY),
                conditions,
                (to, load) -> arrivals.add(new Arrival(to, load.number(), process.now())));
    }
}
