package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A set of ids against the JDK's. */
class IdSetProperties {

    @Property
    void holdsWhatAnySetHolds(@ForAll("steps") List<Step> steps) {
        IdSet set = new IdSet();
        TreeSet<Long> reference = new TreeSet<>();
        long base = 0;

        for (Step step : steps) {
            base += step.advance;
            long id = Math.max(0, base + step.offset);
            if (step.isAdding) {
                assertThat(set.add(id)).isEqualTo(reference.add(id));
            } else {
                assertThat(set.remove(id)).isEqualTo(reference.remove(id));
            }
            assertThat(set.size()).isEqualTo(reference.size());
            assertThat(set.contains(id)).isEqualTo(step.isAdding);
        }

        for (long id = 0; id < base + 2_000; id++) {
            assertThat(set.contains(id)).isEqualTo(reference.contains(id));
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> offsets = Arbitraries.integers().between(-300, 300);
        Arbitrary<Integer> advances = Arbitraries.integers().between(0, 60);
        Arbitrary<Boolean> additions = Arbitraries.of(true, true, false);
        return Combinators.combine(offsets, advances, additions)
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    record Step(int offset, int advance, boolean isAdding) {}
}
