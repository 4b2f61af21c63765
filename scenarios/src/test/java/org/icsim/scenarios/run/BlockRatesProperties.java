package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.core.record.Series;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.run.BlockRates.Slice;
import org.icsim.scenarios.run.ScenarioRun.Outcome;

class BlockRatesProperties {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    @Property
    void slicesCoverTheRunWithoutGapsAndAreOfOneSpan(
            @ForAll @LongRange(min = 1, max = 10_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 100) int most,
            @ForAll @IntRange(min = 0, max = 50) int blocks,
            @ForAll long seed) {
        List<Slice> slices = rates(series(millis, blocks, millis, seed), millis, most);

        assertThat(slices).isNotEmpty().hasSizeLessThanOrEqualTo(most);
        double end = 0;
        for (Slice slice : slices) {
            assertThat(slice.fromSeconds()).isCloseTo(end, within(1e-6));
            assertThat(slice.spanSeconds()).isPositive();
            end = slice.fromSeconds() + slice.spanSeconds();
        }
        assertThat(end).isCloseTo(millis / 1e3, within(1e-6));
    }

    @Property
    void allSlicesButTheLastAreOfOneSpanAndItIsShorterThanTwo(
            @ForAll @LongRange(min = 1, max = 10_000_000) long millis, @ForAll @IntRange(min = 1, max = 100) int most) {
        List<Slice> slices = rates(series(millis, 3, millis, 1), millis, most);

        double span = slices.get(0).spanSeconds();
        Slice last = slices.get(slices.size() - 1);
        assertThat(slices.subList(0, slices.size() - 1)).allMatch(slice -> slice.spanSeconds() == span);
        assertThat(last.spanSeconds()).isLessThan(2 * span);
    }

    @Property
    void noBlockIsLostAndNoneCountedTwice(
            @ForAll @LongRange(min = 1, max = 10_000_000) long millis,
            @ForAll @IntRange(min = 1, max = 100) int most,
            @ForAll @IntRange(min = 0, max = 300) int blocks,
            @ForAll long seed) {
        Series series = series(millis, blocks, millis, seed);

        List<Slice> slices = rates(series, millis, most);

        assertThat(slices.stream().mapToDouble(Slice::blocks).sum()).isEqualTo(blocks);
        assertThat(slices.stream().mapToDouble(Slice::higherRank).sum()).isEqualTo(Math.ceil(blocks / 3.0));
        assertThat(slices).allMatch(slice -> slice.higherRank() <= slice.blocks());
    }

    /** A subnet that stalls ends its series early, with finer buckets perhaps; the slices are those of all the others. */
    @Property
    void slicesLieWhereTheLengthOfTheRunPutsThem(
            @ForAll @LongRange(min = 1, max = 10_000_000) long millis,
            @ForAll @LongRange(min = 1, max = 10_000_000) long stalledAfter,
            @ForAll @IntRange(min = 1, max = 100) int most) {
        List<Slice> lively = rates(series(millis, 40, millis, 1), millis, most);
        List<Slice> stalled = rates(series(millis, 40, Math.min(millis, stalledAfter), 2), millis, most);
        List<Slice> dead = rates(series(millis, 0, millis, 3), millis, most);

        assertThat(stalled).extracting(Slice::fromSeconds).isEqualTo(froms(lively));
        assertThat(dead).extracting(Slice::fromSeconds).isEqualTo(froms(lively));
        assertThat(stalled.stream().mapToDouble(Slice::blocks).sum()).isEqualTo(40);
    }

    @Example
    void aRunOfTenMinutesHasSlicesOfTenSeconds() {
        List<Slice> slices = rates(series(600_000, 10, 600_000, 1), 600_000, 60);

        assertThat(slices).hasSize(60).allMatch(slice -> slice.spanSeconds() == 10);
    }

    @Example
    void aRestBelongsToTheLastSlice() {
        List<Slice> slices = rates(series(11_500, 10, 11_500, 1), 11_500, 5);

        assertThat(slices).extracting(Slice::fromSeconds).containsExactly(0.0, 3.0, 6.0, 9.0);
        assertThat(slices.get(3).spanSeconds()).isEqualTo(2.5);
    }

    @Example
    void ratesAreBlocksOverTime() {
        Slice slice = new Slice(10, 4, 6, 2);

        assertThat(slice.perSecond()).isEqualTo(1.5);
        assertThat(slice.higherRankPerSecond()).isEqualTo(0.5);
    }

    @Example
    void theBlocksOfARunAreThoseOfItsSummary() {
        Outcome run = new ScenarioRun(Plans.of(Plans.TWIN.toString()).only(), 3).run(ProgressListener.NONE);

        List<Slice> slices = BlockRates.of(
                        SeriesCsv.of(run.subnets().get(0).series().higherRank()), 20, 7)
                .slices();

        Summary.SpanSummary whole = run.summary().subnets().get(0).whole();
        double blocks = slices.stream().mapToDouble(Slice::blocks).sum();
        double higher = slices.stream().mapToDouble(Slice::higherRank).sum();
        assertThat((long) blocks).isEqualTo(whole.finalBlocks());
        assertThat(higher).isPositive();
        assertThat(CsvTable.rounded(higher / blocks)).isEqualTo(whole.shareOfHigherRanks());
    }

    /** Final blocks at random moments before {@code last} of a run; each third was made by a higher rank. */
    private static Series series(long millis, int blocks, long last, long seed) {
        Series series = new Series("higher-rank", "share", 1200, SECOND);
        SplittableRandom random = new SplittableRandom(seed);
        assertThat(last).isLessThanOrEqualTo(millis);
        for (int i = 0; i < blocks; i++) {
            series.record(random.nextLong(last * MILLI), i % 3 == 0 ? 1 : 0);
        }
        return series;
    }

    private static List<Slice> rates(Series series, long millis, int most) {
        return BlockRates.of(SeriesCsv.of(series), millis / 1e3, most).slices();
    }

    private static List<Double> froms(List<Slice> slices) {
        return slices.stream().map(Slice::fromSeconds).toList();
    }
}
