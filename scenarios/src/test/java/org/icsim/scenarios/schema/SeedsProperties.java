package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SeedsProperties {
    @Property
    void parseInvertsToStringAndNoSeedIsLeftOut(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_990_000L) long first,
            @ForAll @IntRange(max = 9_999) int more) {
        Seeds seeds = new Seeds(first, first + more);

        assertThat(Seeds.parse(seeds.toString())).isEqualTo(seeds);
        assertThat(seeds.all()).hasSize(more + 1).isSorted().doesNotHaveDuplicates();
        assertThat(seeds.all()).startsWith(first).endsWith(first + more);
    }
}
