package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class AxisProperties {
    @Property
    void niceStepsHoldTheDataAndLittleMore(@ForAll("extents") Extent data) {
        NiceSteps steps = NiceSteps.covering(data, 7);

        assertThat(steps.range().low()).isLessThanOrEqualTo(data.low());
        assertThat(steps.range().high()).isGreaterThanOrEqualTo(data.high());
        assertThat(steps.last() - steps.first()).isBetween(2L, 9L);
    }

    @Property
    void anAxisOfValuesShowsAllDataAndTwoTicksAtLeast(
            @ForAll("extents") Extent data, @ForAll Quantity.Scaling scaling) {
        Axis axis = ValueScale.of(Quantity.of("Length", "m").scaled(scaling), data, 7)
                .axis();

        assertThat(axis.fraction(data.low())).isBetween(-1e-9, 1 + 1e-9);
        assertThat(axis.fraction(data.high())).isBetween(-1e-9, 1 + 1e-9);
        assertThat(axis.ticks()).hasSizeBetween(2, 10);
        assertThat(axis.ticks()).extracting(Axis.Tick::text).doesNotHaveDuplicates();
    }

    @Property
    void aFractionLeadsBackToItsValue(
            @ForAll Mapping mapping, @ForAll @DoubleRange(min = 0.01, max = 0.99) double value) {
        Axis axis = new Axis(mapping, new Extent(0.005, 0.995), List.of(), "");

        assertThat(axis.valueAt(axis.fraction(value))).isCloseTo(value, within(1e-9));
    }

    @Example
    void aLogarithmicAxisHoldsANumberWhoseLogarithmRoundsToAnother() {
        Quantity quantity = Quantity.of("Length", "m").scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE);
        Extent data = new Extent(Math.nextDown(0.001), Math.nextUp(1_000.0));
        Axis axis = ValueScale.of(quantity, data, 7).axis();

        assertThat(axis.mapping()).isEqualTo(Mapping.LOGARITHMIC);
        assertThat(axis.range().low()).isLessThanOrEqualTo(data.low());
        assertThat(axis.range().high()).isGreaterThanOrEqualTo(data.high());
    }

    @Property
    void anAxisOfTimeHasTicksInOrderWithinItself(@ForAll("extents") Extent data, @ForAll Clock clock) {
        double longest = clock == Clock.CALENDAR_YEARS ? 1e4 : 1e8;
        double start = Math.abs(data.low()) % longest;
        Extent times = new Extent(start, start + data.span() % longest);
        Axis axis = TimeAxis.of(clock, times, 9);

        assertThat(axis.ticks()).hasSizeBetween(2, 11);
        assertThat(axis.ticks()).extracting(Axis.Tick::value).isSorted();
        assertThat(axis.ticks())
                .allSatisfy(tick -> assertThat(axis.fraction(tick.value())).isBetween(-0.01, 1.01));
    }

    @Provide
    Arbitrary<Extent> extents() {
        Arbitrary<Double> magnitudes = Arbitraries.doubles().between(-9, 13).map(power -> StrictMath.pow(10, power));
        Arbitrary<Double> shifts = Arbitraries.doubles().between(-10, 10);
        return Combinators.combine(magnitudes, shifts)
                .as((span, shift) -> new Extent(shift * span, shift * span + span));
    }
}
