/**
 * Published numbers, and what the simulator says to each.
 *
 * <p>{@code targets.csv} holds one number a row, {@link org.icsim.scenarios.targets.Measurement} how each is measured. A
 * row with the gate {@code hard} must lie in its band or the build fails; one with {@code report} is shown as it is.
 */
@NullMarked
package org.icsim.scenarios.targets;

import org.jspecify.annotations.NullMarked;
