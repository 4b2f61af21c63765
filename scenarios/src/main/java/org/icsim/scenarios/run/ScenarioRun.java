package org.icsim.scenarios.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.Summary.Status;

/** One run, from its plan to its outcome. */
public final class ScenarioRun {
    /**
     * How often progress is told, at most, and it is asked whether all stands still. Slices are invisible in the results of a run
     * that comes to its end; where an invariant is broken, the subnets other than the violator's go on to the end of the slice, and
     * one in which nothing can happen any more ends there.
     */
    private static final int MAX_SLICES = 400;
    /**
     * The shortest slice. Subnets take turns once a slice, and each finds that the others have taken its place in the
     * processor's caches: with slices of 0.15 s mainnet runs at less than half the speed, with 5 s a tenth slower than with 20 s.
     */
    private static final long SHORTEST_SLICE = 20 * SimTime.NANOS_PER_SECOND;

    private final VariantPlan variant;
    private final long seed;
    private final Assembly assembly;
    private final Bounds bounds;
    private volatile boolean isStopRequested;

    /** Makes a run on one thread. */
    public ScenarioRun(VariantPlan variant, long seed) {
        this(variant, seed, 1);
    }

    /**
     * Makes a run.
     *
     * @param threads how many threads it may use; no result depends on it
     */
    public ScenarioRun(VariantPlan variant, long seed, int threads) {
        this(variant, seed, new Assembly(variant.plan(), seed, threads), Bounds.NONE);
    }

    /** Makes a run of what has been put together from the plan and the seed. */
    public ScenarioRun(VariantPlan variant, long seed, Assembly assembly) {
        this(variant, seed, assembly, Bounds.NONE);
    }

    /**
     * Makes a run that may end before the scenario does.
     *
     * @param assembly put together from the plan and the seed
     */
    public ScenarioRun(VariantPlan variant, long seed, Assembly assembly, Bounds bounds) {
        this.variant = variant;
        this.seed = seed;
        this.assembly = assembly;
        this.bounds = bounds;
    }

    /**
     * Where a run ends if not at the scenario's end. Up to there its history is that of the whole run.
     *
     * @param until  simulated nanoseconds
     * @param events of any one process: a subnet, or the economy; the others come to the end of the slice
     */
    public record Bounds(long until, long events) {
        /** None. */
        public static final Bounds NONE = new Bounds(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Lets the run go to its end, or until it reaches a bound, is stopped, breaks an invariant or cannot make progress. */
    public Outcome run(ProgressListener listener) {
        var simulation = assembly.simulation();
        simulation.limitEvents(bounds.events);
        long duration = variant.plan().duration();
        boolean goesOn = true;
        boolean isStalled = false;
        long slices = Math.max(1, Math.min(MAX_SLICES, duration / SHORTEST_SLICE));
        for (long slice = 1; slice <= slices && goesOn; slice++) {
            long end = slice == slices ? duration : duration / slices * slice;
            long until = Math.min(end, bounds.until);
            goesOn = simulation.runUntil(until);
            isStalled = goesOn && assembly.standsStill();
            goesOn &= !isStalled && end < bounds.until;
            String done = clock(until) + " of " + clock(duration) + " simulated";
            listener.onProgress((double) slice / slices, done, simulation.deliveries() + simulation.timers());
        }
        Optional<EconomyResults> economy = assembly.economy().flatMap(EconomyResults::of);
        Summary summary = Summary.of(variant, seed, assembly, economy, status(isStalled));
        return new Outcome(variant, summary, economy, assembly.subnets());
    }

    private Status status(boolean isStalled) {
        if (!assembly.violations().isEmpty()) {
            return Status.VIOLATED;
        }
        if (isStalled) {
            return Status.STALLED;
        }
        if (assembly.simulation().now() >= variant.plan().duration()) {
            return Status.COMPLETE;
        }
        return isStopRequested ? Status.INTERRUPTED : Status.ENDED_EARLY;
    }

    /** Returns a moment of simulated time as days, hours, minutes and seconds, rounded down. */
    private static String clock(long nanos) {
        Duration time = Duration.ofNanos(nanos);
        String days = time.toDays() > 0 ? time.toDays() + " d " : "";
        return days
                + String.format(
                        Locale.ROOT, "%d:%02d:%02d", time.toHoursPart(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** Asks the run to stop after the event that is happening. Safe to call from any thread. */
    public void requestStop() {
        isStopRequested = true;
        assembly.simulation().requestStop();
    }

    /** What a run came to: its summary, and the economy and the subnets with what their meters recorded. */
    public record Outcome(
            VariantPlan variant, Summary summary, Optional<EconomyResults> economy, List<SubnetRun> subnets) {}
}
