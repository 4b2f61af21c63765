/**
 * Many runs of one scenario: each variant with each seed, several at a time, gathered in one order.
 *
 * <p>Simplification: a sweep lives in one process and starts anew when it is interrupted.
 */
@NullMarked
package org.icsim.scenarios.sweep;

import org.jspecify.annotations.NullMarked;
