package org.icsim.core.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A game of passing tokens on a graph of processes, the subject of the engine's laws. All its times are multiples of
 * {@link #STEP}, so that many events tie, within a process and across processes.
 *
 * @param tokens how many tokens each process begins with
 */
record TokenGame(long seed, List<Link> links, List<Integer> tokens) {
    /** The grid of all times, in nanoseconds. */
    static final long STEP = 1_000;

    static final int HOPS = 7;

    /** No game lasts longer: a token makes at most {@code HOPS + 1} ways of at most 5 steps. */
    static final long END = (5 * (HOPS + 1) + 1) * STEP;

    /** A link that promises {@code minimumSteps}, from one process to another or back to itself. */
    record Link(int from, int to, int minimumSteps) {}

    int processes() {
        return tokens.size();
    }

    List<Integer> processIndices() {
        return IntStream.range(0, processes()).boxed().toList();
    }

    List<Integer> linkIndices() {
        return IntStream.range(0, links.size()).boxed().toList();
    }

    List<Integer> linksFrom(int process) {
        return linkIndices().stream()
                .filter(link -> links.get(link).from == process)
                .toList();
    }

    /** Returns names whose natural order is not the order of the indices. */
    static String nameOf(int process) {
        return "p/" + (char) ('a' + (5 * process + 3) % 7);
    }
}
