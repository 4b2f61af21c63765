/**
 * One run, from its plan to the files of its results.
 *
 * <p>{@link org.icsim.scenarios.run.ScenarioRun} lets the simulation go, {@link org.icsim.scenarios.run.Summary} gathers what
 * was measured, {@link org.icsim.scenarios.run.Expectations} holds it against what the scenario expects, and {@link
 * org.icsim.scenarios.run.RunResults} writes it down: {@code summary.json}, {@code parameters.csv}, {@code
 * scenario.resolved.yaml} with the files that it names, {@code series/*.csv}, {@code histograms/*.csv},
 * {@code network/*.csv} and {@code economy/*.csv}, all of them equal for equal inputs on any machine. Each CSV format has one class that writes and reads it. {@link
 * org.icsim.scenarios.run.Manifest} alone holds wall-clock figures. {@link org.icsim.scenarios.run.ResultDirectory} puts
 * files in place together or not at all.
 *
 * <p>Simplification: the files of a run are held in memory until it has ended.
 */
@NullMarked
package org.icsim.scenarios.run;

import org.jspecify.annotations.NullMarked;
