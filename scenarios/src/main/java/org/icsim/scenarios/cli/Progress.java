package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.icsim.scenarios.run.ProgressListener;

/** Tells a person at a terminal how far a run is and when it will end; says nothing to a file or a pipe. */
final class Progress implements ProgressListener {
    private static final String ERASE_LINE = "\r\033[2K";
    private static final long MIN_GAP_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean isShown;
    private final long start = System.nanoTime();
    private long lastShown = start;

    Progress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    @Override
    public void onProgress(double share, String done, long events) {
        long now = System.nanoTime();
        if (!isShown || (share < 1 && now - lastShown < MIN_GAP_NANOS)) {
            return;
        }
        lastShown = now;
        err.print(ERASE_LINE + (share < 1 ? line(share, done, events, (now - start) / 1e9) : ""));
        err.flush();
    }

    /** Takes away what is shown, before something else is told. */
    void clear() {
        if (isShown) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }

    /**
     * Returns what is shown of a run that began so many seconds ago.
     *
     * @param share   above 0 and below 1
     * @param elapsed seconds of wall time
     */
    static String line(double share, String done, long events, double elapsed) {
        return String.format(
                Locale.ROOT,
                "%3.0f %%  %s  %.1f M events/s  %s to go",
                100 * share,
                done,
                events / elapsed / 1e6,
                clock(elapsed / share - elapsed));
    }

    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole % 3600 / 60);
    }
}
