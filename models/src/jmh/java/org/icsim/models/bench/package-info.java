/**
 * What the kernel costs, piece by piece and as a whole: benchmarks for JMH, which are no part of what is shipped.
 *
 * <p>Each class measures one thing and says in which unit. {@code mvn -q -Pbench -pl models -am test -Djmh='HoldBenchmark
 * -prof gc'} runs one of them; the name is a regular expression, what follows are options of JMH, and without a name all of
 * them run. With {@code -prof gc} a row {@code gc.alloc.rate.norm} tells the bytes allocated per event or call.
 *
 * <p>Where a simulation runs, it is in its steady state before anything is measured and lives on from one invocation to the
 * next, each of which moves it on by a fixed slice of simulated time.
 *
 * <p>No benchmark class is final, for JMH extends them.
 */
@NullMarked
package org.icsim.models.bench;

import org.jspecify.annotations.NullMarked;
