package org.icsim.models.workload.synthetic;

import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.icsim.core.time.SimTime;

/**
 * Rounds in which every node of a group tells every other and goes on to the next when it has heard of a quorum: the n²
 * messages of a Byzantine agreement, and nothing of its logic.
 *
 * <p>A message takes from 10 to 150 ms, uniformly distributed. A node counts, for its present round and the next few, who
 * has been heard of; it leaves a round with n − ⌊(n − 1) ÷ 3⌋ of n, itself included.
 *
 * <p>Simplification: a node so far ahead of another that {@value #ROUNDS_HELD} rounds do not suffice is not heard; with these
 * latencies none is.
 */
public final class BroadcastRounds {
    static final int ROUNDS_HELD = 64;
    private static final long LEAST_NANOS = 10 * SimTime.NANOS_PER_MILLI;
    private static final int SPAN_NANOS = 140_000_000;

    private final LogicalProcess process;
    private final int nodes;
    private final int quorum;
    private final RandomStream[] streams;
    private final long[] arrivals;
    private final int[] rounds;
    /** By node and round: who has been heard of, as bits. */
    private final long[] heard;

    private final Port<RoundMessage> port = this::onMessage;

    /**
     * Makes a group that has not begun.
     *
     * @param nodes 1 to 64
     */
    public BroadcastRounds(LogicalProcess process, int nodes) {
        if (nodes < 1 || nodes > Long.SIZE) {
            throw new IllegalArgumentException("expected 1 to 64 nodes, got " + nodes);
        }
        this.process = process;
        this.nodes = nodes;
        this.quorum = nodes - (nodes - 1) / 3;
        this.streams = new RandomStream[nodes];
        this.arrivals = new long[nodes];
        this.rounds = new int[nodes];
        this.heard = new long[nodes * ROUNDS_HELD];
        for (int node = 0; node < nodes; node++) {
            streams[node] = process.randomStream("latency", node);
        }
    }

    /** Lets every node begin round 0. */
    public void start() {
        for (int node = 0; node < nodes; node++) {
            begin(node, 0);
        }
    }

    /** Returns the round that a node is in. */
    public int round(int node) {
        return rounds[node];
    }

    private void begin(int node, int round) {
        rounds[node] = round;
        heard[place(node, round + ROUNDS_HELD - 1)] = 0;
        for (int to = 0; to < nodes; to++) {
            arrivals[to] =
                    to == node ? EventQueue.NEVER : process.now() + LEAST_NANOS + streams[node].nextInt(SPAN_NANOS);
        }
        process.broadcast(port, new RoundMessage(node, round), arrivals);
        hear(node, round, node);
    }

    private void onMessage(int receiver, RoundMessage message) {
        int ahead = message.round - rounds[receiver];
        if (0 <= ahead && ahead < ROUNDS_HELD) {
            hear(receiver, message.round, message.sender);
        }
    }

    /** Counts who is in a round; a quorum ends it, and what has come early may end the next one at once. */
    private void hear(int node, int round, int sender) {
        long signers = heard[place(node, round)] |= 1L << sender;
        if (round == rounds[node] && Long.bitCount(signers) >= quorum) {
            begin(node, round + 1);
        }
    }

    private static int place(int node, int round) {
        return node * ROUNDS_HELD + round % ROUNDS_HELD;
    }

    /** That a node is in a round. */
    private record RoundMessage(int sender, int round) implements Message {
        @Override
        public long digest() {
            return (long) sender << Integer.SIZE | round;
        }
    }
}
