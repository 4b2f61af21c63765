package org.icsim.scenarios.assemble;

import java.nio.file.Path;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.TimeSpan;

/** Prints how many bytes are reachable ten minutes and an hour into a scenario; and the time, to keep hold of it. */
final class LiveHeapMain {
    private static final int COLLECTIONS = 5;

    private LiveHeapMain() {}

    public static void main(String[] args) {
        ScenarioLoader loader = new ScenarioLoader();
        Scenario scenario = loader.load(Path.of(args[0]));
        TimeSpan hour = TimeSpan.parse("1h");
        Scenario longer = new Scenario(
                scenario.scenario(),
                scenario.question(),
                scenario.preset(),
                scenario.seed(),
                hour,
                scenario.network(),
                scenario.fidelity(),
                scenario.subnets(),
                scenario.probe(),
                scenario.faults());
        Assembly assembly = new Assembly(Planner.plan(longer, loader.loadPreset(scenario.preset())));

        assembly.simulation().runUntil(TimeSpan.parse("10m").nanos());
        System.out.println(measureLiveBytes());
        assembly.simulation().runUntil(hour.nanos());
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
