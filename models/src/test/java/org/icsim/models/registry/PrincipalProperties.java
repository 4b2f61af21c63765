package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PrincipalProperties {
    @Property(tries = 500, seed = "1")
    void textBringsBackTheBytes(@ForAll @Size(max = Principal.MAX_BYTES) byte[] bytes) {
        Principal principal = Principal.of(bytes);

        assertThat(new Principal(principal.text()).bytes()).isEqualTo(bytes);
    }

    /** A CRC-32 finds every error within 32 bits in a row, and a character has 5. */
    @Property(tries = 500, seed = "1")
    void oneMistypedCharacterIsFound(
            @ForAll @Size(max = Principal.MAX_BYTES) byte[] bytes,
            @ForAll @IntRange(max = 62) int position,
            @ForAll @IntRange(max = 31) int digit) {
        StringBuilder mistyped = new StringBuilder(Principal.of(bytes).text());
        int at = position % mistyped.length();
        char typed = "abcdefghijklmnopqrstuvwxyz234567".charAt(digit);
        boolean isMistake = mistyped.charAt(at) != typed;
        mistyped.setCharAt(at, typed);

        if (isMistake) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Principal(mistyped.toString()));
        } else {
            assertThat(new Principal(mistyped.toString())).isEqualTo(Principal.of(bytes));
        }
    }
}
