package org.icsim.models.network;

import java.util.Arrays;
import org.icsim.core.time.SimTime;

/**
 * The one-way latency between each two nodes of a subnet, before jitter and loss.
 *
 * <p>A measured round trip is split into two equal halves: the mean one-way latency, as asymmetry is rarely known.
 */
public final class Latencies {
    private final int nodes;
    /** Row by sender, column by receiver, in nanoseconds. */
    private final long[] oneWayNanos;

    private Latencies(int nodes, long[] oneWayNanos) {
        this.nodes = nodes;
        this.oneWayNanos = oneWayNanos;
    }

    /**
     * Returns the same latency between any two of {@code nodes} nodes.
     *
     * @param oneWayNanos positive
     */
    public static Latencies constant(int nodes, long oneWayNanos) {
        if (nodes <= 0 || oneWayNanos <= 0) {
            throw new IllegalArgumentException(
                    "expected some nodes and a positive latency, got " + nodes + " and " + oneWayNanos + " ns");
        }
        long[] latencies = new long[nodes * nodes];
        Arrays.fill(latencies, oneWayNanos);
        return new Latencies(nodes, latencies);
    }

    /**
     * Returns half of each measured round trip.
     *
     * @param roundTripMillis a square, symmetric matrix of milliseconds; positive off the diagonal
     * @throws IllegalArgumentException if it is not
     */
    public static Latencies ofRoundTrips(double[][] roundTripMillis) {
        int nodes = roundTripMillis.length;
        long[] latencies = new long[nodes * nodes];
        for (int from = 0; from < nodes; from++) {
            requireRow(roundTripMillis, from);
            for (int to = 0; to < nodes; to++) {
                latencies[from * nodes + to] = Math.round(roundTripMillis[from][to] / 2 * SimTime.NANOS_PER_MILLI);
            }
        }
        return new Latencies(nodes, latencies);
    }

    /**
     * Returns half of each round trip, rounded up to a whole nanosecond.
     *
     * @param roundTripNanos a square, symmetric matrix; positive off the diagonal, where it is zero
     * @throws IllegalArgumentException if it is not
     */
    public static Latencies ofRoundTripNanos(long[][] roundTripNanos) {
        int nodes = roundTripNanos.length;
        for (int row = 0; row < nodes; row++) {
            requireSquare(row, nodes, roundTripNanos[row].length);
        }
        long[] latencies = new long[nodes * nodes];
        for (int i = 0; i < latencies.length; i++) {
            int from = i / nodes;
            int to = i % nodes;
            long there = roundTripNanos[from][to];
            long back = roundTripNanos[to][from];
            if (there != back || there < 0 || (there == 0) != (from == to)) {
                throw notOfRoundTrips(from, to, there + " and " + back);
            }
            latencies[i] = there - there / 2;
        }
        return new Latencies(nodes, latencies);
    }

    private static void requireRow(double[][] matrix, int row) {
        requireSquare(row, matrix.length, matrix[row].length);
        for (int column = 0; column < row; column++) {
            double latency = matrix[row][column];
            if (!(latency > 0) || latency != matrix[column][row]) {
                throw notOfRoundTrips(row, column, latency + " and " + matrix[column][row]);
            }
        }
    }

    private static void requireSquare(int row, int rows, int columns) {
        if (columns != rows) {
            throw new IllegalArgumentException(
                    "a latency matrix is square: row " + row + " of " + rows + " has " + columns + " columns");
        }
    }

    private static IllegalArgumentException notOfRoundTrips(int row, int column, String values) {
        return new IllegalArgumentException(
                "round trips are positive and symmetric: between " + row + " and " + column + " stand " + values);
    }

    /** Returns the number of nodes. */
    public int nodes() {
        return nodes;
    }

    /** Returns the latency from one node to another in nanoseconds. */
    public long oneWayNanos(int from, int to) {
        return oneWayNanos[from * nodes + to];
    }

    /** Returns the round trip between two nodes in nanoseconds. */
    public long roundTripNanos(int from, int to) {
        return oneWayNanos(from, to) + oneWayNanos(to, from);
    }
}
