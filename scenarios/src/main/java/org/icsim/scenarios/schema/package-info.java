/**
 * The words of scenario files, of presets and of start states of the economy: one record a section, one component a key, units
 * part of each value.
 *
 * <p>Keys are the component names in lower case with hyphens. The JSON Schemas of these files are generated from these
 * records: a description says what a key means, a {@code @Pattern} at the method that reads a text says its form and the
 * words for it. {@link org.icsim.scenarios.schema.Metric} names what a run measures, {@link
 * org.icsim.scenarios.schema.Expectation} bounds it. {@code icsim explain} prints these texts.
 *
 * <p>Simplification: of format v1 there are the keys that have a model behind them; {@code workload} will follow with its own.
 * {@code start} is told in results; of the models only the economy depends on it.
 */
@NullMarked
package org.icsim.scenarios.schema;

import org.jspecify.annotations.NullMarked;
