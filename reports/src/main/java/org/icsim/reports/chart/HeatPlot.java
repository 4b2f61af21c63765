package org.icsim.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/** A figure of one matrix: a key of its colours, the names of columns above, those of rows at the left. */
final class HeatPlot {
    private static final int MOST_NAME_WIDTH = 150;
    private static final int NAME_GAP = 8;
    private static final int GAP_ABOVE_FRAME = 7;
    private static final double WIDEST_CELL = 76;
    private static final double HIGHEST_CELL = 40;
    /** Names of rows still have room, one above the other. */
    private static final double LOWEST_CELL = 12;
    /** What rows share as far as these limits let them. */
    private static final double HEIGHT = 640;

    private static final int MOST_COLUMNS_OF_NUMBERS = 20;
    private static final int MOST_NAME_LINES = 2;
    private static final double CELL_MARGIN = 3;

    private static final TextStyle ROW = TextStyle.TICK.aligned(TextStyle.Align.RIGHT);
    private static final TextStyle COLUMN = TextStyle.TICK.aligned(TextStyle.Align.CENTRE);
    private static final TextStyle NUMBER = TextStyle.TICK.aligned(TextStyle.Align.CENTRE);

    private final Sheet sheet;
    private final Shades shades;
    private final Frame frame;
    private final double cellWidth;
    /** What rows and columns are, in the corner between their names. */
    private final String corner;

    private HeatPlot(Sheet sheet, Diagram diagram, Shades shades) {
        this.sheet = sheet;
        this.shades = shades;
        int rows = diagram.y().ticks().size();
        int columns = diagram.x().ticks().size();
        this.corner = ROW.fit(diagram.y().label() + " ↓ · " + diagram.x().label() + " →", MOST_NAME_WIDTH);
        int left = Sheet.LEFT + nameWidth(diagram.y()) + NAME_GAP;
        this.cellWidth = Math.min(WIDEST_CELL, (double) (Sheet.RIGHT - left) / columns);
        double cellHeight = Math.max(LOWEST_CELL, Math.min(HIGHEST_CELL, HEIGHT / rows));
        int top = sheet.top() + shades.keyHeight() + columnNameHeight(diagram.x()) + GAP_ABOVE_FRAME;
        Rectangle area = new Rectangle(left, top, (int) (columns * cellWidth), (int) (rows * cellHeight));
        this.frame = new Frame(diagram, area);
    }

    /** Returns a figure of a diagram of tiles. */
    static Figure figure(Heading heading, Diagram diagram, Shades shades) {
        Sheet sheet = new Sheet(heading);
        HeatPlot plot = new HeatPlot(sheet, diagram, shades);
        return new Figure(heading, Sheet.WIDTH, sheet.height(plot.bottom()), plot::paint);
    }

    private int nameWidth(Axis y) {
        double widest = y.ticks().stream()
                .mapToDouble(tick -> Math.min(MOST_NAME_WIDTH, ROW.width(ROW.fit(tick.text(), MOST_NAME_WIDTH))))
                .max()
                .orElse(0);
        return (int) Math.ceil(Math.max(widest, ROW.width(corner)));
    }

    private int bottom() {
        return frame.area().y + frame.area().height;
    }

