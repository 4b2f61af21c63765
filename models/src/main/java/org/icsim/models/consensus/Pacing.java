package org.icsim.models.consensus;

import java.time.Duration;
import java.util.Optional;

/**
 * How a subnet slows down when it cannot follow itself. These numbers are part of the replicas' code and change with it.
 *
 * @param backlog            how much longer notaries wait while final heights lack their certification
 * @param certificationLimit so many heights may be notarized and not certified; with as many nothing is notarized
 * @param lookBack           of so many blocks before a new one, at most {@value #MAX_LOOK_BACK}, those of higher ranks than 0 are
 *                           counted
 * @param tolerated          with more of them makers of higher ranks than 0 wait one more unit delay
 */
public record Pacing(Backlog backlog, int certificationLimit, int lookBack, int tolerated) {
    /** A block knows the ranks of no more before it. */
    static final int MAX_LOOK_BACK = Long.SIZE;

    /**
     * Since November 2024. Sources: dfinity/ic {@code rs/consensus/src/consensus/notary.rs} ({@code BACKLOG_DELAY_MILLIS}, {@code
     * ACCEPTABLE_FINALIZATION_CERTIFICATION_GAP}, {@code ACCEPTABLE_NOTARIZATION_CERTIFICATION_GAP}) and PRs #2450 and #2565; PRs #1531,
     * #2336 and #2356.
     */
    public static final Pacing SINCE_NOVEMBER_2024 =
            new Pacing(new Backlog(Optional.of(Duration.ofSeconds(2)), 1, 0), 70, 30, 10);

    /**
     * Before: notaries waited a unit delay for each height beyond the third, and makers never slowed down. Source: dfinity/ic {@code
     * rs/consensus/utils/src/lib.rs} ({@code get_adjusted_notary_delay_from_settings}) before PR #2450.
     */
    public static final Pacing BEFORE_NOVEMBER_2024 = new Pacing(new Backlog(Optional.empty(), 3, 3), 70, 0, 0);

    public Pacing {
        if (certificationLimit < 1 || lookBack < 0 || lookBack > MAX_LOOK_BACK || tolerated < 0) {
            throw new IllegalArgumentException("some height may be notarized, 0 to " + MAX_LOOK_BACK
                    + " blocks are looked at, and no number of them is negative; got " + certificationLimit + ", "
                    + lookBack
                    + " and " + tolerated);
        }
    }

    /**
     * How much longer notaries wait for a certification gap, which is the number of heights that are final and not certified.
     *
     * @param delay      for each height that counts; empty for the unit delay
     * @param acceptable a gap up to this delays nothing
     * @param forgiven   so many heights of a greater gap do not count, at most the acceptable ones
     */
    public record Backlog(Optional<Duration> delay, int acceptable, int forgiven) {
        public Backlog {
            if (forgiven < 0
                    || forgiven > acceptable
                    || delay.filter(Duration::isNegative).isPresent()) {
                throw new IllegalArgumentException(
                        "a gap delays nothing or more, and 0 to as many heights as are acceptable are"
                                + " forgiven; got " + delay + ", " + acceptable + " and " + forgiven);
            }
        }

        /** Returns {@code delay × (gap − forgiven)} in nanoseconds if the gap is more than acceptable, else 0. */
        long waitNanos(long gap, long unitDelayNanos) {
            return gap <= acceptable ? 0 : delay.map(Duration::toNanos).orElse(unitDelayNanos) * (gap - forgiven);
        }
    }
}
