package org.icsim.models.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.core.random.RandomStream;

/**
 * What is wrong with links for the time being. In fair weather, nothing is.
 *
 * <p>A link is cut while it is in any cut. Delays of several disturbances add up; a packet is lost if any of them loses it:
 * {@code 1 − Π (1 − loss)}.
 *
 * <p>Extra losses are drawn from streams of their own, so that all other chance is as in fair weather.
 */
final class Weather {
    private final int nodes;
    private final RandomStream[] lossStreams;
    private final List<Disturbance> disturbances = new ArrayList<>();

    // Row by sender, column by receiver.

    /** How many cuts each link is in. */
    private final int[] cuts;

    private final long[] delayNanos;
    private final double[] loss;

    private int cutLinks;
    private boolean isDisturbed;

    Weather(LogicalProcess process, int nodes) {
        this.nodes = nodes;
        this.cuts = new int[nodes * nodes];
        this.delayNanos = new long[nodes * nodes];
        this.loss = new double[nodes * nodes];
        this.lossStreams = new RandomStream[nodes];
        Arrays.setAll(lossStreams, from -> process.randomStream("weather-loss", from));
    }

    /** Returns whether some link is cut. */
    boolean hasCuts() {
        return cutLinks > 0;
    }

    /** Returns whether some link is worse than usual. */
    boolean isDisturbed() {
        return isDisturbed;
    }

    void begin(Cut cut) {
        forEachLink(cut.from(), cut.to(), (link, index) -> cutLinks += cuts[index]++ == 0 ? 1 : 0);
    }

    /**
     * Ends a cut.
     *
     * @return the links that are in no cut any more
     * @throws IllegalStateException if one of its links is in none
     */
    List<Link> end(Cut cut) {
        List<Link> open = new ArrayList<>();
        forEachLink(cut.from(), cut.to(), (link, index) -> {
            if (cuts[index] == 0) {
                throw new IllegalStateException(link + " is not cut and cannot be healed");
            }
            if (--cuts[index] == 0) {
                cutLinks--;
                open.add(link);
            }
        });
        return open;
    }

    void begin(Disturbance disturbance) {
        disturbances.add(disturbance);
        reckon();
    }

    /**
     * Ends a disturbance.
     *
     * @throws IllegalStateException if there is none such
     */
    void end(Disturbance disturbance) {
        if (!disturbances.remove(disturbance)) {
            throw new IllegalStateException("there is no such disturbance: " + disturbance);
        }
        reckon();
    }

    /** Sums up from the beginning, so that nothing of what has ended remains in a rounding. */
    private void reckon() {
        isDisturbed = !disturbances.isEmpty();
        Arrays.fill(delayNanos, 0);
        Arrays.fill(loss, 0);
        for (Disturbance one : disturbances) {
            forEachLink(one.from(), one.to(), (link, index) -> {
                delayNanos[index] += one.delayNanos();
                loss[index] = 1 - (1 - loss[index]) * (1 - one.loss());
            });
        }
    }

    private void forEachLink(List<Integer> senders, List<Integer> receivers, ObjIntConsumer<Link> action) {
        for (int from : senders) {
            for (int to : receivers) {
                if (from != to) {
                    action.accept(new Link(from, to), from * nodes + to);
                }
            }
        }
    }

    boolean isCut(int from, int to) {
        return cuts[from * nodes + to] > 0;
    }

    /** Takes from a broadcast's arrivals those over links that are cut. */
    void dropCut(int from, long[] arrivals) {
        for (int to = 0; to < nodes; to++) {
            if (isCut(from, to)) {
                arrivals[to] = EventQueue.NEVER;
            }
        }
    }

    /** Returns what is added to the latency of a link, in nanoseconds. */
    long delayNanos(int from, int to) {
        return delayNanos[from * nodes + to];
    }

    /**
     * Returns how often in a row a packet is lost, that in fair weather would be lost {@code fairLosses} times: whenever it
     * would get through, the disturbances may lose it once more, and then fair chance again.
     *
     * @param fairRate how often the link loses a packet in fair weather
     * @param most     after so many losses it gets through anyway
     */
    int countLosses(int from, int to, int fairLosses, double fairRate, int most) {
        double rate = loss[from * nodes + to];
        RandomStream stream = lossStreams[from];
        int losses = fairLosses;
        while (losses < most && stream.nextChance(rate)) {
            losses++;
            while (losses < most && stream.nextChance(fairRate)) {
                losses++;
            }
        }
        return losses;
    }
}
