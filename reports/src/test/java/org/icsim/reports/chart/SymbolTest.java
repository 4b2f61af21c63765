package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolTest {
    private static final int SIDE = 60;

    @ParameterizedTest
    @EnumSource(Symbol.class)
    void aSymbolHasTheAreaAskedFor(Symbol symbol) {
        double area = 900;
        // Squares of a pixel whose middle lies within.
        long pixels = IntStream.range(0, SIDE * SIDE)
                .filter(i -> {
                    int row = i / SIDE;
                    return symbol.shape(SIDE / 2.0, SIDE / 2.0, area).contains(i % SIDE + 0.5, row + 0.5);
                })
                .count();

        assertThat((double) pixels).isCloseTo(area, within(area * 0.04));
    }

    @Test
    void noTwoOfTwelveLayersHaveTheSameSymbolAndColour() {
        assertThat(IntStream.range(0, PlaceMap.MOST_LAYERS).mapToObj(i -> Symbol.of(i) + " " + Theme.line(i)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Symbol.class)
    void aSymbolStaysWithinItsRadius(Symbol symbol) {
        Rectangle2D box = symbol.shape(0, 0, 100).getBounds2D();

        double reach = symbol.radius(100) + 1e-9;
        assertThat(new Rectangle2D.Double(-reach, -reach, 2 * reach, 2 * reach).contains(box))
                .isTrue();
    }
}
