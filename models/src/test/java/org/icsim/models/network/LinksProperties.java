package org.icsim.models.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;

/** Links conserve: nothing is lost or hurried through, and queues keep their order. */
class LinksProperties {
    private static final int NODES = 4;
    private static final long LATENCY = 5_000_000;
    private static final int SMALL = Links.SMALL_BYTES;

    /** A packet of some bytes that is sent at some time, to one node or, where it is the sender's own index, to all. */
    record Send(int from, int to, int bytes, int afterMicros) {}

    record Load(int number, int bytes) implements Packet {
        @Override
        public long digest() {
            return number;
        }
    }

    /** A packet that came: when it was sent and when it was handed to its receiver, in nanoseconds. */
    record Copy(int number, int from, int to, int bytes, long sentAt, long at) {}

    /** Seen from the receivers, whose small packets wait for nothing: what has left a node left it in turn. */
    @Property
    void anUplinkKeepsItsOrderAndItsRate(
            @ForAll("small") List<Send> sends, @ForAll @IntRange(min = 1, max = 1000) int megabits) {
        Bandwidth bandwidth = new Bandwidth(megabits * 1_000_000L);
        List<Copy> copies = run(sends, bandwidth);

        for (int node = 0; node < NODES; node++) {
            int sender = node;
            List<Copy> sent =
                    copies.stream().filter(copy -> copy.from() == sender).toList();
            assertThat(sent).extracting(Copy::number).isSorted();
            assertRate(sent, bandwidth);
        }
    }

    @Property
    void aDownlinkKeepsItsRate(@ForAll("large") List<Send> sends, @ForAll @IntRange(min = 1, max = 1000) int megabits) {
        Bandwidth bandwidth = new Bandwidth(megabits * 1_000_000L);
        List<Copy> copies = run(sends, bandwidth);

        for (int node = 0; node < NODES; node++) {
            int receiver = node;
            List<Copy> received =
                    copies.stream().filter(copy -> copy.to() == receiver).toList();
            assertRate(received, bandwidth);
        }
    }

    @Property
    void nothingIsLost(@ForAll("any") List<Send> sends, @ForAll @IntRange(min = 1, max = 1000) int megabits) {
        List<Copy> copies = run(sends, new Bandwidth(megabits * 1_000_000L));

        List<String> came = copies.stream()
                .map(copy -> copy.number() + " to " + copy.to())
                .sorted()
                .toList();
        List<String> expected = IntStream.range(0, sends.size())
                .boxed()
                .flatMap(i -> receivers(sends.get(i)).mapToObj(to -> i + " to " + to))
                .sorted()
                .toList();
        assertThat(came).isEqualTo(expected);
    }

    /** Between two copies, and before the first, there is at least the time that a copy takes. */
    private static void assertRate(List<Copy> copies, Bandwidth bandwidth) {
        long last = Long.MIN_VALUE / 2;
        for (Copy copy : copies) {
            long transmission = bandwidth.transmissionNanos(copy.bytes());
            assertThat(copy.at() - transmission)
                    .isGreaterThanOrEqualTo(last)
                    .isGreaterThanOrEqualTo(copy.sentAt() + LATENCY);
            last = copy.at();
        }
    }

    /** Returns the copies in the order in which they were handed over. */
    private static List<Copy> run(List<Send> sends, Bandwidth bandwidth) {
        Simulation simulation = new Simulation(1, List.of("net"));
        LogicalProcess process = simulation.process("net");
        long[] sentAt = new long[sends.size()];
        List<Copy> copies = new ArrayList<>();
        Network<Load> network = new Network<>(
                process,
                Latencies.constant(NODES, LATENCY),
                new Conditions(Optional.empty(), LossRates.NONE, Optional.of(bandwidth)),
                (to, load) -> {
                    int i = load.number();
                    copies.add(new Copy(i, sends.get(i).from(), to, load.bytes(), sentAt[i], process.now()));
                });
        long time = 0;
        for (int i = 0; i < sends.size(); i++) {
            int number = i;
            time += sends.get(i).afterMicros() * 1000L;
            sentAt[i] = time;
            process.at(time, () -> send(network, number, sends.get(number)));
        }
        simulation.runUntil(Long.MAX_VALUE / 2);
        return copies;
    }

    private static void send(Network<Load> network, int number, Send send) {
        Load load = new Load(number, send.bytes());
        if (send.from() == send.to()) {
            network.broadcast(send.from(), load);
        } else {
            network.send(send.from(), send.to(), load);
        }
    }

    private static IntStream receivers(Send send) {
        return send.from() == send.to()
                ? IntStream.range(0, NODES).filter(to -> to != send.from())
                : IntStream.of(send.to());
    }

    @Provide
    Arbitrary<List<Send>> small() {
        return sends(1, SMALL);
    }

    @Provide
    Arbitrary<List<Send>> large() {
        return sends(SMALL + 1, 1_000_000);
    }

    @Provide
    Arbitrary<List<Send>> any() {
        return sends(1, 4 * SMALL);
    }

    private static Arbitrary<List<Send>> sends(int leastBytes, int greatestBytes) {
        Arbitrary<Integer> nodes = Arbitraries.integers().between(0, NODES - 1);
        return Combinators.combine(
                        nodes,
                        nodes,
                        Arbitraries.integers().between(leastBytes, greatestBytes),
                        Arbitraries.integers().between(0, 10_000))
                .as(Send::new)
                .list()
                .ofMaxSize(30);
    }
}
