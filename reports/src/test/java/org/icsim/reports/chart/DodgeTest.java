package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DodgeTest {
    @Test
    void twoLabelsAtOnePlaceMoveApartByHalfEach() {
        double[] centres = Dodge.centres(new double[] {50, 50}, new double[] {10, 10}, new Extent(0, 100));

        assertThat(centres).containsExactly(45, 55);
    }

    @Test
    void aLabelAtTheBorderStaysWithin() {
        double[] centres = Dodge.centres(new double[] {0, 99}, new double[] {10, 10}, new Extent(0, 100));

        assertThat(centres).containsExactly(5, 95);
    }

    @Test
    void noLabelsNeedNoPlace() {
        assertThat(Dodge.centres(new double[0], new double[0], new Extent(0, 100)))
                .isEmpty();
    }
}
