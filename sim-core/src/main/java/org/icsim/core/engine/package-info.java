/**
 * The engine: a {@link org.icsim.core.engine.Simulation} runs
 * {@linkplain org.icsim.core.engine.LogicalProcess logical processes} that talk through
 * {@linkplain org.icsim.core.engine.Channel channels}.
 *
 * <p>The terms are those of parallel discrete-event simulation. A logical process is a sequential world of its own. A
 * channel promises a minimum delay, its lookahead; windows as long as the shortest lookahead can be run by every process
 * without hearing of the others. This is the synchronous conservative scheme of Lubachevsky (1989) and Nicol (1993);
 * because every event's key is complete when it is sent, the history does not depend on how the windows fall.
 *
 * <p>Simplification: processes of a window run one after the other on the calling thread.
 *
 * <p>Simplification: all processes are named when a simulation is made; none is born during a run.
 */
@NullMarked
package org.icsim.core.engine;

import org.jspecify.annotations.NullMarked;
