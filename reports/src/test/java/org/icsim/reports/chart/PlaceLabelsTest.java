package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class PlaceLabelsTest {
    /** The colour of lines from dots to names, as SVG writes it. */
    private static final String LEADER = "#3c4043";

    private static final Rectangle2D BORDERS = new Rectangle2D.Double(0, 0, 400, 300);
    private static final Rectangle2D DOT = new Rectangle2D.Double(195, 145, 10, 10);

    @Test
    void namesOfOneDotStandAroundItUntilThereIsNoRoom() {
        PlaceLabels labels = new PlaceLabels(BORDERS, List.of(DOT));

        Collections.nCopies(100, "name").forEach(name -> labels.add(name, DOT));

        assertThat(labels.count()).isBetween(4, 20);
    }

    @Test
    void aDotWithoutRoomAroundItHasNoName() {
        PlaceLabels labels = new PlaceLabels(new Rectangle2D.Double(194, 144, 12, 12), List.of(DOT));

        labels.add("name", DOT);

        assertThat(labels.count()).isZero();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void noLineOfANameRunsThroughAName(PlaceMap map) throws Exception {
        SvgPicture picture = SvgPicture.parse(map.draw().inlineSvg());

        for (Element path : picture.elements("path")) {
            if (path.getAttribute("stroke").equals(LEADER)) {
                Line2D leader = line(path.getAttribute("d"));
                assertThat(picture.texts()).noneMatch(text -> leader.intersects(text.box()));
            }
        }
    }

    static List<PlaceMap> maps() {
        return ChartTest.charts().stream()
                .filter(PlaceMap.class::isInstance)
                .map(PlaceMap.class::cast)
                .toList();
    }

    /** Reads a path from one point to another. */
    private static Line2D line(String path) {
        double[] numbers = Stream.of(path.substring(1).split("[ L]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Line2D.Double(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
