/**
 * Scenario and preset become a plan in which every parameter is settled, and the plan becomes a simulation of models,
 * faults, meters and invariants. Which model stands behind an interface is decided here and nowhere else.
 */
@NullMarked
package org.icsim.scenarios.assemble;

import org.jspecify.annotations.NullMarked;
