package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;

/** A figure of many frames in rows: only those at the left have labels of values, only the lowest labels of times. */
final class PanelGrid {
    /** How many steps of values have room. */
    static final int MOST_VALUES = 4;

    private static final int NAME_HEIGHT = 24;
    private static final int COLUMN_GAP = 22;
    private static final int ROW_GAP = 16;
    private static final int MOST_TITLE_LINES = 2;
    private static final int GAP_BELOW_TITLE = 2;
    private static final int GAP_ABOVE_FRAME = 6;
    private static final int LEAST_RIGHT_MARGIN = 14;
    private static final TextStyle TITLE = TextStyle.NAME;

    private final Sheet sheet;
    private final List<Cell> cells;
    private final int columns;
    private final int frameWidth;
    private final int frameHeight;
    /** From the top of a panel to its frame. */
    private final int aboveFrame;

    private PanelGrid(Sheet sheet, List<Cell> cells) {
        this.sheet = sheet;
        this.cells = cells;
        this.columns = columns(cells.size());
        this.frameHeight = Math.max(frameHeight(rows()), EndLabels.leastHeight(mostEnds()));
        int margin = IntStream.range(0, cells.size())
                .filter(this::isLastOfRow)
                .map(i -> endLabels(i).width())
                .max()
                .orElse(0);
        int room = Sheet.RIGHT - Math.max(LEAST_RIGHT_MARGIN, margin) - left();
        this.frameWidth = (room - (columns - 1) * COLUMN_GAP) / columns;
        this.aboveFrame = titleHeight() + GAP_BELOW_TITLE + bandLabelHeight() + GAP_ABOVE_FRAME;
    }

    /** Returns a figure of these cells, which have the same axes. */
    static Figure figure(Heading heading, List<Cell> cells) {
        Sheet sheet = new Sheet(heading);
        PanelGrid grid = new PanelGrid(sheet, cells);
        return new Figure(heading, Sheet.WIDTH, sheet.height(grid.bottom()), grid::paint);
    }

    /** Returns how many ticks of time have room in one of so many panels. */
    static int mostTimes(int panels) {
        return switch (columns(panels)) {
            case 1 -> SinglePlot.MOST_TIMES;
            case 2 -> 6;
            case 3 -> 5;
            default -> 4;
        };
    }

    private void paint(Graphics2D g) {
        sheet.paint(g, bottom());
        for (int i = 0; i < cells.size(); i++) {
            paint(g, i);
        }
        Axis x = cells.get(0).diagram.x();
        Axis y = cells.get(0).diagram.y();
        double middle = left() + (columns * (frameWidth + COLUMN_GAP) - COLUMN_GAP) / 2.0;
        double half = SinglePlot.AXIS_LABEL_HEIGHT / 2.0;
        TextStyle.AXIS.draw(g, TextStyle.AXIS.fit(y.label(), Sheet.RIGHT - Sheet.LEFT), Sheet.LEFT, sheet.top() + half);
        TextStyle times = TextStyle.AXIS.aligned(TextStyle.Align.CENTRE);
        times.draw(g, times.fit(x.label(), Sheet.RIGHT - Sheet.LEFT), middle, bottom() - half);
    }

    private void paint(Graphics2D g, int index) {
        Frame frame = frame(index);
        frame.paintBackdrop(g);
        Plotter.paint(g, frame);
        if (index % columns == 0) {
            frame.paintValues(g);
        }
        if (index + columns >= cells.size()) {
            frame.paintTicksBelow(g);
        }
        if (isLastOfRow(index)) {
            endLabels(index).paint(g, frame);
        }
        bandLabels(index).paint(g, frame.area().x, frame.area().y);
        double y = frame.area().y - aboveFrame + TITLE.lineHeight() / 2;
        for (String line : titleLines(index)) {
            TITLE.draw(g, line, frame.area().x, y);
            y += TITLE.lineHeight();
        }
    }

    private Frame frame(int index) {
        int x = left() + index % columns * (frameWidth + COLUMN_GAP);
        int y = sheet.top() + NAME_HEIGHT + index / columns * rowHeight() + aboveFrame;
        return new Frame(cells.get(index).diagram, new Rectangle(x, y, frameWidth, frameHeight));
    }

    private int bottom() {
        int frames = sheet.top() + NAME_HEIGHT + rows() * rowHeight() - ROW_GAP;
        return frames + SinglePlot.belowFrame(cells.get(0).diagram.x());
    }

    private int left() {
        return Sheet.LEFT + Frame.widthOfValues(cells.get(0).diagram.y());
    }

    private int rows() {
        return (cells.size() + columns - 1) / columns;
    }

    private int rowHeight() {
        return aboveFrame + frameHeight + ROW_GAP;
    }

    private boolean isLastOfRow(int index) {
        return index % columns == columns - 1 || index == cells.size() - 1;
    }

    private int mostEnds() {
        return cells.stream().mapToInt(cell -> cell.ends.size()).max().orElse(0);
    }

    private EndLabels endLabels(int index) {
        return new EndLabels(cells.get(index).ends, frameHeight);
    }

    private BandLabels bandLabels(int index) {
        Diagram diagram = cells.get(index).diagram;
        return new BandLabels(diagram, frameWidth, 0);
    }

    private int bandLabelHeight() {
        return IntStream.range(0, cells.size())
                .map(i -> bandLabels(i).height())
                .max()
                .orElse(0);
    }

    private List<String> titleLines(int index) {
        return TITLE.wrap(cells.get(index).title, frameWidth, MOST_TITLE_LINES);
    }

    private int titleHeight() {
        int lines = IntStream.range(0, cells.size())
                .map(i -> titleLines(i).size())
                .max()
                .orElse(0);
        return (int) Math.ceil(lines * TITLE.lineHeight());
    }

    /** Returns a number of columns that leaves few holes. */
    private static int columns(int panels) {
        return switch (panels) {
            case 1, 2, 3 -> panels;
            case 4 -> 2;
            case 5, 6, 9 -> 3;
            default -> 4;
        };
    }

    private static int frameHeight(int rows) {
        return switch (rows) {
            case 1 -> 230;
            case 2 -> 165;
            default -> 120;
        };
    }

    /** What one frame holds. */
    record Cell(String title, Diagram diagram, List<EndLabel> ends) {}
}
