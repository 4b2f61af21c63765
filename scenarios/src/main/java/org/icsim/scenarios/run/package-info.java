/**
 * Runs a plan and writes what came out: {@code summary.json} and {@code series/*.csv}, equal for equal inputs on any
 * machine, and {@code manifest.json} with the fingerprint, the versions and the wall-clock figures.
 */
@NullMarked
package org.icsim.scenarios.run;

import org.jspecify.annotations.NullMarked;
