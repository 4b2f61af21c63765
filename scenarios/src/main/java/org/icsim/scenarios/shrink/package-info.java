/**
 * The smallest scenario that breaks an invariant, and how one came to break.
 *
 * <p>{@link org.icsim.scenarios.shrink.Failure} is what the results of a run tell of it: the scenario with nothing left open,
 * its seed, and what broke. {@link org.icsim.scenarios.shrink.Replay} runs it again and remembers what happened last.
 * {@link org.icsim.scenarios.shrink.Shrinker} makes it smaller as long as the same invariant breaks: elements of lists and keys go
 * by delta debugging ({@code ddmin}, Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2),
 * 2002), numbers and times are brought near zero by halving steps, and real links give way to links that are all alike.
 * Replicas that a scenario tells one by one go with their rows and columns of round trips; those of a subnet that is like a real
 * one do not, and no round trip is changed by itself. It knows nothing of faults but that they are settings: whether a change
 * makes sense is for the scenario's own checks to say.
 *
 * <p>Simplification: what comes out is small, not the smallest: no single one of these changes makes it smaller.
 */
@NullMarked
package org.icsim.scenarios.shrink;

import org.jspecify.annotations.NullMarked;
