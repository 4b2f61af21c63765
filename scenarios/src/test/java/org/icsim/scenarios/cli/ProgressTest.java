package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private static final String ERASE_LINE = "\r\033[2K";

    private final StringWriter err = new StringWriter();

    @Test
    void tellsTheShareWhatIsDoneTheSpeedAndTheRest() {
        assertThat(Progress.line(0.25, "0:00:05 of 0:00:20 simulated", 3_000_000, 2))
                .isEqualTo(" 25 %  0:00:05 of 0:00:20 simulated  1.5 M events/s  6 s to go");
        assertThat(Progress.line(0.005, "1 of 200 runs", 90_000, 1))
                .isEqualTo("  1 %  1 of 200 runs  0.1 M events/s  3:19 min to go");
    }

    /** Half is done, so that as much time is to go as has gone. */
    @ParameterizedTest
    @CsvSource({
        "0.4, 0 s",
        "1, 1 s",
        "59.4, 59 s",
        "59.6, 1:00 min",
        "61, 1:01 min",
        "3599.4, 59:59 min",
        "3599.6, 1:00 h",
        "3661, 1:01 h",
        "90000, 25:00 h"
    })
    void tellsTimeInTheUnitThatFits(double seconds, String clock) {
        assertThat(Progress.line(0.5, "half", 1, seconds)).endsWith("  " + clock + " to go");
    }

    @Test
    void saysNothingWhereNobodyWouldSeeIt() {
        Progress progress = new Progress(new PrintWriter(err), false);

        progress.onProgress(0.5, "half", 1);
        progress.onProgress(1, "all", 2);
        progress.clear();

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesNothingBehindAtTheEnd() {
        Progress progress = new Progress(new PrintWriter(err), true);

        progress.onProgress(1, "all", 2);
        progress.clear();

        assertThat(err.toString()).isEqualTo(ERASE_LINE + ERASE_LINE);
    }
}
