package org.icsim.models.consensus;

import java.time.Duration;

/**
 * The parameters of a subnet's consensus.
 *
 * @param initialNotaryDelay how long a replica waits in a round before it notarizes even the best block
 * @param unitDelay          how much longer it waits for each rank; also how much later each rank proposes
 * @param processing         the time between the share that completes a notarization and the round it opens, on each
 *                           replica; calibrated on measured block rates, ±50 %
 * @param traffic            which artifacts travel
 * @param pacing             how the subnet slows down when it lags
 */
public record ConsensusSettings(
        Duration initialNotaryDelay, Duration unitDelay, Duration processing, Traffic traffic, Pacing pacing) {
    private static final int LARGEST_SMALL_SUBNET = 13;

    public ConsensusSettings {
        requireNotNegative("the initial notary delay", initialNotaryDelay);
        requireNotNegative("the processing time", processing);
        if (unitDelay.isZero() || unitDelay.isNegative()) {
            throw new IllegalArgumentException("the unit delay is positive, got " + unitDelay);
        }
    }

    /** Makes settings with the pacing of today. */
    public ConsensusSettings(Duration initialNotaryDelay, Duration unitDelay, Duration processing, Traffic traffic) {
        this(initialNotaryDelay, unitDelay, processing, traffic, Pacing.SINCE_NOVEMBER_2024);
    }

    private static void requireNotNegative(String what, Duration span) {
        if (span.isNegative()) {
            throw new IllegalArgumentException(what + " is not negative, got " + span);
        }
    }

    /**
     * Returns whether a subnet has the delays of the NNS instead of those of application subnets: those of type system, and
     * those of more than 13 nodes. Source: {@code SMALL_APP_SUBNET_MAX_SIZE}, dfinity/ic {@code rs/limits/src/lib.rs}, as
     * used by {@code rs/prep}.
     */
    public static boolean hasDelaysOfTheNns(int nodes, boolean isSystem) {
        return isSystem || nodes > LARGEST_SMALL_SUBNET;
    }

    /** Which artifacts travel; a rate of deliveries means little without it. */
    public enum Traffic {
        /** Proposals, and the shares of beacons, notarizations, finalizations, tapes and certifications. */
        SHARES,
        /** Also what each replica aggregates from shares by itself. */
        FULL
    }
}
