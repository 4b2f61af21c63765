/**
 * Files become checked records: YAML with the place of every key and value, overrides, JSON Schema, binding.
 *
 * <p>Whatever an author gets wrong is a {@link org.icsim.scenarios.load.Problem} with its place, what was expected and
 * what came; {@link org.icsim.scenarios.load.Findings} collect them, and a
 * {@link org.icsim.scenarios.load.BadInputException} carries all of them at once. The way is {@code Source} → {@code
 * YamlParser} → {@code Document} → {@code SchemaCheck} → {@link org.icsim.scenarios.load.Experiment}; what refers from one
 * part to another is checked by {@code assemble}. {@code InputFile} reads what users name, scenarios and tables.
 *
 * <p>What was measured of the real network is read here too, from resources of ours: {@link
 * org.icsim.scenarios.load.MeasuredLatencies}, {@link org.icsim.scenarios.load.MainnetTopology}, {@link
 * org.icsim.scenarios.load.PriceSeries}. A mistake in those is no author's.
 */
@NullMarked
package org.icsim.scenarios.load;

import org.jspecify.annotations.NullMarked;
