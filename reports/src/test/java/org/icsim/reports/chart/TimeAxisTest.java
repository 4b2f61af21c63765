package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    @Test
    void elapsedTimeIsCountedInTheUnitThatReadsBest() {
        assertThat(label(0.3)).isEqualTo("Elapsed time (ms)");
        assertThat(label(90)).isEqualTo("Elapsed time (s)");
        assertThat(label(1_800)).isEqualTo("Elapsed time (min)");
        assertThat(label(86_400)).isEqualTo("Elapsed time (h)");
        assertThat(label(30 * 86_400)).isEqualTo("Elapsed time (d)");
    }

    @Test
    void ticksStandWherePeopleLookForThem() {
        assertThat(elapsed(0, 86_400, 9)).containsExactly("0", "3", "6", "9", "12", "15", "18", "21", "24");
        assertThat(elapsed(0, 1_800, 9)).containsExactly("0", "5", "10", "15", "20", "25", "30");
        assertThat(elapsed(0, 90, 9)).containsExactly("0", "10", "20", "30", "40", "50", "60", "70", "80", "90");
    }

    @Test
    void partsOfASecondAndManyDaysHaveDecimalSteps() {
        assertThat(elapsed(0, 0.3, 5)).containsExactly("0", "100", "200", "300");
        assertThat(elapsed(0, 40 * 86_400, 5)).containsExactly("0", "10", "20", "30", "40");
    }

    @Test
    void calendarYearsAreDividedIntoMonths() {
        assertThat(calendar(2026, 2027, 5)).containsExactly("2026", "Apr", "Jul", "Oct", "2027");
        assertThat(calendar(2026, 2036, 9)).containsExactly("2026", "2028", "2030", "2032", "2034", "2036");
        assertThat(calendar(2026, 2026.25, 9)).containsExactly("2026", "Feb", "Mar", "Apr");
    }

    @Test
    void aSingleMomentHasRoomAroundItButNotBeforeTheBeginning() {
        Axis axis = TimeAxis.of(Clock.ELAPSED_SECONDS, new Extent(0, 0), 9);

        assertThat(axis.range()).isEqualTo(new Extent(0, 1));
        assertThat(axis.ticks()).hasSizeGreaterThan(1);
    }

    private static String label(double seconds) {
        return TimeAxis.of(Clock.ELAPSED_SECONDS, new Extent(0, seconds), 9).label();
    }

    private static List<String> elapsed(double from, double to, int most) {
        return texts(TimeAxis.of(Clock.ELAPSED_SECONDS, new Extent(from, to), most));
    }

    private static List<String> calendar(double from, double to, int most) {
        return texts(TimeAxis.of(Clock.CALENDAR_YEARS, new Extent(from, to), most));
    }

    private static List<String> texts(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::text).toList();
    }
}
