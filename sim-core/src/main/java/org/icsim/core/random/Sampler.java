package org.icsim.core.random;

/**
 * A distribution of real numbers to draw from; {@link Distributions} makes them.
 *
 * <p>A sampler holds no state that a draw changes: all of it is in the stream, so one sampler serves any number of
 * streams and threads.
 */
@FunctionalInterface
public interface Sampler {

    /** Returns the next draw, in the unit of the distribution's parameters. */
    double sample(RandomStream stream);
}