    private void paint(Graphics2D g) {
        sheet.paint(g, bottom());
        shades.paintKey(g, sheet.top());
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.RULE);
        g.draw(frame.area());
        Plotter.paint(g, frame);
        for (Axis.Tick tick : frame.diagram().y().ticks()) {
            ROW.draw(g, ROW.fit(tick.text(), MOST_NAME_WIDTH), rowNamesEnd(), frame.y(tick.value()));
        }
        ROW.in(Theme.MUTED).draw(g, corner, rowNamesEnd(), frame.area().y - GAP_ABOVE_FRAME - COLUMN.lineHeight() / 2);
        frame.diagram().x().ticks().forEach(tick -> paintColumnName(g, tick));
        if (hasNumbers()) {
            IntStream.range(0, shades.values.size()).forEach(row -> paintNumbers(g, row));
        }
    }

    private double rowNamesEnd() {
        return frame.area().getMinX() - NAME_GAP;
    }

    /** Names stand upright if all have room without breaking a word; or else they run upwards. */
    private boolean isUpright(Axis x) {
        return x.ticks().stream().allMatch(tick -> {
            List<String> lines = lines(tick);
            boolean isWhole = String.join(" ", lines).equals(COLUMN.fit(tick.text(), Double.MAX_VALUE));
            return isWhole && lines.size() <= MOST_NAME_LINES;
        });
    }

    private List<String> lines(Axis.Tick tick) {
        return COLUMN.wrap(tick.text(), columnRoom());
    }

    private double columnRoom() {
        return cellWidth - 2 * CELL_MARGIN;
    }

    private int columnNameHeight(Axis x) {
        double height = isUpright(x)
                ? x.ticks().stream().mapToInt(tick -> lines(tick).size()).max().orElse(0) * COLUMN.lineHeight()
                : x.ticks().stream()
                        .mapToDouble(tick -> COLUMN.width(upwards(tick)))
                        .max()
                        .orElse(0);
        return (int) Math.ceil(height);
    }

    private static String upwards(Axis.Tick tick) {
        return COLUMN.fit(tick.text(), MOST_NAME_WIDTH);
    }

    private void paintColumnName(Graphics2D g, Axis.Tick tick) {
        double x = frame.x(tick.value());
        double bottom = frame.area().getMinY() - GAP_ABOVE_FRAME;
        if (!isUpright(frame.diagram().x())) {
            COLUMN.drawUpwards(g, upwards(tick), x, bottom);
            return;
        }
        List<String> lines = lines(tick);
        for (int i = 0; i < lines.size(); i++) {
            double rise = (lines.size() - i - 0.5) * COLUMN.lineHeight();
            COLUMN.draw(g, lines.get(i), x, bottom - rise);
        }
    }

    /** Numbers stand in all cells or in none. */
    private boolean hasNumbers() {
        return frame.diagram().x().ticks().size() <= MOST_COLUMNS_OF_NUMBERS
                && shades.values.stream()
                        .flatMap(List::stream)
                        .allMatch(value -> NUMBER.width(shades.text(value)) <= cellWidth - 2 * CELL_MARGIN);
    }

    private void paintNumbers(Graphics2D g, int row) {
        double middle = frame.y(frame.diagram().y().ticks().get(row).value());
        for (int column = 0; column < shades.values.get(row).size(); column++) {
            double value = shades.values.get(row).get(column);
            double x = frame.x(frame.diagram().x().ticks().get(column).value());
            NUMBER.in(shades.on(value)).draw(g, shades.text(value), x, middle);
        }
    }

    /**
     * What the colours of cells mean.
     *
     * @param ramp      from the least to the greatest value
     * @param values    of each row
     * @param hasBlanks whether some cells have no value and need a word
     */
    record Shades(Axis ramp, Numerals numerals, List<List<Double>> values, boolean hasBlanks) {
        private static final int STEPS = 60;
        private static final int BAR_WIDTH = 240;
        private static final int BAR_HEIGHT = 11;
        private static final int HEIGHT_WITHOUT_TICKS = 30;
        private static final int HEIGHT_WITH_TICKS = 48;
        private static final double GAP = 8;
        private static final double NOTE_GAP = 18;
        private static final int MOST_LABEL_WIDTH = 430;
        private static final TextStyle NUMBER = TextStyle.TICK;
        private static final TextStyle NOTE = TextStyle.TICK.in(Theme.MUTED);

        /** Returns how a value is written; nothing if there is none. */
        String text(double value) {
            return Double.isNaN(value) ? "" : numerals.value(value);
        }

        /** Returns the colour of words on the cell of a value. */
        Color on(double value) {
            return Double.isNaN(value) ? Theme.INK : Theme.on(Ramp.of(ramp, value));
        }

        /** Returns the height of the key, with the gap below it. */
        int keyHeight() {
            return ramp.ticks().isEmpty() ? HEIGHT_WITHOUT_TICKS : HEIGHT_WITH_TICKS;
        }

        /** Draws what is measured and its colours: a ramp with ticks, or the only one. */
        void paintKey(Graphics2D g, int top) {
            double middle = top + BAR_HEIGHT / 2.0;
            String label = TextStyle.AXIS.fit(ramp.label(), MOST_LABEL_WIDTH);
            double x = write(g, TextStyle.AXIS, label, Sheet.LEFT, middle) + GAP;
            if (ramp.range().isFlat()) {
                g.setPaint(Ramp.of(ramp, ramp.range().low()));
                g.fill(new Rectangle2D.Double(x, top, BAR_HEIGHT, BAR_HEIGHT));
                x += BAR_HEIGHT + GAP;
            } else {
                x = write(g, NUMBER, text(ramp.range().low()), x, middle);
                x = paintBar(g, new Rectangle((int) x, top, BAR_WIDTH, BAR_HEIGHT)) + GAP;
            }
            x = write(g, NUMBER, text(ramp.range().high()), x, middle);
            if (hasBlanks) {
                NOTE.draw(g, "blank: no value", x + NOTE_GAP, middle);
            }
        }

        private static double write(Graphics2D g, TextStyle style, String text, double x, double middle) {
            style.draw(g, text, x, middle);
            return x + style.width(text) + GAP;
        }

        /** Each step reaches to the end, and the next covers it: side by side they would show seams. */
        private double paintBar(Graphics2D g, Rectangle bar) {
            for (int i = 0; i < STEPS; i++) {
                double start = bar.getX() + (double) i * BAR_WIDTH / STEPS;
                g.setPaint(Ramp.at(i / (STEPS - 1.0)));
                g.fill(new Rectangle2D.Double(start, bar.getY(), bar.getMaxX() - start, bar.getHeight()));
            }
            new Frame(new Diagram(ramp, ramp, Backdrop.NONE, List.of()), bar).paintTicksBelow(g);
            return bar.getMaxX();
        }
    }
}
