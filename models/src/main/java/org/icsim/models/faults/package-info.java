/**
 * What goes wrong. A fault is a workload like any other: it happens at a simulated time and is stated as facts.
 *
 * <p>Who goes dark together, a provider or a place, is for scenarios to say: it becomes one crash in each subnet.
 *
 * <p>Simplification: nodes crash and come back; they do not lie, slow down or lose single links yet. A node that
 * comes back has kept its pool and needs no time to start.
 */
@NullMarked
package org.icsim.models.faults;

import org.jspecify.annotations.NullMarked;
