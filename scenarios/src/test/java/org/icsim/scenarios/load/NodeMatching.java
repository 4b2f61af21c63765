package org.icsim.scenarios.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.icsim.core.random.RandomStream;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.SubnetRecord;
import org.icsim.models.registry.Topology;

/**
 * Which node of a subnet each row of its measured round trips belongs to, as far as geography tells.
 *
 * <p>Rows are anonymous. The matching is the one whose distances fit best: the least sum of squares of measured − scale ×
 * line, the scale being the ratio of the medians. Finding it is a quadratic assignment problem; here many random beginnings
 * are each improved by exchanging two nodes until no exchange helps, and the best is kept.
 */
final class NodeMatching {
    private static final int BEGINNINGS = 400;

    private final double[][] measured;
    private final double[][] expected;
    private final List<Node> nodes;

    private NodeMatching(double[][] measured, double[][] expected, List<Node> nodes) {
        this.measured = measured;
        this.expected = expected;
        this.nodes = nodes;
    }

    /** Makes the problem of a measured subnet, by the beginning of its id. */
    static NodeMatching of(String subnet, Topology topology, GeographicFit fit) {
        SubnetRecord record = topology.subnetCalled(subnet);
        List<Node> nodes = topology.nodesOf(record.id());
        double[][] measured = MeasuredLatencies.roundTripMillis(subnet);
        double[][] line = fit.matrix(topology, nodes);
        double scale = GeographicFit.median(measured) / GeographicFit.median(line);
        double[][] expected = Arrays.stream(line)
                .map(row -> Arrays.stream(row).map(millis -> scale * millis).toArray())
                .toArray(double[][]::new);
        return new NodeMatching(measured, expected, nodes);
    }

    /** Returns the node of each row, by its place among the subnet's nodes. */
    int[] solve() {
        int[] best = new int[0];
        double least = Double.POSITIVE_INFINITY;
        for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
            int[] order = IntStream.range(0, nodes.size()).toArray();
            RandomStream.ofKey(beginning).shuffle(order);
            while (improve(order)) {
                // until no exchange helps
            }
            if (error(order) < least) {
                least = error(order);
                best = order;
            }
        }
        return best;
    }

    /** Returns whether an exchange of two nodes makes the matching better. */
    boolean improve(int[] order) {
        double greatestGain = 1e-6;
        int[] exchange = {};
        for (int row = 0; row < measured.length; row++) {
            for (int other = row + 1; other < order.length; other++) {
                double gain = gain(order, row, other);
                if (gain > greatestGain) {
                    greatestGain = gain;
                    exchange = new int[] {row, other};
                }
            }
        }
        if (exchange.length == 0) {
            return false;
        }
        swap(order, exchange[0], exchange[1]);
        return true;
    }

    private double gain(int[] order, int row, int other) {
        double before = errorOf(order, row) + errorOf(order, other);
        swap(order, row, other);
        double after = errorOf(order, row) + errorOf(order, other);
        swap(order, row, other);
        return before - after;
    }

    private static void swap(int[] order, int one, int other) {
        int node = order[one];
        order[one] = order[other];
        order[other] = node;
    }

    /** Returns the squared error of the links of a row; a node without a row has none. */
    private double errorOf(int[] order, int row) {
        double error = 0;
        for (int other = 0; row < measured.length && other < measured.length; other++) {
            double difference = measured[row][other] - expected[order[row]][order[other]];
            error += row == other ? 0 : difference * difference;
        }
        return error;
    }

    private double error(int[] order) {
        return IntStream.range(0, measured.length)
                        .mapToDouble(row -> errorOf(order, row))
                        .sum()
                / 2;
    }

    /** Returns the root of the mean squared error of a matching over all links, in milliseconds. */
    double rootMeanSquaredMillis(int[] order) {
        int links = measured.length * (measured.length - 1) / 2;
        return StrictMath.sqrt(error(order) / links);
    }

    /** Returns the nodes of the rows. */
    List<Node> nodes(int[] order) {
        List<Node> matched = new ArrayList<>();
        for (int row = 0; row < measured.length; row++) {
            matched.add(nodes.get(order[row]));
        }
        return matched;
    }

    /** Returns the matching of these nodes, those without a row at the end. */
    int[] orderOf(List<Node> matched) {
        List<Node> all = new ArrayList<>(matched);
        nodes.stream().filter(node -> !matched.contains(node)).forEach(all::add);
        return all.stream().mapToInt(nodes::indexOf).toArray();
    }
}
