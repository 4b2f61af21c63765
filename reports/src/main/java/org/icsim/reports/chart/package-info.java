/**
 * Charts: names, units and numbers go in, a {@linkplain org.icsim.reports.chart.Figure figure} comes out, as SVG or
 * PNG.
 *
 * <p>There are eleven kinds, each a record of its data: {@link org.icsim.reports.chart.PercentileChart} for tails,
 * {@link org.icsim.reports.chart.TimeChart} for what happened when, {@link org.icsim.reports.chart.CurveChart} for what
 * depends on another quantity than time, {@link org.icsim.reports.chart.LawChart} for how far that follows a law,
 * {@link org.icsim.reports.chart.FanChart} for many runs, {@link org.icsim.reports.chart.StackedChart} for parts of a whole and
 * {@link org.icsim.reports.chart.SmallMultiples} for comparing over time; {@link org.icsim.reports.chart.RankChart} for
 * the values of many subjects, {@link org.icsim.reports.chart.ViolinChart} for distributions side by side,
 * {@link org.icsim.reports.chart.HeatMap} for what depends on two things and {@link org.icsim.reports.chart.PlaceMap}
 * for where things are.
 *
 * <p>Key idea: a chart says in words and marks what is to be drawn, a {@code Diagram}: axes, marks, backdrop and labels
 * at line ends. One painter draws any diagram. JFreeChart plots the marks, but for tiles and notes; the frame and every
 * word are drawn here, for JFreeChart's own labels would be clipped at the plot's edge and need a legend. Around the
 * frame, each kind of figure has a layout of its own: lines with labels at their ends, panels, rows with names at the
 * left, a matrix, a map.
 *
 * <p>Conventions: the title states the finding, the subtitle what is drawn, the caption where it came from; each line
 * is labelled at its end, each row at its left, and there is no legend but for the symbols of a map and the shades of a
 * matrix; no meaning lies in colour alone: groups have names, layers of a map have shapes, shades grow darker in one
 * direction; an axis that does not start at zero says so. Where marks need a word, such as a hollow dot, the subtitle
 * has it.
 *
 * <p>Bytes are deterministic: fonts come with the program, and no clock, locale, display or random number takes part.
 * SVG is the same on every JDK; PNG depends on the JDK's rasterizer and compressor.
 *
 * <p>Simplifications: lines run from left to right only; there is no text in scripts that the Inter typeface lacks; a
 * map has no coastlines, and its scale is that of the equator everywhere; the shape of a distribution is smoothed, with a
 * bandwidth that suits one peak better than several.
 *
 * <p>Sources: colours by Okabe and Ito, "Color Universal Design" (2008); contrast by WCAG 2.2, 1.4.3 and 1.4.11; small
 * multiples by Tufte, "The Visual Display of Quantitative Information" (1983); dots in rows by Cleveland, "The Elements
 * of Graphing Data" (1985); the bandwidth of densities by Silverman, "Density Estimation for Statistics and Data
 * Analysis" (1986).
 */
@NullMarked
package org.icsim.reports.chart;

import org.jspecify.annotations.NullMarked;
