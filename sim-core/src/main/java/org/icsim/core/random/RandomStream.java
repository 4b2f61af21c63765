package org.icsim.core.random;

/**
 * A stream of random bits that belongs to one purpose of one entity of one logical process.
 *
 * <p>The stream is keyed by a hash of (seed, process, purpose, entity). A stream that is drawn from more often, or a
 * new entity, therefore disturbs no other stream, and two scenarios compare under common random numbers.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a counter with an odd increment of the stream's
 * own, scrambled by {@link Hash#mix}. It is written here so that no update of a library or JDK can move a result.
 */
public final class RandomStream {
    private static final double DOUBLE_UNIT = 0x1p-53;

    private final long gamma;
    private long state;

    private RandomStream(long state, long gamma) {
        this.state = state;
        this.gamma = gamma;
    }

    /**
     * Returns the stream of {@code purpose} of the {@code entity} in {@code process}, at its beginning.
     *
     * @param process the stable name path of the logical process, such as {@code subnet/app}
     * @param purpose what the draws decide, such as {@code jitter}
     * @param entity  the number of the entity within the process, such as a node's index
     */
    public static RandomStream of(long seed, String process, String purpose, long entity) {
        long key = Hash.combine(Hash.combine(Hash.combine(seed, Hash.of(process)), Hash.of(purpose)), entity);
        return ofKey(key);
    }

    /** Returns the stream of a key that is itself the outcome of chance, such as a random beacon. */
    public static RandomStream ofKey(long key) {
        return new RandomStream(Hash.mix(key), oddGamma(key));
    }

    /** Returns 64 random bits. */
    public long nextLong() {
        state += gamma;
        return Hash.mix(state);
    }

    /** Returns a number in [0, 1), uniform over the multiples of 2⁻⁵³. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /**
     * Returns an integer in [0, bound), each with the same chance.
     *
     * <p>Source: Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29 (2019): a multiplication
     * instead of a division, and a rejection that makes it exact.
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, got " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFF_FFFFL;
        if (low < bound) {
            long threshold = (1L << 32) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFF_FFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Returns true with the given probability: never for 0, always for 1. */
    public boolean nextChance(double probability) {
        return nextDouble() < probability;
    }

    /** Puts {@code values} into a random order, each permutation with the same chance (Fisher–Yates). */
    public void shuffle(int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = nextInt(last + 1);
            int value = values[last];
            values[last] = values[other];
            values[other] = value;
        }
    }

    /**
     * Returns an odd increment whose bits change often enough to be a good counter step: the correction of Steele, Lea
     * and Flood (2014), §3.
     */
    private static long oddGamma(long key) {
        long gamma = Hash.combine(key, Hash.GOLDEN_GAMMA) | 1L;
        boolean tooRegular = Long.bitCount(gamma ^ (gamma >>> 1)) < 24;
        return tooRegular ? gamma ^ 0xAAAA_AAAA_AAAA_AAAAL : gamma;
    }
}
