package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashTest {

    /** The vector that implementations of SplitMix64 publish for the seed 1234567. */
    @Test
    void mixesAsSplitMix64Does() {
        long[] expected = {6457827717110365317L, 3203168211198807973L, -8629252141511181193L, 4593380528125082431L};

        for (int i = 0; i < expected.length; i++) {
            assertThat(Hash.mix(1234567 + (i + 1) * Hash.GOLDEN_GAMMA)).isEqualTo(expected[i]);
        }
    }

    @Test
    void everyInputBitFlipsAboutHalfOfTheOutputBits() {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flips = 0;
            for (long input = 0; input < 1000; input++) {
                flips += Long.bitCount(Hash.combine(7, input) ^ Hash.combine(7, input ^ (1L << bit)));
            }
            // 64,000 fair bits: the standard error is 126.
            assertThat(flips).as("input bit %d", bit).isBetween(31_400L, 32_600L);
        }
    }

    @Test
    void orderAndLengthMatter() {
        assertThat(Hash.combine(1, 2)).isNotEqualTo(Hash.combine(2, 1));
        assertThat(Hash.of("ab")).isNotEqualTo(Hash.of("ba"));
        assertThat(Hash.of("")).isNotEqualTo(Hash.of("\0"));
        assertThat(Hash.of("\0")).isNotEqualTo(Hash.of("\0\0"));
    }

    /** Golden: a change here moves every result of every scenario. */
    @Test
    void keepsItsValues() {
        assertThat(Hash.combine(1, 2)).isEqualTo(583880340377267059L);
        assertThat(Hash.of("subnet/app")).isEqualTo(8536576262998497857L);
    }
}
