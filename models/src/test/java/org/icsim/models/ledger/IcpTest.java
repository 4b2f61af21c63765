package org.icsim.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IcpTest {
    @Test
    void amountsAreReadAndToldInIcp() {
        assertThat(Icp.of(new BigDecimal("2.5"))).isEqualTo(new Icp(250_000_000));
        assertThat(Icp.of(3)).hasToString("3.00000000 ICP");
        assertThat(new Icp(1).toIcp()).isEqualTo(new BigDecimal("0.00000001"));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Icp.of(new BigDecimal("0.000000001")));
    }

    @Test
    void sumsAndDifferencesAreExactOrThrow() {
        assertThat(Icp.of(1).plus(new Icp(1))).isEqualTo(new Icp(100_000_001));
        assertThat(Icp.of(1).minus(new Icp(1))).isEqualTo(new Icp(99_999_999));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Icp(Long.MAX_VALUE).plus(new Icp(1)));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Icp(1).minus(new Icp(2)));
    }

    @Test
    void sharesAreRoundedDownWithoutOverflow() {
        assertThat(new Icp(10).timesFloor(1, 3)).isEqualTo(new Icp(3));
        assertThat(new Icp(Long.MAX_VALUE).timesFloor(2, 3)).isEqualTo(new Icp(6_148_914_691_236_517_204L));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Icp(Long.MAX_VALUE).timesFloor(2, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Icp(1).timesFloor(-1, 2));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Icp(1).timesFloor(1, 0));
    }

    @Test
    void xdrHaveFourDecimals() {
        assertThat(Xdr.of(new BigDecimal("2.2476"))).isEqualTo(new Xdr(22_476)).hasToString("2.2476 XDR");
        assertThat(new Xdr(1).plus(new Xdr(2))).isEqualTo(new Xdr(3));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Xdr.of(new BigDecimal("0.00001")));
    }
}
