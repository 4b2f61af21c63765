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

class WeatherTest {
    private static final long MILLI = 1_000_000L;
    private static final Conditions STORMY = new Conditions(
            Optional.of(Distributions.exponential(5.0 * MILLI)), new LossRates(0.1, 0.1), Optional.empty());

    private final Simulation simulation = new Simulation(5, List.of("net"));
    private final LogicalProcess process = simulation.process("net");
    private final List<Arrival> arrivals = new ArrayList<>();

    private record Arrival(int number, int receiver, long millis) {}

    private record Hello(int number, int bytes) implements Packet {
        @Override
        public long digest() {
            return number;
        }
    }

    @Test
    void aCutActsOnWhatDepartsAndInOneDirection() {
        Network<Hello> network = network(3, Conditions.PERFECT);
        Cut cut = new Cut(List.of(0), List.of(1));

        network.send(0, 1, new Hello(1, 100));
        process.at(5 * MILLI, () -> network.cut(cut));
        process.at(6 * MILLI, () -> network.broadcast(0, new Hello(2, 100)));
        process.at(7 * MILLI, () -> network.send(1, 0, new Hello(3, 100)));
        process.at(8 * MILLI, () -> network.send(0, 1, new Hello(4, 100)));
        process.at(30 * MILLI, () -> network.heal(cut));
        process.at(31 * MILLI, () -> network.broadcast(0, new Hello(5, 100)));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivals)
                .containsExactlyInAnyOrder(
                        new Arrival(1, 1, 10),
                        new Arrival(2, 2, 16),
                        new Arrival(3, 0, 17),
                        new Arrival(5, 1, 41),
                        new Arrival(5, 2, 41));
    }

    @Test
    void aLinkIsOpenAgainWhenItIsInNoCut() {
        Network<Hello> network = network(4, Conditions.PERFECT);
        Cut one = new Cut(List.of(0, 1), List.of(2));
        Cut other = new Cut(List.of(1), List.of(2, 3));
        network.cut(one);
        network.cut(other);

        assertThat(network.heal(one)).containsExactly(new Link(0, 2));
        network.broadcast(1, new Hello(1, 100));
        simulation.runUntil(100 * MILLI);
        assertThat(arrivals).containsExactly(new Arrival(1, 0, 10));
        assertThat(network.heal(other)).containsExactly(new Link(1, 2), new Link(1, 3));
        assertThatThrownBy(() -> network.heal(other)).hasMessageContaining("is not cut");
    }

    /** Jitter and losses that are drawn for what does not depart are drawn all the same. */
    @Test
    void whatIsNotConcernedArrivesAsInFairWeather() {
        List<Arrival> fair = arrivalsFrom(new Simulation(5, List.of("net")), false);
        List<Arrival> foul = arrivalsFrom(new Simulation(5, List.of("net")), true);

        assertThat(foul).isNotEqualTo(fair);
        assertThat(foul.stream().filter(WeatherTest::isUnconcerned))
                .containsExactlyElementsOf(
                        fair.stream().filter(WeatherTest::isUnconcerned).toList());
    }

    private static boolean isUnconcerned(Arrival arrival) {
        return arrival.receiver() == 3 || arrival.number() < 20 || arrival.number() >= 40;
    }

    /** Node 0 sends from 0 to 60; from 20 to 39 its links to 1 are cut and to 2 disturbed. */
    private static List<Arrival> arrivalsFrom(Simulation simulation, boolean isFoul) {
        LogicalProcess process = simulation.process("net");
        List<Arrival> arrivals = new ArrayList<>();
        Network<Hello> network = new Network<>(
                process,
                Latencies.constant(4, 10 * MILLI),
                STORMY,
                (receiver, hello) -> arrivals.add(new Arrival(hello.number(), receiver, process.now())));
        Cut cut = new Cut(List.of(0), List.of(1));
        Disturbance disturbance = new Disturbance(List.of(0), List.of(2), 70 * MILLI, 0.5);
        for (int i = 0; i < 60; i++) {
            int number = i;
            process.at(i * MILLI, () -> {
                if (isFoul && number == 20) {
                    network.cut(cut);
                    network.disturb(disturbance);
                } else if (isFoul && number == 40) {
                    network.heal(cut);
                    network.calm(disturbance);
                }
                network.broadcast(0, new Hello(number, 100));
            });
        }
        simulation.runUntil(1_000_000_000 * MILLI);
        return arrivals;
    }

    @Test
    void delaysAddUpAndEnd() {
        Network<Hello> network = network(3, Conditions.PERFECT);
        Disturbance one = new Disturbance(List.of(0), List.of(1, 2), 100 * MILLI, 0);
        Disturbance other = new Disturbance(List.of(0, 2), List.of(1), 1000 * MILLI, 0);
        network.disturb(one);
        network.disturb(other);

        network.broadcast(0, new Hello(1, 100));
        network.broadcast(1, new Hello(2, 100));
        assertThat(network.roundTripNanos(1, 0)).isEqualTo(1120 * MILLI);
        network.calm(one);
        network.send(0, 1, new Hello(3, 100));
        network.calm(other);
        network.send(0, 1, new Hello(4, 100));
        simulation.runUntil(10_000 * MILLI);

        assertThat(arrivals)
                .containsExactlyInAnyOrder(
                        new Arrival(1, 1, 1110),
                        new Arrival(1, 2, 110),
                        new Arrival(2, 0, 10),
                        new Arrival(2, 2, 10),
                        new Arrival(3, 1, 1010),
                        new Arrival(4, 1, 10));
        assertThatThrownBy(() -> network.calm(other)).isInstanceOf(IllegalStateException.class);
    }

    /** Of packets that fair chance loses at 0.2 and two disturbances at 0.25 and 0.5, 0.8 × 0.75 × 0.5 get through at once. */
    @Test
    void lossesAreIndependentAndShowAsRetransmission() {
        Network<Hello> network =
                network(2, new Conditions(Optional.empty(), new LossRates(0.2, 0.2), Optional.empty()));
        network.disturb(new Disturbance(List.of(0), List.of(1), 0, 0.25));
        network.disturb(new Disturbance(List.of(0), List.of(1), 30 * MILLI, 0.5));

        for (int i = 0; i < 20_000; i++) {
            network.send(0, 1, new Hello(i, 100));
        }
        simulation.runUntil(1_000_000_000 * MILLI);

        long timeout = 20 + 30 + 26;
        assertThat(share(40)).isCloseTo(0.3, within(0.01));
        assertThat(share(40 + timeout)).isCloseTo(0.7 * 0.3, within(0.01));
        assertThat(share(40 + 3 * timeout)).isCloseTo(0.49 * 0.3, within(0.01));
    }

    @Test
    void theLowestOfSeveralLimitsHoldsUpAndDown() {
        Network<Hello> network =
                network(3, new Conditions(Optional.empty(), LossRates.NONE, Optional.of(new Bandwidth(80_000_000))));
        Bandwidth slow = new Bandwidth(8_000_000);
        Bandwidth slower = new Bandwidth(4_000_000);
        Hello megabyte = new Hello(1, 1_000_000);
        network.limit(0, slower);
        network.limit(0, slow);

        network.send(0, 1, megabyte);
        network.send(1, 0, megabyte);
        process.at(10_000 * MILLI, () -> {
            network.lift(0, slower);
            network.send(0, 1, megabyte);
        });
        process.at(20_000 * MILLI, () -> {
            network.lift(0, slow);
            network.send(0, 1, megabyte);
        });
        simulation.runUntil(100_000 * MILLI);

        assertThat(arrivals).extracting(Arrival::millis).containsExactly(2000L, 2010L, 11_010L, 20_110L);
        assertThatThrownBy(() -> network.lift(0, slow)).hasMessageContaining("no such limit");
    }

    /** Where nothing else is limited, one node's link may be. */
    @Test
    void aNodeMayBeLimitedAlone() {
        Network<Hello> network = network(3, Conditions.PERFECT);
        network.limit(2, new Bandwidth(8_000_000));

        network.broadcast(0, new Hello(1, 1_000_000));
        network.send(1, 2, new Hello(2, 1_000_000));
        simulation.runUntil(100_000 * MILLI);

        assertThat(arrivals).containsExactly(new Arrival(1, 1, 10), new Arrival(1, 2, 1000), new Arrival(2, 2, 2000));
    }

    @Test
    void refusesDisturbancesThatAreNone() {
        assertThatThrownBy(() -> new Disturbance(List.of(0), List.of(1), -1, 0)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new Disturbance(List.of(0), List.of(1), 0, 1)).hasMessageContaining("below 1");
        assertThatThrownBy(() -> new Disturbance(List.of(0), List.of(1), 0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double share(long millis) {
        return arrivals.stream().filter(arrival -> arrival.millis() == millis).count() / (double) arrivals.size();
    }

    /** Nodes 10 ms apart. */
    private Network<Hello> network(int nodes, Conditions conditions) {
        return new Network<>(
                process,
                Latencies.constant(nodes, 10 * MILLI),
                conditions,
                (receiver, hello) -> arrivals.add(new Arrival(hello.number(), receiver, process.now() / MILLI)));
    }
}
