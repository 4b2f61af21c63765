package org.icsim.reports.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One picture of each kind, byte for byte. Text stands as text, so that a difference can be read. */
class ChartGoldenTest {
    @ParameterizedTest
    @MethodSource("charts")
    void looksAsItDid(Chart chart) throws IOException {
        Figure figure = chart.draw();

        Golden.assertHolds(Path.of("src/test/resources/golden", figure.id() + ".svg"), figure.inlineSvg());
    }

    static List<Chart> charts() {
        return Samples.ofEachKind();
    }
}
