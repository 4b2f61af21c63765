package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @Test
    void isWrittenAsSixteenDigits() {
        assertThat(new Fingerprint(0x2AL)).hasToString("000000000000002a");
        assertThat(new Fingerprint(-1)).hasToString("ffffffffffffffff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2a",
                "00000000000002a",
                "0000000000000002a",
                "0x0000000000002a",
                "+00000000000002a",
                "00000000 000002a",
                "000000000000002g",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠"
            })
    void refusesToReadAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.parse(text));
    }

    @Test
    void orderAndNumberOfPartsMatter() {
        assertThat(Fingerprint.of(1, 2)).isEqualTo(Fingerprint.of(1, 2));
        assertThat(Fingerprint.of(1, 2)).isNotEqualTo(Fingerprint.of(2, 1));
        assertThat(Fingerprint.of()).isNotEqualTo(Fingerprint.of(0));
        assertThat(Fingerprint.of(0)).isNotEqualTo(Fingerprint.of(0, 0));
    }
}
