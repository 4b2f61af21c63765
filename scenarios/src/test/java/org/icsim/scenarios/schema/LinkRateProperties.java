package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class LinkRateProperties {
    @Property(tries = 1000)
    void parseInvertsToString(@ForAll @LongRange(min = 1) long bitsPerSecond) {
        LinkRate rate = new LinkRate(OptionalLong.of(bitsPerSecond));

        assertThat(LinkRate.parse(rate.toString())).isEqualTo(rate);
    }

    @Property
    void wholeUnitsAreTakenAsTheyAreAndWrittenInTheLargestUnit(@ForAll @LongRange(min = 1, max = 999) long count) {
        assertThat(LinkRate.parse(count + " kbit/s").bitsPerSecond()).hasValue(count * 1_000);
        assertThat(LinkRate.parse(count + " Mbit/s").bitsPerSecond()).hasValue(count * 1_000_000);
        assertThat(LinkRate.parse(count + "Gbit/s").bitsPerSecond()).hasValue(count * 1_000_000_000);
        assertThat(LinkRate.parse(count + "000 Mbit/s")).hasToString(count + " Gbit/s");
    }

    @Example
    void fractionsOfAUnitAreExact() {
        assertThat(LinkRate.parse("0.3 Gbit/s")).hasToString("300 Mbit/s");
        assertThat(LinkRate.parse("2.5 Mbit/s")).hasToString("2500 kbit/s");
        assertThat(LinkRate.parse("0.001 kbit/s")).hasToString("0.001 kbit/s");
        assertThat(LinkRate.parse("1.10 kbit/s")).hasToString("1.1 kbit/s");
    }

    @Example
    void aLinkWithoutLimitIsUnlimited() {
        assertThat(LinkRate.parse("unlimited").bitsPerSecond()).isEmpty();
        assertThat(LinkRate.parse("unlimited")).hasToString("unlimited");
    }

    @Example
    void whatIsNoRateIsRefused() {
        for (String text : new String[] {
            "",
            "300",
            "300 Mbit",
            "300 MBit/s",
            "300 Mb/s",
            "-1 Mbit/s",
            "1e3 Mbit/s",
            "1  Mbit/s",
            " 1 Mbit/s",
            "1/s",
            "Unlimited",
            "٣ Mbit/s",
            "0 Mbit/s",
            "0.0 kbit/s"
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkRate.parse(text))
                    .withMessage(
                            "expected unlimited or a positive rate in kbit/s, Mbit/s or Gbit/s, such as 300 Mbit/s; got "
                                    + text);
        }
    }

    @Example
    void aRateThatIsNoWholeNumberOfBitsIsRefused() {
        for (String text : new String[] {"0.0001 kbit/s", "1.0000000001 Gbit/s", "99999999999 Gbit/s"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkRate.parse(text))
                    .withMessage("expected a whole number of bits per second; got " + text);
        }
    }
}
