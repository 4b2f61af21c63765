/**
 * Charts: names, units and numbers go in, a {@linkplain org.icsim.reports.chart.Figure figure} comes out, as SVG or
 * PNG.
 *
 * <p>There are five kinds, each a record of its data: {@link org.icsim.reports.chart.PercentileChart} for tails,
 * {@link org.icsim.reports.chart.TimeChart} for what happened when, {@link org.icsim.reports.chart.FanChart} for many
 * runs, {@link org.icsim.reports.chart.StackedChart} for parts of a whole and
 * {@link org.icsim.reports.chart.SmallMultiples} for comparing.
 *
 * <p>Key idea: a chart says in words and marks what is to be drawn, a {@code Diagram}: axes, marks, backdrop and labels
 * at line ends. One painter draws any diagram. JFreeChart plots the marks; the frame and every word are drawn here, for
 * JFreeChart's own labels would be clipped at the plot's edge and need a legend.
 *
 * <p>Conventions: the title states the finding, the subtitle what is drawn, the caption where it came from; each line
 * is labelled at its end and there is no legend; no meaning lies in colour alone; an axis that does not start at zero
 * says so.
 *
 * <p>Bytes are deterministic: fonts come with the program, and no clock, locale, display or random number takes part.
 * SVG is the same on every JDK; PNG depends on the JDK's rasterizer and compressor.
 *
 * <p>Simplification: lines run from left to right only, and there is no text in scripts that the Inter typeface lacks.
 *
 * <p>Sources: colours by Okabe and Ito, "Color Universal Design" (2008); contrast by WCAG 2.2, 1.4.3 and 1.4.11; small
 * multiples by Tufte, "The Visual Display of Quantitative Information" (1983).
 */
@NullMarked
package org.icsim.reports.chart;

import org.jspecify.annotations.NullMarked;
