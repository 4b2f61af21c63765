/**
 * The words of scenario files and presets: one record a section, one component a key, units part of each value.
 *
 * <p>Keys are the component names in lower case with hyphens. The JSON Schemas of both files are generated from these
 * records: a description says what a key means, a {@code @Pattern} at the method that reads a text says its form and the
 * words for it. {@link org.icsim.scenarios.schema.Metric} names what a run measures, {@link
 * org.icsim.scenarios.schema.Expectation} bounds it. {@code icsim explain} prints these texts.
 *
 * <p>Simplification: of format v1 there are the keys that have a model behind them; {@code bandwidth}, {@code workload},
 * {@code economy} and a subnet's {@code type} will follow with theirs. {@code start} is told in results, and no model
 * depends on it yet.
 */
@NullMarked
package org.icsim.scenarios.schema;

import org.jspecify.annotations.NullMarked;
