package org.icsim.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SimTimeTest {
    private static final SimTime LAST = new SimTime(Long.MAX_VALUE);

    @Test
    void beginsAtTheEpoch() {
        assertThat(SimTime.EPOCH.nanos()).isZero();
        assertThat(SimTime.at(Duration.ZERO)).isEqualTo(SimTime.EPOCH);
    }

    @Test
    void reaches292Years() {
        assertThat(LAST.sinceEpoch()).isGreaterThan(Duration.ofDays(292 * 365));
        assertThat(SimTime.at(LAST.sinceEpoch())).isEqualTo(LAST);
    }

    @Test
    void refusesMomentsBeforeTheEpoch() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SimTime(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> SimTime.at(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SimTime(5).plus(Duration.ofNanos(-6)));
    }

    @Test
    void anOverflowThrows() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> LAST.plus(Duration.ofNanos(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> SimTime.at(Duration.ofDays(293 * 366)));
    }

    @Test
    void isWrittenAsASpanSinceTheEpoch() {
        SimTime time = SimTime.at(Duration.ofMinutes(3).plusMillis(250));

        assertThat(time).hasToString("PT3M0.25S");
        assertThat(time.toSeconds()).isEqualTo(180.25);
        assertThat(time.nanos()).isEqualTo(180 * SimTime.NANOS_PER_SECOND + 250 * SimTime.NANOS_PER_MILLI);
    }
}
