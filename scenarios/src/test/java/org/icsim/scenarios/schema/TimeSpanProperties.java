package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimeSpanProperties {
    @Property(tries = 2000)
    void parseInvertsToString(@ForAll @LongRange(min = 0) long nanos) {
        TimeSpan span = new TimeSpan(nanos);

        assertThat(TimeSpan.parse(span.toString())).isEqualTo(span);
    }

    @Property
    void wholeUnitsAreTakenAsTheyAre(@ForAll @LongRange(min = 0, max = 100_000) long count) {
        assertThat(TimeSpan.parse(count + "d").nanos()).isEqualTo(count * 86_400_000_000_000L);
        assertThat(TimeSpan.parse(count + "h").nanos()).isEqualTo(count * 3_600_000_000_000L);
        assertThat(TimeSpan.parse(count + "m").nanos()).isEqualTo(count * 60_000_000_000L);
        assertThat(TimeSpan.parse(count + "s").nanos()).isEqualTo(count * 1_000_000_000L);
        assertThat(TimeSpan.parse(count + "ms").nanos()).isEqualTo(count * 1_000_000L);
        assertThat(TimeSpan.parse(count + "us").nanos()).isEqualTo(count * 1_000L);
        assertThat(TimeSpan.parse(count + "ns").nanos()).isEqualTo(count);
    }
}
