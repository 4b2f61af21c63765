package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Draws the marks of a diagram with JFreeChart: each mark a dataset of its own, so that their order is the one given.
 */
final class Plotter {
    /** JFreeChart clips at the plot's edge, which would halve a line at zero; so its plot is larger than the frame. */
    private static final int OVERLAP = 5;

    private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    private static final Shape HOLLOW = new Ellipse2D.Double(-3.6, -3.6, 7.2, 7.2);

    private static final Shape SMALL_DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
    /** Of an area that is but one interval. */
    private static final double LONE_HALF_WIDTH = 2;

    private static final int NOTE_DISTANCE = 4;
    private static final BasicStroke RING = new BasicStroke(1.2f);
    private static final double SEAM = 1;

    private final Frame frame;
    private final XYPlot plot = new XYPlot();

    private Plotter(Frame frame) {
        this.frame = frame;
        plot.setDomainAxis(axis(frame.diagram().x(), frame.area().width));
        plot.setRangeAxis(axis(frame.diagram().y(), frame.area().height));
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
    }

    /** Draws the marks within a frame: tiles below the others, and notes on top of them. */
    static void paint(Graphics2D g, Frame frame) {
        Plotter plotter = new Plotter(frame);
        for (Mark mark : frame.diagram().marks()) {
            if (mark instanceof Mark.Tile tile) {
                plotter.fill(g, tile);
            }
        }
        frame.diagram().marks().forEach(plotter::add);
        Rectangle area = new Rectangle(frame.area());
        area.grow(OVERLAP, OVERLAP);
        plotter.plot.draw(g, area, null, null, null);
        for (Mark mark : frame.diagram().marks()) {
            if (mark instanceof Mark.Note note) {
                plotter.write(g, note);
            }
        }
    }

    private void add(Mark mark) {
        if (mark instanceof Mark.Area area) {
            add(dataset(area), renderer(area));
        } else if (mark instanceof Mark.Trace trace) {
            add(dataset(trace.points()), renderer(trace));
            add(dataset(isolated(trace.points())), renderer(SMALL_DOT, trace.colour()));
        } else if (mark instanceof Mark.Dots dots) {
            add(dataset(dots.points()), ringed(renderer(DOT, dots.fill()), Theme.PAPER));
        } else if (mark instanceof Mark.Rings rings) {
            add(dataset(rings.points()), ringed(renderer(HOLLOW, Theme.PAPER), rings.colour()));
        } else if (mark instanceof Mark.Spot spot) {
            Shape shape = spot.symbol().shape(0, 0, spot.area());
            add(dataset(List.of(spot.at())), ringed(renderer(shape, spot.fill()), Theme.PAPER));
        }
    }

    private void add(XYDataset dataset, XYItemRenderer renderer) {
        int index = plot.getDatasetCount();
        plot.setDataset(index, dataset);
        plot.setRenderer(index, renderer);
    }

