package org.icsim.models.bench;

import org.icsim.core.random.Distributions;
import org.icsim.core.random.Quantile;
import org.icsim.core.random.QuantileTable;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;

/**
 * How far ahead events are scheduled; in lower case, as they are typed: {@code -p increments=mixed}.
 *
 * <p>The first events are as far ahead as those of a queue that has been in use for ever, so that it is in its steady state
 * from the beginning.
 */
@SuppressWarnings("ImmutableEnumChecker") // samplers hold no state that a draw changes
public enum Increments {
    /** Exponentially distributed with a mean of 100 ns: with many pending, many at the same nanosecond. */
    nanoseconds(100),
    /** Exponentially distributed with a mean of 50 ms, as messages in a network. */
    milliseconds(50 * SimTime.NANOS_PER_MILLI),
    /**
     * Log-uniform from a nanosecond to a year. Of what is pending at some moment, long increments have the greater share,
     * in proportion to their length; that makes them uniform, and what remains of each a uniform part of it.
     */
    mixed(
            QuantileTable.of(new LogUniform(Increments.YEAR_NANOS)),
            stream -> Increments.YEAR_NANOS * stream.nextDouble() * stream.nextDouble());

    private static final double YEAR_NANOS = 365.25 * 86_400 * SimTime.NANOS_PER_SECOND;

    private final Sampler sampler;
    private final Sampler first;

    /** An exponential distribution has no memory: what remains is distributed as the whole. */
    Increments(long meanNanos) {
        this.sampler = Distributions.exponential((double) meanNanos);
        this.first = sampler;
    }

    Increments(Sampler sampler, Sampler first) {
        this.sampler = sampler;
        this.first = first;
    }

    /** Returns the time from an event to the one it schedules, in nanoseconds. */
    Sampler sampler() {
        return sampler;
    }

    /** Draws the time to one of the events that are pending at the beginning, in nanoseconds. */
    long drawFirst(RandomStream stream) {
        return (long) first.sample(stream);
    }

    /** Quantiles of what is uniform in its logarithm, from 1 to {@code greatest}: {@code greatest^p}. */
    private record LogUniform(double greatest) implements Quantile {
        @Override
        public double lower(double p) {
            return StrictMath.pow(greatest, p);
        }

        @Override
        public double upper(double q) {
            return StrictMath.pow(greatest, 1 - q);
        }
    }
}
