package org.icsim.core.random;

/**
 * A distribution of whole numbers to draw from; {@link Distributions} makes them.
 *
 * <p>Like a {@link Sampler} it holds no state that a draw changes.
 */
@FunctionalInterface
public interface IntegerSampler {

    /** Returns the next draw. */
    long sample(RandomStream stream);
}
