package org.icsim.models.consensus;

import org.icsim.core.random.Hash;

/**
 * What a block's maker knew of the world outside the chain, against which the others judge the block. Both parts grow along
 * the chain.
 *
 * <p>Simplification: the third part, the registry's version, is left out.
 *
 * @param certifiedHeight the greatest height whose state the maker had a certification of
 * @param time            the block's, by the maker's clock, nanoseconds since the epoch
 */
public record ValidationContext(long certifiedHeight, long time) {
    /** Genesis was long ago. */
    static final ValidationContext GENESIS = new ValidationContext(0, Long.MIN_VALUE / 2);

    long digest() {
        return Hash.combine(certifiedHeight, time);
    }
}
