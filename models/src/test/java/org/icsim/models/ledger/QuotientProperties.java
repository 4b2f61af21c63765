package org.icsim.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The quick quotient is the exact one, at every size of its numbers. */
class QuotientProperties {
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    @Property(tries = 5_000, seed = "1")
    void equalsTheExactQuotient(
            @ForAll @LongRange long a,
            @ForAll @LongRange long b,
            @ForAll @LongRange(min = 1) long c,
            @ForAll @IntRange(max = 62) int lessOfA,
            @ForAll @IntRange(max = 62) int lessOfB,
            @ForAll @IntRange(max = 62) int lessOfC) {
        long divisor = Math.max(1, c >> lessOfC);
        BigInteger exact = BigInteger.valueOf(a >> lessOfA)
                .multiply(BigInteger.valueOf(b >> lessOfB))
                .divide(BigInteger.valueOf(divisor));

        if (exact.compareTo(GREATEST) <= 0) {
            assertThat(Quotient.floor(a >> lessOfA, b >> lessOfB, divisor)).isEqualTo(exact.longValueExact());
        } else {
            assertThatThrownBy(() -> Quotient.floor(a >> lessOfA, b >> lessOfB, divisor))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    /** Where a × b is a multiple of c, an estimate a hair too low or too high is most easily off by one. */
    @Property(tries = 5_000, seed = "1")
    void isExactBesideMultiples(
            @ForAll @LongRange(min = 1, max = 100_000_000_000_000_000L) long c,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long quotient) {
        BigInteger product = BigInteger.valueOf(c).multiply(BigInteger.valueOf(quotient));

        assertThat(Quotient.floor(c, quotient, c)).isEqualTo(quotient);
        if (product.bitLength() < Long.SIZE) {
            assertThat(Quotient.floor(product.longValueExact() - 1, 1, c)).isEqualTo(quotient - 1);
        }
    }

    @Example
    void takesWhatAnEconomyHas() {
        assertThat(Quotient.floor(53_000_000_000_000_000L, 3_750_000_000_000L, 1_000_000_000_000L))
                .isEqualTo(198_750_000_000_000_000L);
        assertThat(Quotient.floor(0, 5, 7)).isZero();
    }
}
