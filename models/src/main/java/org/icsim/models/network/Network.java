package org.icsim.models.network;

import java.util.Optional;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;

/**
 * The full mesh between the nodes of one subnet.
 *
 * <p>A packet takes the link's latency and jitter. One that is lost is sent again when QUIC's probe timeout expires:
 * {@code round trip + 1 ms + 25 ms}, doubled for each loss in a row (RFC 9002 §6.2.1 with a settled round-trip variance
 * below its granularity). Loss so appears as delay. A node that is down drops what arrives.
 *
 * <p>Where links have a bandwidth, a packet leaves when all that its sender has sent before is gone, first in, first out;
 * the copies of a broadcast leave one after the other, to the node of the next index first and so round, that no index is
 * favoured. Latency, jitter and retransmission follow. Large packets that come to a node at one time wait for each other
 * there, too. A node that goes down loses what it has not received in full.
 *
 * @param <M> what the nodes tell each other
 */
public final class Network<M extends Packet> {
    /** kGranularity plus max_ack_delay, RFC 9002 §6.2.1 and RFC 9000 §18.2. */
    private static final long PROBE_MARGIN_NANOS = 26 * SimTime.NANOS_PER_MILLI;

    private static final int MAX_DOUBLINGS = 16;

    private final LogicalProcess process;
    private final Latencies latencies;
    private final Port<Message> nodes;
    private final Optional<Sampler> jitter;
    private final RandomStream[] jitterStreams;
    private final RandomStream[] lossStreams;
    private final double[] lossRates;
    private final boolean isLossless;
    private final Links links;
    private final boolean[] isDown;
    /** How many outages each node has had. */
    private final int[] outages;

    private final long[] arrivals;
    // Ports of Message, not of M: a check of each delivery for one more interface costs as much as the delivery does.

    /** Where packets come in that take no downlink, which are nearly all. */
    private final Port<Message> smallPort = this::receive;

    private final Port<Message> largePort = this::receiveLarge;

    private long dropped;

    /**
     * Makes a network whose nodes are all up.
     *
     * @param nodes takes what reaches a node that is up
     */
    @SuppressWarnings("unchecked") // nothing but M is sent here
    public Network(LogicalProcess process, Latencies latencies, Conditions conditions, Port<M> nodes) {
        int count = latencies.nodes();
        this.process = process;
        this.latencies = latencies;
        this.nodes = (Port<Message>) (Port<?>) nodes;
        this.jitter = conditions.jitterNanos();
        this.isLossless = conditions.loss().equals(LossRates.NONE);
        this.links = new Links(conditions.bandwidth(), count);
        this.isDown = new boolean[count];
        this.outages = new int[count];
        this.arrivals = new long[count];
        this.jitterStreams = new RandomStream[count];
        this.lossStreams = new RandomStream[count];
        this.lossRates = new double[count * count];
        for (int from = 0; from < count; from++) {
            jitterStreams[from] = process.randomStream("jitter", from);
            lossStreams[from] = process.randomStream("loss", from);
            for (int to = 0; to < count; to++) {
                long link = (long) from * count + to;
                lossRates[from * count + to] = conditions.loss().drawFor(process.randomStream("loss-rate", link));
            }
        }
    }

    /** Sends {@code message} from one node to all others. */
    public void broadcast(int from, M message) {
        int nodeCount = arrivals.length;
        long transmission = links.transmissionNanos(message);
        long start = links.enqueue(from, nodeCount - 1, transmission, process.now());
        for (int to = 0; to < nodeCount; to++) {
            int turn = to > from ? to - from : to - from + nodeCount;
            arrivals[to] = to == from ? EventQueue.NEVER : start + turn * transmission + computeDelay(from, to);
        }
        process.broadcast(portFor(message), message, arrivals);
    }

    /** Sends {@code message} from one node to another. */
    public void send(int from, int to, M message) {
        long transmission = links.transmissionNanos(message);
        long start = links.enqueue(from, 1, transmission, process.now());
        process.deliverAt(start + transmission + computeDelay(from, to), portFor(message), to, message);
    }

    private Port<Message> portFor(M message) {
        return links.takesDownlink(message) ? largePort : smallPort;
    }

    /** Lets a node drop, from now on, whatever arrives. */
    public void disconnect(int node) {
        isDown[node] = true;
        outages[node]++;
        links.dropIncoming(node, process.now());
    }

    /** Lets a node hear again. */
    public void connect(int node) {
        isDown[node] = false;
    }

    /** Returns how many deliveries were dropped because the receiver was down, or went down before it had all of them. */
    public long dropped() {
        return dropped;
    }

    private void receive(int receiver, Message message) {
        if (isDown[receiver]) {
            dropped++;
        } else {
            nodes.deliver(receiver, message);
        }
    }

    private void receiveLarge(int receiver, Message message) {
        if (isDown[receiver]) {
            dropped++;
            return;
        }
        long ready = links.receive(receiver, (Packet) message, process.now());
        if (ready == process.now()) {
            nodes.deliver(receiver, message);
        } else {
            int outage = outages[receiver];
            process.at(ready, () -> handOver(receiver, message, outage));
        }
    }

    /** The downlink has taken all of a packet in, unless the node was down meanwhile. */
    private void handOver(int receiver, Message message, int outagesAtArrival) {
        if (outages[receiver] == outagesAtArrival) {
            nodes.deliver(receiver, message);
        } else {
            dropped++;
        }
    }

    private long computeDelay(int from, int to) {
        long delay = latencies.oneWayNanos(from, to);
        if (jitter.isPresent()) {
            delay += Math.max(0, (long) jitter.get().sample(jitterStreams[from]));
        }
        return isLossless ? delay : delay + computeRetransmissionDelay(from, to);
    }

    /** Returns {@code probe timeout × (2^losses − 1)}: nothing when the first packet gets through. */
    private long computeRetransmissionDelay(int from, int to) {
        double rate = lossRates[from * arrivals.length + to];
        int losses = 0;
        while (losses < MAX_DOUBLINGS && lossStreams[from].nextChance(rate)) {
            losses++;
        }
        if (losses == 0) {
            return 0;
        }
        return (latencies.roundTripNanos(from, to) + PROBE_MARGIN_NANOS) * ((1L << losses) - 1);
    }
}
