package org.icsim.core.time;

import java.time.Duration;

/**
 * A moment of simulated time: whole nanoseconds since the scenario's epoch.
 *
 * <p>A {@code long} of nanoseconds reaches 292 years. Hot paths carry the bare {@code long}, named {@code …Nanos} or
 * {@code now}; this type stands at the borders, where a person reads or writes it.
 *
 * @param nanos nanoseconds since the epoch, not negative
 */
public record SimTime(long nanos) implements Comparable<SimTime> {
    /** The scenario's epoch, at which every run begins. */
    public static final SimTime EPOCH = new SimTime(0);

    public static final long NANOS_PER_MILLI = 1_000_000L;
    public static final long NANOS_PER_SECOND = 1_000_000_000L;

    public SimTime {
        if (nanos < 0) {
            throw new IllegalArgumentException("a moment lies at or after the epoch, got " + nanos + " ns");
        }
    }

    /** Returns the moment that lies {@code span} after the epoch. */
    public static SimTime at(Duration span) {
        return new SimTime(span.toNanos());
    }

    /** Returns the moment {@code span} later; an overflow throws. */
    public SimTime plus(Duration span) {
        return new SimTime(Math.addExact(nanos, span.toNanos()));
    }

    /** Returns the span since the epoch. */
    public Duration sinceEpoch() {
        return Duration.ofNanos(nanos);
    }

    /** Returns the seconds since the epoch; exact to about 10⁻⁷ s at the end of the range. */
    public double toSeconds() {
        return (double) nanos / NANOS_PER_SECOND;
    }

    @Override
    public int compareTo(SimTime other) {
        return Long.compare(nanos, other.nanos);
    }

    /** Returns the span since the epoch in ISO-8601 form, such as {@code PT3M0.25S}. */
    @Override
    public String toString() {
        return sinceEpoch().toString();
    }
}
