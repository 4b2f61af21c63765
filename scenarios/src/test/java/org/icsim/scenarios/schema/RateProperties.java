package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class RateProperties {
    @Property
    void parseInvertsToString(@ForAll @BigRange(min = "0.000001", max = "1000000000") @Scale(6) BigDecimal perSecond) {
        Rate rate = new Rate(perSecond);

        assertThat(Rate.parse(rate.toString()).perSecond()).isEqualByComparingTo(perSecond);
        assertThat(Rate.parse(rate.toString()).toString()).isEqualTo(rate.toString());
    }
}
