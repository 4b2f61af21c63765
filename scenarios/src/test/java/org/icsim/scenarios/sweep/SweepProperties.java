package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ProgressListener;

/** However many runs go at a time, nobody can tell from what comes out. */
class SweepProperties {
    /** Runs of unlike lengths, so that later ones overtake earlier ones. */
    private static final List<VariantPlan> VARIANTS = List.of(
            variant("long", "duration=3s"), variant("short", "duration=200ms"), variant("middle", "duration=1s"));

    @Property(tries = 30)
    void outcomesComeInTheOrderOfVariantsAndSeeds(
            @ForAll @IntRange(min = 1, max = 3) int variants,
            @ForAll @IntRange(min = 1, max = 12) int seeds,
            @ForAll @IntRange(min = 1, max = 6) int jobs) {
        List<VariantPlan> some = VARIANTS.subList(0, variants);
        List<String> order = new ArrayList<>();

        Sweep sweep = new Sweep(some, seeds(seeds));
        sweep.run(
                jobs,
                ProgressListener.NONE,
                outcome -> order.add(
                        outcome.variant().id() + " " + outcome.summary().seed()));

        assertThat(sweep.size()).isEqualTo(variants * seeds);
        assertThat(order)
                .isEqualTo(some.stream()
                        .flatMap(variant -> IntStream.rangeClosed(1, seeds).mapToObj(seed -> variant.id() + " " + seed))
                        .toList());
    }

    @Property(tries = 10)
    void filesDoNotDependOnHowManyGoAtATime(
            @ForAll @IntRange(min = 1, max = 6) int seeds, @ForAll @IntRange(min = 2, max = 6) int jobs) {
        SweepResults alone = run(seeds, 1);

        SweepResults together = run(seeds, jobs);

        assertThat(together.summary()).isEqualTo(alone.summary());
        assertThat(FilesBelow.texts(together.files())).isEqualTo(FilesBelow.texts(alone.files()));
    }

    private static SweepResults run(int seeds, int jobs) {
        SweepResults results = new SweepResults(VARIANTS, seeds(seeds), true);
        new Sweep(VARIANTS, seeds(seeds)).run(jobs, ProgressListener.NONE, results::add);
        return results;
    }

    private static List<Long> seeds(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static VariantPlan variant(String id, String setting) {
        return new VariantPlan(id, Plans.ofText(Plans.TINY, setting).only().plan());
    }
}
