package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Something that is drawn at places given by values. */
sealed interface Mark {
    /** The ground between the ends of intervals; it has a hole where an interval is a gap. */
    record Area(List<Interval> intervals, Color fill) implements Mark {}

    /** A line through points. A point between two gaps, which no line reaches, is a dot. */
    record Trace(List<Point> points, Color colour, BasicStroke stroke) implements Mark {}

    /** A dot at each point, parted from what lies below by a ring of paper. */
    record Dots(List<Point> points, Color fill) implements Mark {}

    /** A hollow dot at each point. */
    record Rings(List<Point> points, Color colour) implements Mark {}

    /**
     * A symbol at a point, ringed with paper.
     *
     * @param area in square pixels
     */
    record Spot(Point at, Symbol symbol, double area, Color fill) implements Mark {}

    /** A filled rectangle, parted from its neighbours by a seam of paper. Tiles lie below all other marks. */
    record Tile(Extent x, Extent y, Color fill) implements Mark {}

    /**
     * A few words at a point, never below the frame; those that begin there are cut short at its right edge.
     *
     * @param rise how far above the point their middle lies, in pixels
     */
    record Note(String text, Point at, double rise, TextStyle style) implements Mark {}
}
