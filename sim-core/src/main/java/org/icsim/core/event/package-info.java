/**
 * What can happen and in which order: messages, the ports they enter by, and the queue of pending events.
 *
 * <p>The key idea is that an event's place in history is settled when it is sent. Its key is (time, process of origin,
 * serial of the send there, receiver); no arrival order, global counter, hash or thread has a say. Events of one
 * process at one instant therefore happen first-in-first-out, and a broadcast reaches receivers of the same instant
 * in the order of their numbers.
 *
 * <p>{@link org.icsim.core.event.WheelEventQueue} is what simulations use, a timing wheel that lets later events wait in {@code
 * Buckets}, if there are many, and leaves what both do badly to a {@link org.icsim.core.event.HeapEventQueue}. The orders of the two
 * queues are the same.
 *
 * <p>Sources: the keys follow the deterministic tie-breaking of conservative parallel discrete-event simulation
 * (Fujimoto, "Parallel and Distributed Simulation Systems", 2000, ch. 3).
 */
@NullMarked
package org.icsim.core.event;

import org.jspecify.annotations.NullMarked;
