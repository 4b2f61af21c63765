package org.icsim.scenarios.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.icsim.core.engine.Simulation;

/** The command line, which leaves a file {@code running} once events are happening. */
final class AnnouncedMain {
    private static final long GAP_NANOS = 10_000_000L;

    private AnnouncedMain() {}

    public static void main(String[] args) {
        Thread simulating = Thread.currentThread();
        Thread announcer = new Thread(() -> announce(simulating), "announcer");
        announcer.setDaemon(true);
        announcer.start();
        Main.main(args);
    }

    private static void announce(Thread simulating) {
        while (Arrays.stream(simulating.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals(Simulation.class.getName())
                        && frame.getMethodName().equals("runUntil"))) {
            LockSupport.parkNanos(GAP_NANOS);
        }
        try {
            Files.createFile(Path.of("running"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
