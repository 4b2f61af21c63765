/**
 * Whether a run gives one history whatever machine it runs on: {@code icsim run --check-determinism}.
 *
 * <p>The same run goes off several times, each in a process of its own that works differently: a {@link
 * org.icsim.scenarios.twin.Twin}. {@link org.icsim.scenarios.twin.TwinMain} is such a process. It prints the digests of all
 * logical processes once a slice, and those of its files at the end; {@link org.icsim.scenarios.twin.TwinCheck} compares them
 * with those of a reference. Where they differ it runs both again as far as that slice, has them print every event of
 * the logical processes that differ there, and tells the first that the two do not share.
 *
 * <p>Simplification: charts and report are not compared, being drawn from the files that are.
 */
@NullMarked
package org.icsim.scenarios.twin;

import org.jspecify.annotations.NullMarked;
