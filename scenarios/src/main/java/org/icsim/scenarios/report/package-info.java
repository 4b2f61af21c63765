/**
 * Results become charts and a page for people: {@code charts/*.svg}, {@code charts/*.png} and {@code report.html}.
 *
 * <p>What is drawn depends on the other files of the results alone, so that {@code icsim report} draws the same bytes again
 * and anyone can check a chart against its numbers. {@code Results} reads the files into {@code Observation}s of one subnet
 * each. {@code LatencyCharts} and {@code BlockCharts} draw some of them, {@code SubnetCharts} and {@code NetworkCharts} all
 * of a variant, its {@code Fleet}. Token economies have {@code EconomyObservation}s, {@code EconomyCharts} and {@code
 * EconomyWording} of their own; their subtitles state the {@code Assumptions}. {@code Wording} and {@code Fleet} put into words
 * what the numbers say, and {@code ReportPage} lays out the page. {@code ScalingFiles} draws what {@code icsim bench --scaling}
 * measured, beside the law that {@code Growth} should follow.
 *
 * <p>Simplification: of a scenario with more than {@value org.icsim.scenarios.report.Report#MOST_SUBNETS} subnets, charts
 * with a line or a picture for each show the first ones only.
 */
@NullMarked
package org.icsim.scenarios.report;

import org.jspecify.annotations.NullMarked;
