package org.icsim.models.governance;

import java.time.Duration;
import java.time.Instant;

/** Whether a neuron is on its way to give back its stake. Source: dfinity/ic {@code neuron/dissolve_state_and_age.rs}. */
public sealed interface DissolveState {
    /** Returns the time that lies between {@code now} and the return of the stake, if dissolving starts now or has started. */
    Duration delay(Instant now);

    /** Returns the time since which the neuron has been locked without dissolving, not negative. */
    Duration lockedFor(Instant now);

    /** Returns whether the neuron is dissolving or dissolved. */
    boolean isDissolving();

    /**
     * Locked: the delay stands still and the age grows.
     *
     * @param delay      dissolve delay, not negative; may exceed what a regime counts
     * @param agingSince since when the neuron has grown in age
     */
    record NotDissolving(Duration delay, Instant agingSince) implements DissolveState {
        public NotDissolving {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("expected a delay that is not negative; got " + delay);
            }
        }

        @Override
        public Duration delay(Instant now) {
            return delay;
        }

        @Override
        public Duration lockedFor(Instant now) {
            return now.isAfter(agingSince) ? Duration.between(agingSince, now) : Duration.ZERO;
        }

        @Override
        public boolean isDissolving() {
            return false;
        }
    }

    /**
     * Dissolving, or dissolved once that moment is past.
     *
     * @param since when dissolving began; the age was lost then, and only a broken rule asks for it
     * @param until when the stake may be taken back
     */
    record Dissolving(Instant since, Instant until) implements DissolveState {
        @Override
        public Duration delay(Instant now) {
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        }

        @Override
        public Duration lockedFor(Instant now) {
            return now.isAfter(since) ? Duration.between(since, now) : Duration.ZERO;
        }

        @Override
        public boolean isDissolving() {
            return true;
        }
    }
}
