/** Simulated time: moments since the scenario's epoch, to the nanosecond, never from the host's clock. */
@NullMarked
package org.icsim.core.time;

import org.jspecify.annotations.NullMarked;
