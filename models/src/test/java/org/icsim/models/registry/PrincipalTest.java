package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalTest {
    /** Source: Internet Computer Interface Specification, textual representation and special forms of principals. */
    @ParameterizedTest
    @CsvSource({
        "'', aaaaa-aa",
        "04, 2vxsx-fae",
        "abcd01, em77e-bvlzu-aq",
        "00000000000000010101, rrkah-fqaaa-aaaaa-aaaaq-cai"
    })
    void textAndBytesAreThoseOfTheSpecification(String hexadecimal, String text) {
        byte[] bytes = HexFormat.of().parseHex(hexadecimal);

        assertThat(Principal.of(bytes)).hasToString(text);
        assertThat(new Principal(text).bytes()).isEqualTo(bytes);
    }

    @Test
    void theLongestHasSixtyThreeCharacters() {
        assertThat(Principal.of(new byte[Principal.MAX_BYTES]).text()).hasSize(63);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Principal.of(new byte[30]))
                .withMessage("expected a principal of at most 29 bytes; got 30");
    }

    @ParameterizedTest
    @CsvSource({
        "em77e-bvlzu-ar, a bit beyond the last byte",
        "em77f-bvlzu-aq, a wrong checksum",
        "em77e-bvlza-aq, another byte",
        "em77eb-vlzu-aq, groups of another length",
        "em77ebvlzuaq, no groups",
        "em77e-bvlzu-aq-, a hyphen at the end",
        "em77e--bvlzu-aq, two hyphens",
        "em77e-bvlzu-aqa, a character too many"
    })
    void refusesWhatIsNotTheOneTextOfItsBytes(String text, String why) {
        assertThatIllegalArgumentException()
                .as(why)
                .isThrownBy(() -> new Principal(text))
                .withMessageStartingWith("expected a principal with checksum and groups of five")
                .withMessageEndingWith("got " + text);
    }

    @Test
    void refusesForeignCharactersAndWhatIsTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Principal("EM77E-BVLZU-AQ"))
                .withMessageContaining("got E in EM77E-BVLZU-AQ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Principal("em77e-bvlz1-aq"))
                .withMessageContaining("got 1 in");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Principal("aaaaa"))
                .withMessage("expected a principal, which has at least 7 characters; got aaaaa");
        assertThatIllegalArgumentException().isThrownBy(() -> new Principal(""));
    }

    @Test
    void peopleCallItByItsFirstGroup() {
        Principal governance = new Principal("rrkah-fqaaa-aaaaa-aaaaq-cai");

        assertThat(governance.shortName()).isEqualTo("rrkah");
    }

    @Test
    void idsAreOrderedByText() {
        NodeId first = NodeId.parse("2vxsx-fae");
        NodeId second = NodeId.parse("aaaaa-aa");

        assertThat(first).isLessThan(second).hasToString("2vxsx-fae");
        assertThat(SubnetId.parse("2vxsx-fae")).isLessThan(SubnetId.parse("aaaaa-aa"));
    }
}
