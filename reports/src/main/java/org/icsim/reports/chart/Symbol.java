package org.icsim.reports.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shapes of dots, which tell layers apart without colour. With the same area, they look equally large. */
enum Symbol {
    CIRCLE(0, 0),
    SQUARE(4, 0.125),
    TRIANGLE(3, 0),
    DIAMOND(4, 0),
    TRIANGLE_DOWN(3, 0.5),
    PENTAGON(5, 0);

    private final int corners;
    /** Of its first corner, in full turns clockwise from the top. */
    private final double turn;

    Symbol(int corners, double turn) {
        this.corners = corners;
        this.turn = turn;
    }

    /**
     * Returns the symbol of the layer with this index. There are as many symbols as colours; when both start again, a
     * colour gets the next symbol.
     */
    static Symbol of(int index) {
        int count = values().length;
        return values()[(index + index / count) % count];
    }

    /**
     * Returns the symbol around a middle.
     *
     * @param area in square pixels
     */
    Shape shape(double x, double y, double area) {
        double radius = radius(area);
        if (corners == 0) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x + radius * StrictMath.sin(angle(0)), y - radius * StrictMath.cos(angle(0)));
        for (int corner = 1; corner < corners; corner++) {
            path.lineTo(x + radius * StrictMath.sin(angle(corner)), y - radius * StrictMath.cos(angle(corner)));
        }
        path.closePath();
        return path;
    }

    /** Returns how far a symbol reaches from its middle: a regular polygon covers {@code n ÷ 2 × r² × sin(2π ÷ n)}. */
    double radius(double area) {
        double areaOfUnit = corners == 0 ? Math.PI : corners / 2.0 * StrictMath.sin(2 * Math.PI / corners);
        return Math.sqrt(area / areaOfUnit);
    }

    private double angle(int corner) {
        return 2 * Math.PI * (turn + (double) corner / corners);
    }
}
