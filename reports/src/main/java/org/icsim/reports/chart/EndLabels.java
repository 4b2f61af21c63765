package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** The labels at the right of a frame, moved apart, each tied to the end of its line. */
final class EndLabels {
    /** The widest that labels may become. */
    private static final int MOST_WIDTH = 210;

    private static final int LEADER_START = 4;
    private static final int LEADER_END = 14;
    private static final int TEXT_START = 18;
    private static final double GAP = 6;
    private static final int MOST_NAME_LINES = 3;
    /** Labels may stand a little above and below the frame, where the outermost lines end. */
    private static final int OVERHANG = 8;

    private final List<EndLabel> labels;
    private final List<Block> blocks;

    /** Sets the labels; names become longer than a line only if all have room within {@code height}. */
    EndLabels(List<EndLabel> labels, double height) {
        this.labels = List.copyOf(labels);
        List<Block> generous = blocks(MOST_NAME_LINES);
        this.blocks = height(generous) <= height + 2 * OVERHANG ? generous : blocks(1);
    }

    /** Returns the height of a frame in which this many labels of one line have room. */
    static int leastHeight(int count) {
        return (int) Math.ceil(count * TextStyle.NAME.lineHeight()) - 2 * OVERHANG;
    }

    /** Returns the room to the right of the frame that the labels need. */
    int width() {
        double widest = blocks.stream().mapToDouble(Block::width).max().orElse(0);
        return widest == 0 ? 0 : TEXT_START + (int) Math.ceil(widest);
    }

    void paint(Graphics2D g, Frame frame) {
        double[] wanted = labels.stream()
                .mapToDouble(label -> label.end().isGap()
                        ? frame.area().getMaxY()
                        : frame.y(label.end().y()))
                .toArray();
        double[] sizes = blocks.stream().mapToDouble(Block::height).toArray();
        Extent within =
                new Extent(frame.area().getMinY() - OVERHANG, frame.area().getMaxY() + OVERHANG);
        double[] middles = Dodge.centres(wanted, sizes, within);
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).end().isGap()) {
                tie(g, frame, labels.get(i), middles[i]);
            }
            blocks.get(i).paint(g, frame.area().getMaxX() + TEXT_START, middles[i]);
        }
    }

    private static void tie(Graphics2D g, Frame frame, EndLabel label, double middle) {
        double right = frame.area().getMaxX();
        double x = frame.x(label.end().x());
        double y = frame.y(label.end().y());
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.tint(label.style().colour(), 0.6));
        if (x < right - LEADER_START) {
            g.setStroke(Theme.DOTTED);
            g.draw(new Line2D.Double(x + LEADER_START, y, right, y));
            g.setStroke(Theme.HAIRLINE);
        }
        g.draw(new Line2D.Double(right + LEADER_START, y, right + LEADER_END, middle));
    }

    private List<Block> blocks(int mostNameLines) {
        return labels.stream().map(label -> Block.of(label, mostNameLines)).toList();
    }

    private static double height(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::height).sum();
    }

    /** A label set in lines: the name, and the value behind it or below. */
    private record Block(List<String> nameLines, String value, boolean isValueBelow, TextStyle style) {
        static Block of(EndLabel label, int mostNameLines) {
            double valueWidth = valueStyle(label.style()).width(label.value());
            double gap = label.value().isEmpty() ? 0 : GAP;
            double roomBeside = Math.max(0, MOST_WIDTH - valueWidth - gap);
            String name = label.style().fit(label.name(), mostNameLines == 1 ? roomBeside : Double.MAX_VALUE);
            if (label.style().width(name) <= roomBeside) {
                return new Block(List.of(name), label.value(), false, label.style());
            }
            List<String> lines = label.style().wrap(name, MOST_WIDTH, mostNameLines);
            boolean isBelow = label.style().width(lines.get(lines.size() - 1)) > roomBeside;
            return new Block(lines, label.value(), isBelow, label.style());
        }

        double height() {
            return (nameLines.size() + (isValueBelow ? 1 : 0)) * style.lineHeight();
        }

        double width() {
            double names = nameLines.stream().mapToDouble(style::width).max().orElse(0);
            return Math.max(names, valueStart() + valueStyle(style).width(value));
        }

        void paint(Graphics2D g, double x, double middle) {
            double y = middle - height() / 2 + style.lineHeight() / 2;
            for (String line : nameLines) {
                style.draw(g, line, x, y);
                y += style.lineHeight();
            }
            double valueMiddle = isValueBelow ? y : y - style.lineHeight();
            valueStyle(style).draw(g, value, x + valueStart(), valueMiddle);
        }

        private double valueStart() {
            return isValueBelow ? 0 : style.width(nameLines.get(nameLines.size() - 1)) + GAP;
        }

        private static TextStyle valueStyle(TextStyle style) {
            return style.with(Typeface.REGULAR);
        }
    }
}
