package org.icsim.models.consensus;

import java.time.Duration;

/**
 * How a subnet slows down when it cannot follow itself. These numbers are part of the replicas' code and change with it.
 *
 * @param certificationDelay how much longer notaries wait for each height that is final and not certified, if there is more
 *                           than one
 * @param certificationLimit so many heights may be notarized and not certified; with as many nothing is notarized
 * @param lookBack           of so many blocks before a new one, at most {@value #MAX_LOOK_BACK}, those of higher ranks than 0 are
 *                           counted
 * @param tolerated          with more of them makers of higher ranks than 0 wait one more unit delay
 */
public record Pacing(Duration certificationDelay, int certificationLimit, int lookBack, int tolerated) {
    /** A block knows the ranks of no more before it. */
    static final int MAX_LOOK_BACK = Long.SIZE;

    /**
     * Since November 2024. Sources: dfinity/ic {@code rs/consensus/src/consensus/notary.rs} ({@code BACKLOG_DELAY_MILLIS}, {@code
     * ACCEPTABLE_NOTARIZATION_CERTIFICATION_GAP}) and PRs #2450 and #2565; PRs #1531, #2336 and #2356.
     */
    public static final Pacing SINCE_NOVEMBER_2024 = new Pacing(Duration.ofSeconds(2), 70, 30, 10);

    public Pacing {
        if (certificationDelay.isNegative() || certificationLimit < 1 || lookBack < 0 || tolerated < 0) {
            throw new IllegalArgumentException("no part of a pacing is negative, and some height may be notarized; got "
                    + certificationDelay + ", " + certificationLimit + ", " + lookBack + " and " + tolerated);
        }
        if (lookBack > MAX_LOOK_BACK) {
            throw new IllegalArgumentException(
                    "expected to look back at " + MAX_LOOK_BACK + " blocks at most, got " + lookBack);
        }
    }
}
