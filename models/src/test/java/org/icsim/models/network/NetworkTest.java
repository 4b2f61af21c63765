package org.icsim.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.models.network.LossRates.BadLinks;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final long MILLI = 1_000_000L;
    private static final double[][] ROUND_TRIPS = {{0, 20, 60}, {20, 0, 100}, {60, 100, 0}};

    private final Simulation simulation = new Simulation(5, List.of("net"));
    private final LogicalProcess process = simulation.process("net");
    private final List<Long> arrivals = new ArrayList<>();
    private final TreeMap<Integer, Long> arrivalByNode = new TreeMap<>();

    record Hello(int number) implements Packet {
        @Override
        public int bytes() {
            return 100;
        }

        @Override
        public long digest() {
            return number;
        }
    }

    @Test
    void halfTheRoundTripBringsAMessageToEachOtherNode() {
        Network<Hello> network = network(Conditions.PERFECT);

        network.broadcast(0, new Hello(1));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivalByNode).containsOnlyKeys(1, 2);
        assertThat(arrivalByNode.get(1)).isEqualTo(10 * MILLI);
        assertThat(arrivalByNode.get(2)).isEqualTo(30 * MILLI);
    }

    @Test
    void aNodeThatIsDownDropsWhatArrivesThen() {
        Network<Hello> network = network(Conditions.PERFECT);

        network.disconnect(2);
        network.broadcast(0, new Hello(1));
        process.at(20 * MILLI, () -> network.broadcast(1, new Hello(2)));
        process.at(40 * MILLI, () -> network.connect(2));
        simulation.runUntil(1000 * MILLI);

        assertThat(arrivalByNode.get(2)).isEqualTo(70 * MILLI);
        assertThat(network.dropped()).isEqualTo(1);
    }

    @Test
    void jitterDelaysAndNeverHastens() {
        Network<Hello> network = network(new Conditions(
                Optional.of(Distributions.uniform(-2.0 * MILLI, 4.0 * MILLI)), LossRates.NONE, Optional.empty()));

        sendMany(network, 3000);

        assertThat(arrivals).allSatisfy(time -> assertThat(time).isBetween(10 * MILLI, 14 * MILLI));
        double share = arrivals.stream().filter(time -> time == 10 * MILLI).count() / 3000.0;
        assertThat(share).isCloseTo(1 / 3.0, within(0.03));
    }

    /** Source of the timeout: RFC 9002 §6.2.1; here 20 ms + 26 ms, then twice that. */
    @Test
    void aLostPacketComesOneProbeTimeoutLater() {
        Network<Hello> network = network(new Conditions(Optional.empty(), new LossRates(0.3, 0.3), Optional.empty()));

        sendMany(network, 10_000);

        assertThat(share(10 * MILLI)).isCloseTo(0.7, within(0.02));
        assertThat(share(56 * MILLI)).isCloseTo(0.3 * 0.7, within(0.015));
        assertThat(share(148 * MILLI)).isCloseTo(0.3 * 0.3 * 0.7, within(0.01));
    }

    @Test
    void lossRatesAreLogUniform() {
        LossRates rates = new LossRates(1e-5, 1e-1);
        List<Double> logs = IntStream.range(0, 4000)
                .mapToObj(link -> StrictMath.log10(rates.drawFor(RandomStream.of(1, "net", "loss-rate", link))))
                .sorted()
                .toList();

        assertThat(logs.get(0)).isGreaterThanOrEqualTo(-5.0);
        assertThat(logs.get(3999)).isLessThan(-1.0);
        assertThat(logs.get(1000)).isCloseTo(-4, within(0.15));
        assertThat(logs.get(2000)).isCloseTo(-3, within(0.15));
        assertThat(logs.get(3000)).isCloseTo(-2, within(0.15));
    }

    /** Measured: bad links lose between 0.11 and 0.55. */
    @Test
    void aShareOfLinksIsBadAndTheOthersAreAsTheyWere() {
        LossRates good = new LossRates(1e-5, 2e-3);
        LossRates withBad = new LossRates(1e-5, 2e-3, new BadLinks(0.06, 0.11, 0.55));
        List<Double> bad = new ArrayList<>();

        for (int link = 0; link < 20_000; link++) {
            double rate = withBad.drawFor(RandomStream.of(1, "net", "loss-rate", link));
            if (rate > 2e-3) {
                bad.add(rate);
            } else {
                assertThat(rate).isEqualTo(good.drawFor(RandomStream.of(1, "net", "loss-rate", link)));
            }
        }

        assertThat(bad.size() / 20_000.0).isCloseTo(0.06, within(0.005));
        assertThat(bad).allSatisfy(rate -> assertThat(rate).isBetween(0.11, 0.55));
        double median = bad.stream().sorted().toList().get(bad.size() / 2);
        assertThat(median).isCloseTo(StrictMath.sqrt(0.11 * 0.55), within(0.02));
    }

    @Test
    void everyLinkIsBadIfAllAre() {
        Network<Hello> network = network(
                new Conditions(Optional.empty(), new LossRates(0, 0, new BadLinks(1, 0.5, 0.5)), Optional.empty()));

        for (int i = 0; i < 5_000; i++) {
            network.send(0, 1, new Hello(i));
            network.send(1, 0, new Hello(i));
        }
        simulation.runUntil(10_000_000 * MILLI);

        assertThat(arrivals).hasSize(10_000);
        assertThat(share(10 * MILLI)).isCloseTo(0.5, within(0.02));
    }

    /** Measured of lhg73: from node 2 to 7 every second packet was lost, from 7 to 2 hardly any. */
    @Test
    void aLinkMayBeBadInOneDirectionAlone() {
        LossRates half = new LossRates(0, 0, new BadLinks(0.5, 0.9, 0.9));
        List<String> directions = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            Simulation one = new Simulation(seed, List.of("net"));
            List<Integer> delayed = new ArrayList<>();
            Network<Hello> network = new Network<>(
                    one.process("net"),
                    Latencies.constant(2, 10 * MILLI),
                    new Conditions(Optional.empty(), half, Optional.empty()),
                    (receiver, message) -> {
                        if (one.process("net").now() > 10 * MILLI && !delayed.contains(receiver)) {
                            delayed.add(receiver);
                        }
                    });
            for (int i = 0; i < 20; i++) {
                network.send(0, 1, new Hello(i));
                network.send(1, 0, new Hello(i));
            }
            one.runUntil(1_000_000_000 * MILLI);
            directions.add(delayed.stream().sorted().toList().toString());
        }

        assertThat(directions).contains("[]", "[0]", "[1]", "[0, 1]");
    }

    @Test
    void refusesBadLinksThatAreNone() {
        assertThatThrownBy(() -> new BadLinks(1.1, 0.1, 0.5)).hasMessageContaining("share of bad links");
        assertThatThrownBy(() -> new BadLinks(Double.NaN, 0.1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BadLinks(0.1, 0.5, 0.1)).hasMessageContaining("least <= greatest");
    }

    @Test
    void refusesLossRatesThatAreNone() {
        assertThatThrownBy(() -> new LossRates(0.2, 0.1)).hasMessageContaining("expected 0 < least <= greatest < 1");
        assertThatThrownBy(() -> new LossRates(0, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LossRates(0.5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LossRates(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMatricesThatAreNone() {
        assertThatThrownBy(() -> Latencies.ofRoundTrips(new double[][] {{0, 1}, {2, 0}}))
                .hasMessageContaining("symmetric");
        assertThatThrownBy(() -> Latencies.ofRoundTrips(new double[][] {{0, 1}, {1}}))
                .hasMessageContaining("square");
        assertThatThrownBy(() -> Latencies.ofRoundTrips(new double[][] {{0, 0}, {0, 0}}))
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> Latencies.constant(4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private double share(long time) {
        return arrivals.stream().filter(arrival -> arrival == time).count() / (double) arrivals.size();
    }

    private void sendMany(Network<Hello> network, int count) {
        for (int i = 0; i < count; i++) {
            network.send(0, 1, new Hello(i));
        }
        simulation.runUntil(1_000_000 * MILLI);
        assertThat(arrivals).hasSize(count);
    }

    private Network<Hello> network(Conditions conditions) {
        return new Network<>(process, Latencies.ofRoundTrips(ROUND_TRIPS), conditions, (receiver, message) -> {
            arrivals.add(process.now());
            arrivalByNode.put(receiver, process.now());
        });
    }
}
