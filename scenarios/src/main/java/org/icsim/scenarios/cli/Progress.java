package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.DoubleConsumer;

/** Tells a person at a terminal how far a run is and when it will end; says nothing to a file or a pipe. */
final class Progress implements DoubleConsumer {
    private static final String ERASE_LINE = "\r\033[2K";
    private static final long MIN_GAP_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean isShown = isTerminal();
    private final long start = System.nanoTime();
    private long lastShown = start;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(double share) {
        long now = System.nanoTime();
        if (!isShown || (share < 1 && now - lastShown < MIN_GAP_NANOS)) {
            return;
        }
        lastShown = now;
        double elapsed = (now - start) / 1e9;
        String line = String.format(Locale.ROOT, "%3.0f %%, %.0f s to go", 100 * share, elapsed / share - elapsed);
        err.print(share < 1 ? ERASE_LINE + line : ERASE_LINE);
        err.flush();
    }

    /** JDK 17 knows only whether there is a console; from 22 on there always is one, and TERM has to tell. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String terminal = System.getenv("TERM");
        return System.console() != null && terminal != null && !terminal.equals("dumb");
    }
}
