package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What symbols mean: each beside a few words, in rows below the heading. */
final class Key {
    private static final int ROW_HEIGHT = 30;
    private static final double ENTRY_GAP = 24;
    private static final double TEXT_GAP = 7;
    private static final double MOST_TEXT_WIDTH = 380;

    private final List<Placed> placed = new ArrayList<>();
    private final int rows;

    Key(List<Entry> entries) {
        double x = Sheet.LEFT;
        int row = 0;
        for (Entry entry : entries) {
            Entry fitting = new Entry(entry.spot, entry.words.fit(MOST_TEXT_WIDTH));
            if (x > Sheet.LEFT && x + fitting.width() > Sheet.RIGHT) {
                x = Sheet.LEFT;
                row++;
            }
            placed.add(new Placed(fitting, x, row));
            x += fitting.width() + ENTRY_GAP;
        }
        this.rows = row + 1;
    }

    int height() {
        return rows * ROW_HEIGHT;
    }

    void paint(Graphics2D g, double top) {
        for (Placed each : placed) {
            each.entry.paint(g, each.x, top + (each.row + 0.5) * ROW_HEIGHT);
        }
    }

    /** A symbol and its meaning. */
    record Entry(Mark.Spot spot, Words words) {
        double width() {
            return 2 * radius() + TEXT_GAP + words.width();
        }

        void paint(Graphics2D g, double x, double middle) {
            g.setPaint(spot.fill());
            g.fill(spot.symbol().shape(x + radius(), middle, spot.area()));
            words.draw(g, x + 2 * radius() + TEXT_GAP, middle);
        }

        private double radius() {
            return spot.symbol().radius(spot.area());
        }
    }

    private record Placed(Entry entry, double x, int row) {}
}
