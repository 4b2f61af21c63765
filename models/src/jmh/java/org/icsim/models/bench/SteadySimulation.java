package org.icsim.models.bench;

import org.icsim.core.engine.Simulation;

/**
 * A simulation in its steady state, cut into slices of simulated time that have the same number of deliveries on the
 * average, so that JMH can be told how many operations an invocation is.
 */
final class SteadySimulation {
    private final Simulation simulation;
    private final long sliceNanos;

    /**
     * Lets a simulation settle, then counts its deliveries for as long again.
     *
     * @param settlingNanos      long enough for some hundred thousand deliveries
     * @param deliveriesPerSlice the average
     */
    SteadySimulation(Simulation simulation, long settlingNanos, int deliveriesPerSlice) {
        this.simulation = simulation;
        simulation.runUntil(settlingNanos);
        long before = simulation.deliveries();
        simulation.runUntil(2 * settlingNanos);
        double deliveriesPerNano = (double) (simulation.deliveries() - before) / settlingNanos;
        this.sliceNanos = (long) (deliveriesPerSlice / deliveriesPerNano);
    }

    /** Runs a slice and returns its deliveries. */
    long advance() {
        long before = simulation.deliveries();
        simulation.runUntil(simulation.now() + sliceNanos);
        return simulation.deliveries() - before;
    }
}