    private static XYItemRenderer renderer(Mark.Area area) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setDefaultFillPaint(area.fill());
        renderer.setAlpha(1);
        return renderer;
    }

    private static XYItemRenderer renderer(Mark.Trace trace) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, trace.colour());
        renderer.setSeriesStroke(0, trace.stroke());
        return renderer;
    }

    private static XYLineAndShapeRenderer renderer(Shape dot, Color fill) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, dot);
        renderer.setSeriesPaint(0, fill);
        renderer.setDrawOutlines(false);
        return renderer;
    }

    private static XYLineAndShapeRenderer ringed(XYLineAndShapeRenderer renderer, Color colour) {
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, colour);
        renderer.setSeriesOutlineStroke(0, RING);
        return renderer;
    }

    private XYDataset dataset(List<Point> points) {
        double[][] xy = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[0][i] = frame.diagram().x().mapping().apply(points.get(i).x());
            xy[1][i] = frame.diagram().y().mapping().apply(points.get(i).y());
        }
        DefaultXYDataset dataset = new DefaultXYDataset();
        dataset.addSeries(0, xy);
        return dataset;
    }

    /** JFreeChart draws an area through gaps; so each run of intervals between gaps is a series of its own. */
    private XYDataset dataset(Mark.Area area) {
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        List<Interval> run = new ArrayList<>();
        for (Interval interval : area.intervals()) {
            if (interval.isGap()) {
                addRun(dataset, run);
                run.clear();
            } else {
                run.add(interval);
            }
        }
        addRun(dataset, run);
        return dataset;
    }

    private void addRun(DefaultIntervalXYDataset dataset, List<Interval> run) {
        if (run.isEmpty()) {
            return;
        }
        List<Interval> visible = run.size() > 1 ? run : widened(run.get(0));
        double[][] columns = new double[6][visible.size()];
        for (int i = 0; i < visible.size(); i++) {
            double x = frame.diagram().x().mapping().apply(visible.get(i).x());
            double low = frame.diagram().y().mapping().apply(visible.get(i).low());
            double high = frame.diagram().y().mapping().apply(visible.get(i).high());
            // The dataset asks for: x, its interval, y, its interval.
            double[] row = {x, x, x, high, low, high};
            for (int column = 0; column < row.length; column++) {
                columns[column][i] = row[column];
            }
        }
        dataset.addSeries(dataset.getSeriesCount(), columns);
    }

    /** A single interval would have no width and not be seen. */
    private List<Interval> widened(Interval interval) {
        double margin = LONE_HALF_WIDTH * frame.diagram().x().range().span() / frame.area().width;
        return List.of(
                new Interval(interval.x() - margin, interval.low(), interval.high()),
                new Interval(interval.x() + margin, interval.low(), interval.high()));
    }

    private static List<Point> isolated(List<Point> points) {
        List<Point> isolated = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean isAfterGap = i == 0 || points.get(i - 1).isGap();
            boolean isBeforeGap = i == points.size() - 1 || points.get(i + 1).isGap();
            if (!points.get(i).isGap() && isAfterGap && isBeforeGap) {
                isolated.add(points.get(i));
            }
        }
        return isolated;
    }

    private static NumberAxis axis(Axis axis, int pixels) {
        double low = axis.mapping().apply(axis.range().low());
        double high = axis.mapping().apply(axis.range().high());
        double overlap = (high - low) / pixels * OVERLAP;
        NumberAxis numbers = new NumberAxis();
        numbers.setRange(low - overlap, high + overlap);
        // Left alone, even an axis that cannot be seen would measure labels to choose its ticks.
        numbers.setTickUnit(new NumberTickUnit(high - low));
        numbers.setTickLabelsVisible(false);
        numbers.setVisible(false);
        return numbers;
    }

    private void fill(Graphics2D g, Mark.Tile tile) {
        double left = frame.x(tile.x().low());
        double top = frame.y(tile.y().high());
        double width = frame.x(tile.x().high()) - left;
        double height = frame.y(tile.y().low()) - top;
        g.setPaint(tile.fill());
        g.fill(new Rectangle2D.Double(left + SEAM / 2, top + SEAM / 2, width - SEAM, height - SEAM));
    }

    private void write(Graphics2D g, Mark.Note note) {
        double aside = switch (note.style().align()) {
            case LEFT -> NOTE_DISTANCE;
            case CENTRE -> 0;
            case RIGHT -> -NOTE_DISTANCE;
        };
        double x = frame.x(note.at().x()) + aside;
        double lowest = frame.area().getMaxY() - note.style().lineHeight() / 2;
        double middle = Math.min(frame.y(note.at().y()) - note.rise(), lowest);
        boolean isToTheRight = note.style().align() == TextStyle.Align.LEFT;
        String text = isToTheRight ? note.style().fit(note.text(), frame.area().getMaxX() - x) : note.text();
        note.style().draw(g, text, x, middle);
    }
}
