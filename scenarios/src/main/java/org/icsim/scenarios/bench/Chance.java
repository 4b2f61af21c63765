package org.icsim.scenarios.bench;

/**
 * Random numbers of the yardstick's own: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), so that no change of the kernel's
 * generator moves the yardstick.
 */
final class Chance {
    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns an integer in [0, bound), each with almost the same chance. */
    int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }
}
