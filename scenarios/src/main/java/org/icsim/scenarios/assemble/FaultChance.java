package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.random.RandomStream;
import org.icsim.models.faults.Fault;

/** The chance that faults of one subnet are drawn by. Each draw of a kind has a stream of its own. */
public final class FaultChance {
    private final LogicalProcess process;
    private final int nodes;
    private final Map<String, Integer> draws = new TreeMap<>();

    FaultChance(LogicalProcess process, int nodes) {
        this.process = process;
        this.nodes = nodes;
    }

    /** Returns how many replicas there are. */
    int nodes() {
        return nodes;
    }

    /** Draws so many replicas; returns their indexes, the lowest first. */
    List<Integer> drawReplicas(String kind, int count) {
        return Fault.drawReplicas(process, kind, number(kind), nodes, count);
    }

    /** Draws an order of all replicas. */
    List<Integer> drawOrder(String kind) {
        return Fault.drawOrder(process, kind, number(kind), nodes);
    }

    /** Draws a number for each replica, whether it is struck or not: what it gets does not depend on who else is. */
    List<Double> drawEach(String kind, ToDoubleFunction<RandomStream> draw) {
        RandomStream stream = drawStream(kind);
        return IntStream.range(0, nodes)
                .mapToObj(node -> draw.applyAsDouble(stream))
                .toList();
    }

    /** Returns a stream for one fault. */
    RandomStream drawStream(String kind) {
        return process.randomStream(kind, number(kind));
    }

    private int number(String kind) {
        return draws.merge(kind, 1, Integer::sum) - 1;
    }
}
