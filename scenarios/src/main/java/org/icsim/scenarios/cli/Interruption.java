package org.icsim.scenarios.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns an interrupt (Ctrl-C) or a polite kill into a request to stop, and gives the run the time to write what it has.
 */
final class Interruption {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch isFinished = new CountDownLatch(1);
    private final Runnable onInterrupt;
    private final Thread hook = new Thread(this::stopAndWait, "interruption");

    private Interruption(Runnable onInterrupt) {
        this.onInterrupt = onInterrupt;
    }

    /** Returns a guard that calls {@code stop} once, from another thread, if the process is asked to end. */
    static Interruption stopping(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Tells that all is written and the process may end. */
    void allIsWritten() {
        isFinished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the thread that waits for this has just been told that all is written.
            hook.setName("interruption, all is written");
        }
    }

    private void stopAndWait() {
        onInterrupt.run();
        try {
            if (!isFinished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("gave up waiting for the run to stop; its results are lost");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
