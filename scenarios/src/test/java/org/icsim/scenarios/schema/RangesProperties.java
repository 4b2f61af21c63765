package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RangesProperties {
    @Property(seed = "1")
    void parseInvertsToString(
            @ForAll @LongRange(min = 1) long one,
            @ForAll @LongRange(min = 1) long other,
            @ForAll @IntRange(max = 10_000) int share,
            @ForAll @IntRange(max = 10_000) int otherShare) {
        long least = Math.min(one, other);
        long most = Math.max(one, other);
        SpanRange spans = new SpanRange(new TimeSpan(least), new TimeSpan(most));
        ShareRange shares =
                new ShareRange(new Share(Math.min(share, otherShare)), new Share(Math.max(share, otherShare)));
        LinkRateRange rates =
                new LinkRateRange(new LinkRate(OptionalLong.of(least)), new LinkRate(OptionalLong.of(most)));

        assertThat(SpanRange.parse(spans.toString())).isEqualTo(spans);
        assertThat(ShareRange.parse(shares.toString())).isEqualTo(shares);
        assertThat(LinkRateRange.parse(rates.toString())).isEqualTo(rates);
    }

    @Example
    void oneValueIsARangeOfItself() {
        assertThat(SpanRange.parse("1.5s"))
                .isEqualTo(SpanRange.parse("1500ms..1.5 s"))
                .hasToString("1500ms");
        assertThat(ShareRange.parse("7 %")).hasToString("7 %");
        assertThat(LinkRateRange.parse("1 Gbit/s").leastBits()).isEqualTo(1_000_000_000);
    }

    @Example
    void refusesWhatIsNoRange() {
        for (String text : new String[] {"9ms..1ms", "1ms..", "..1ms", "1ms...2ms", "1ms..2ms..3ms", "1..2ms", ""}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SpanRange.parse(text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> ShareRange.parse("1 %..101 %"));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkRateRange.parse("1 Mbit/s..unlimited"));
        assertThatIllegalArgumentException().isThrownBy(() -> LinkRateRange.parse("unlimited"));
    }
}
