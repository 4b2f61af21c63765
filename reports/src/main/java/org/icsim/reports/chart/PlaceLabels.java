package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names beside dots on a plane: one after the other each takes the nearest place where it covers neither a dot nor a
 * name before it, and where no line that ties a name to its dot is crossed. A name that finds none is left out.
 */
final class PlaceLabels {
    private static final TextStyle STYLE = TextStyle.NOTE.in(Theme.INK);
    private static final double MOST_WIDTH = 150;
    private static final double GAP = 4;
    /** How far from its dot a name may stand, in the order in which it is tried. */
    private static final List<Double> DISTANCES = List.of(3.0, 14.0, 26.0, 40.0, 56.0);
    /** Steps right and down from the dot; a name looks best at its right. */
    private static final List<Point> DIRECTIONS = List.of(
            new Point(1, 0),
            new Point(-1, 0),
            new Point(0, -1),
            new Point(0, 1),
            new Point(0.8, -0.8),
            new Point(0.8, 0.8),
            new Point(-0.8, -0.8),
            new Point(-0.8, 0.8));

    private final Rectangle2D borders;
    private final List<Rectangle2D> taken;
    private final List<Label> labels = new ArrayList<>();

    /**
     * Begins without names.
     *
     * @param dots the boxes around all dots
     */
    PlaceLabels(Rectangle2D borders, List<Rectangle2D> dots) {
        this.borders = borders;
        this.taken = new ArrayList<>(dots);
    }

    /** Names a dot if there is room near it. */
    void add(String name, Rectangle2D dot) {
        String text = STYLE.fit(name, MOST_WIDTH);
        for (double distance : DISTANCES) {
            boolean isTied = distance > DISTANCES.get(0);
            Optional<Label> free = DIRECTIONS.stream()
                    .map(direction -> new Label(text, dot, box(text, dot, direction, distance), isTied))
                    .filter(this::isFree)
                    .findFirst();
            if (free.isPresent()) {
                taken.add(free.get().box);
                labels.add(free.get());
                return;
            }
        }
    }

    /** Returns how many names found a place. */
    int count() {
        return labels.size();
    }

    void paint(Graphics2D g) {
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.TEXT);
        labels.stream().filter(Label::isTied).forEach(label -> g.draw(label.leader()));
        labels.forEach(
                label -> STYLE.drawOnPaper(g, label.text, label.box.getMinX() + GAP / 2, label.box.getCenterY()));
    }

    /** Returns the box of a name that touches a box around the dot, this distance away. */
    private static Rectangle2D box(String text, Rectangle2D dot, Point direction, double distance) {
        double width = STYLE.width(text) + GAP;
        double height = STYLE.size() + GAP;
        double x = dot.getCenterX() + direction.x() * (dot.getWidth() / 2 + distance) + side(direction.x()) * width / 2;
        double y =
                dot.getCenterY() + direction.y() * (dot.getHeight() / 2 + distance) + side(direction.y()) * height / 2;
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static double side(double direction) {
        return Math.signum(direction);
    }

    private boolean isFree(Label label) {
        return borders.contains(label.box)
                && taken.stream().noneMatch(label.box::intersects)
                && labels.stream().noneMatch(label::isCrossing);
    }

    /** A name in its place; far from its dot, it is tied to it. */
    private record Label(String text, Rectangle2D dot, Rectangle2D box, boolean isTied) {
        /** Returns whether the line of one of the two runs through the other's name or line. */
        boolean isCrossing(Label other) {
            boolean isThroughOther = isTied && leader().intersects(other.box);
            boolean isThroughThis = other.isTied && other.leader().intersects(box);
            boolean areLinesCrossing = isTied && other.isTied && leader().intersectsLine(other.leader());
            return isThroughOther || isThroughThis || areLinesCrossing;
        }

        /** Returns a line from the edge of the dot to the nearest part of the name. */
        Line2D leader() {
            double x = Math.min(box.getMaxX(), Math.max(box.getMinX(), dot.getCenterX()));
            double y = Math.min(box.getMaxY(), Math.max(box.getMinY(), dot.getCenterY()));
            double width = x - dot.getCenterX();
            double height = y - dot.getCenterY();
            double share = dot.getWidth() / 2 / Math.sqrt(width * width + height * height);
            return new Line2D.Double(dot.getCenterX() + share * width, dot.getCenterY() + share * height, x, y);
        }
    }
}
