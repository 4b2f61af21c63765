/**
 * The kernel of a deterministic discrete-event simulator. It knows time, order, chance and what a run records, and
 * nothing of the Internet Computer.
 */
@NullMarked
package org.icsim.core;

import org.jspecify.annotations.NullMarked;
