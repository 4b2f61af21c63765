package org.icsim.scenarios.twin;

import org.icsim.scenarios.run.Json;

/** The process in which one twin runs; its argument is a {@link TwinTask} as JSON. */
final class TwinMain {
    private TwinMain() {}

    public static void main(String[] args) {
        TwinTask task = new Json().read("task", args[0], TwinTask.class);
        new TwinRun(task, System.out::println).run();
    }
}
