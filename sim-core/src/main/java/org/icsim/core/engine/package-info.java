/**
 * The engine: a {@link org.icsim.core.engine.Simulation} runs
 * {@linkplain org.icsim.core.engine.LogicalProcess logical processes} that talk through
 * {@linkplain org.icsim.core.engine.Channel channels}.
 *
 * <p>The terms are those of parallel discrete-event simulation. A logical process is a sequential world of its own. A
 * channel promises a minimum delay; {@code Lookahead} tells from the promises how far each process can run without hearing of
 * the others, and {@code Windows} lets it. This is the synchronous conservative scheme of Lubachevsky (1989) and Nicol (1993);
 * because every event's key is complete when it is sent, the history does not depend on how the windows fall.
 *
 * <p>Within a window processes may run at the same time: {@code Balance} gives each {@code Worker} its own, and the threads of a
 * {@code Crew} run them and help each other. What a process sends to others lies in its worker's {@code Outbox} until the target
 * is run next.
 *
 * <p>Simplification: channels are opened and closed only while the clock stands.
 *
 * <p>Simplification: all processes are named when a simulation is made; none is born during a run.
 */
@NullMarked
package org.icsim.core.engine;

import org.jspecify.annotations.NullMarked;
