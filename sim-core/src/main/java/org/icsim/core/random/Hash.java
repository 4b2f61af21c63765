package org.icsim.core.random;

/**
 * Stable 64-bit hashing: the same bits on every JVM, which {@link Object#hashCode()} does not promise.
 *
 * <p>Not cryptographic. It spreads keys and digests over 64 bits, so that two different ones meet with a chance of
 * about 2⁻⁶⁴ per pair.
 */
public final class Hash {
    /** The odd integer nearest to 2⁶⁴ ÷ φ; consecutive multiples of it are spread evenly over 64 bits. */
    public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /**
     * Returns a bijective scramble of {@code bits} in which every input bit reaches every output bit.
     *
     * <p>Source: "variant 13" of David Stafford's 64-bit finalizers (2011), as used by SplitMix64 in Steele, Lea and
     * Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
     */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns a hash of the pair; {@code combine(a, b)} differs from {@code combine(b, a)}. */
    public static long combine(long first, long second) {
        return mix(mix(first + GOLDEN_GAMMA) + second);
    }

    /** Returns a hash of the characters of {@code text}, its length included. */
    public static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = combine(hash, text.charAt(i));
        }
        return hash;
    }
}
