package org.icsim.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class SimTimeProperties {

    @Property
    void theSpanSinceTheEpochLeadsBack(@ForAll @LongRange long nanos) {
        SimTime time = new SimTime(nanos);

        assertThat(SimTime.at(time.sinceEpoch())).isEqualTo(time);
        assertThat(SimTime.EPOCH.plus(time.sinceEpoch())).isEqualTo(time);
        assertThat(SimTime.at(Duration.parse(time.toString()))).isEqualTo(time);
    }

    @Property
    void plusAddsSpans(
            @ForAll @LongRange(max = Long.MAX_VALUE / 2) long nanos,
            @ForAll @LongRange(max = Long.MAX_VALUE / 2) long span) {
        SimTime time = new SimTime(nanos).plus(Duration.ofNanos(span));

        assertThat(time.nanos()).isEqualTo(nanos + span);
        assertThat(time.plus(Duration.ofNanos(-span))).isEqualTo(new SimTime(nanos));
    }

    @Property
    void laterMomentsAreGreater(@ForAll @LongRange long first, @ForAll @LongRange long second) {
        int order = new SimTime(first).compareTo(new SimTime(second));

        assertThat(Integer.signum(order)).isEqualTo(Long.compare(first, second));
    }
}
