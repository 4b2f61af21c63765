package org.icsim.reports.chart;

import java.util.List;

/**
 * What is to be drawn within one frame.
 *
 * @param marks    from the lowest to the topmost
 * @param backdrop lies below all marks
 */
record Diagram(Axis x, Axis y, Backdrop backdrop, List<Mark> marks) {}
