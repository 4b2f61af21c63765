package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    private static final TimeSpan MILLI = TimeSpan.parse("1ms");

    @ParameterizedTest
    @CsvSource({
        "600ms, 600000000",
        "1.5 s, 1500000000",
        "10m, 600000000000",
        "0.5us, 500",
        "0ms, 0",
        "0.5y, 15778800000000000",
        "8y, 252460800000000000",
        "1w, -1",
        "9223372036854775807ns, 9223372036854775807"
    })
    void readsASpanOfTime(String text, long nanos) {
        if (nanos < 0) {
            assertThatIllegalArgumentException().isThrownBy(() -> TimeSpan.parse(text));
        } else {
            assertThat(TimeSpan.parse(text).nanos()).isEqualTo(nanos);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "1, 1ns",
        "1500, 1500ns",
        "90000000000, 90s",
        "600000000000, 10m",
        "172800000000000, 2d",
        "31557600000000000, 1y",
        "15778800000000000, 0.5y",
        "631152000000000, 0.02y"
    })
    void writesASpanInTheLargestUnitThatDividesIt(long nanos, String text) {
        assertThat(new TimeSpan(nanos)).hasToString(text);
        assertThat(new TimeSpan(nanos).toDuration()).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "600", "ms", "-1s", "+1s", "1e3s", "1 w", "1S", "1  s", " 1s", "1s ", ".5s", "1.s", "٣s"
            })
    void refusesWhatIsNoSpan(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSpan.parse(text))
                .withMessage("expected a duration with a unit, such as 600ms; got " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5ns", "0.0000000001s", "9223372036854775808ns", "106752d", "99999999999999999999h"})
    void refusesASpanThatIsNoWholeNumberOfNanoseconds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSpan.parse(text))
                .withMessage("expected whole nanoseconds and at most 292 years; got " + text);
    }

    @ParameterizedTest
    @CsvSource({"100/s, 100", "0.5/s, 0.5", "7 / s, 7"})
    void readsARate(String text, String perSecond) {
        assertThat(Rate.parse(text).perSecond()).isEqualByComparingTo(perSecond);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "0/s", "0.0/s", "-1/s", "1/m", "1e3/s", "/s", "1/s/s"})
    void refusesWhatIsNoRate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.parse(text))
                .withMessage("expected a positive rate, such as 100/s; got " + text);
    }

    @Test
    void noJitterIsNone() {
        assertThat(Jitter.parse("none").orNothing()).isEmpty();
        assertThat(new Jitter(MILLI, 0.9, 0.02, MILLI, 1.4).orNothing()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jitter.parse("None"))
                .withMessage("expected none, or median, sigma and a tail; got None");
    }

    @Test
    void noLossIsNone() {
        assertThat(Loss.parse("none")).isEqualTo(new Loss(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loss.parse("some"))
                .withMessage("expected none, or least and greatest; got some");
    }
}
