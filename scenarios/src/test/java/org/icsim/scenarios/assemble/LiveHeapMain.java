package org.icsim.scenarios.assemble;

import org.icsim.scenarios.Plans;
import org.icsim.scenarios.schema.TimeSpan;

/** Prints how many bytes are reachable ten minutes and an hour into a scenario; and the time, to keep hold of it. */
final class LiveHeapMain {
    private static final int COLLECTIONS = 5;

    private LiveHeapMain() {}

    public static void main(String[] args) {
        Plans plans = Plans.of(args[0], "duration=1h");
        Assembly assembly = new Assembly(plans.only().plan(), plans.seeds().get(0));

        assembly.simulation().runUntil(TimeSpan.parse("10m").nanos());
        System.out.println(measureLiveBytes());
        assembly.simulation().runUntil(TimeSpan.parse("1h").nanos());
        System.out.println(measureLiveBytes());
        System.out.println(assembly.simulation().now());
    }

    /** The least of several, as what is used right after a collection holds at least what is reachable. */
    private static long measureLiveBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
