package org.icsim.scenarios.bench;

/**
 * Groups in which every node tells every other and goes on to the next round after a quorum, each on a {@link Wheel} of its
 * own: the yardstick of {@link org.icsim.models.workload.synthetic.BroadcastRounds} and of consensus.
 */
final class RoundsYardstick implements Yardstick {
    private final Group[] groups;
    private final long spanNanos;

    /** Makes groups that have not begun. */
    RoundsYardstick(Shape shape) {
        this.groups = new Group[shape.groups];
        this.spanNanos = shape.spanNanos;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = new Group(shape.nodes, i);
        }
    }

    /**
     * Who tells whom.
     *
     * @param nodes     of each group, 2 to 64
     * @param spanNanos how long, in simulated time
     */
    record Shape(int groups, int nodes, long spanNanos) {
        Shape shrunk(long by) {
            return new Shape(groups, nodes, spanNanos / by);
        }
    }

    @Override
    public long run() {
        long deliveries = 0;
        for (Group group : groups) {
            deliveries += group.run(spanNanos);
        }
        return deliveries;
    }

    /** Returns the sum of the rounds that all nodes are in. */
    long rounds() {
        long rounds = 0;
        for (Group group : groups) {
            for (int round : group.rounds) {
                rounds += round;
            }
        }
        return rounds;
    }

    /** One group; a message is its round, sender and receiver, packed. */
    private static final class Group {
        private static final int ROUNDS_HELD = 64;
        private static final int NODE_MASK = 63;
        private static final int SENDER_SHIFT = 6;
        private static final int ROUND_SHIFT = 12;
        private static final int SLOT_BITS = 18;
        private static final int LEAST_NANOS = 10_000_000;
        private static final int SPREAD_NANOS = 140_000_000;

        private final int nodes;
        private final int quorum;
        private final Chance chance;
        private final Wheel wheel = new Wheel(SLOT_BITS, LEAST_NANOS + SPREAD_NANOS);
        private final int[] rounds;
        /** By node and round: who has been heard of, as bits. */
        private final long[] heard;

        private long now;

        Group(int nodes, int seed) {
            this.nodes = nodes;
            this.quorum = nodes - (nodes - 1) / 3;
            this.chance = new Chance(seed);
            this.rounds = new int[nodes];
            this.heard = new long[nodes * ROUNDS_HELD];
        }

        long run(long end) {
            for (int node = 0; node < nodes; node++) {
                begin(node, 0);
            }
            long deliveries = 0;
            while (wheel.advance(end)) {
                deliveries++;
                now = wheel.time();
                int message = wheel.payload();
                int receiver = message & NODE_MASK;
                int round = message >>> ROUND_SHIFT;
                int ahead = round - rounds[receiver];
                if (0 <= ahead && ahead < ROUNDS_HELD) {
                    hear(receiver, round, (message >>> SENDER_SHIFT) & NODE_MASK);
                }
            }
            return deliveries;
        }

        private void begin(int node, int round) {
            rounds[node] = round;
            heard[place(node, round + ROUNDS_HELD - 1)] = 0;
            int message = (round << ROUND_SHIFT) | (node << SENDER_SHIFT);
            for (int to = 0; to < nodes; to++) {
                if (to != node) {
                    wheel.add(now + LEAST_NANOS + chance.nextInt(SPREAD_NANOS), message | to);
                }
            }
            hear(node, round, node);
        }

        private void hear(int node, int round, int sender) {
            long signers = heard[place(node, round)] |= 1L << sender;
            if (round == rounds[node] && Long.bitCount(signers) >= quorum) {
                begin(node, round + 1);
            }
        }

        private static int place(int node, int round) {
            return node * ROUNDS_HELD + round % ROUNDS_HELD;
        }
    }
}
