/**
 * Published numbers, and what the simulator says to each.
 *
 * <p>{@code targets.csv} holds one number a row, {@link org.icsim.scenarios.targets.Measurement} how each is measured: by
 * running small scenarios, by counting in the topology of mainnet, from measured round trips, from published inputs of
 * formulas, by runs of the economy. Topology and round trips have nothing to do with presets and say that the data are those that
 * were published. A row with
 * the gate {@code hard} must lie in its band or the build fails; one with {@code report} is shown as it is.
 */
@NullMarked
package org.icsim.scenarios.targets;

import org.jspecify.annotations.NullMarked;
