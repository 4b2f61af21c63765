/**
 * What goes wrong. A {@link org.icsim.models.faults.Fault} is a workload like any other: it begins and ends at simulated times
 * on the calendar of its subnet.
 *
 * <p>Machines {@linkplain org.icsim.models.faults.Crash stop} and come back, or are {@linkplain
 * org.icsim.models.faults.SlowNode slow}; their links are {@linkplain org.icsim.models.faults.Partition cut}, in one direction or
 * both, or {@linkplain org.icsim.models.faults.Degradation slow, narrow and lossy}. Faults of one kind or several may
 * overlap: a replica is up when it is in no crash, a link open when it is in no cut, delays add up, losses are independent of
 * each other, of limits to bandwidth the lowest holds, and what clocks are {@linkplain org.icsim.models.faults.ClockSkew wrong} by
 * adds up.
 *
 * <p>An adversary has replicas {@linkplain org.icsim.models.faults.Corruption in its hands}, or {@linkplain
 * org.icsim.models.faults.MakerHunt hunts} block makers. {@linkplain org.icsim.models.faults.Chaos Chaos} is a schedule of
 * crashes, slow machines, cuts, degradations and corruptions, drawn at random.
 *
 * <p>Who suffers together, a provider, a place or a version of the software, is for scenarios to say: it becomes one fault in
 * each subnet.
 *
 * <p>Simplifications: a node that comes back has kept its pool and needs no time to start. A slow machine judges, signs and sends
 * as fast as any; it is later in each round by what its processing takes longer. A cut acts as packets depart, and both ends
 * of a connection know at once that it is over and that there is a new one. QUIC would take a connection that works in one
 * direction alone for dead (dfinity/ic {@code rs/p2p/quic_transport}: after 5 s without a word); here packets go on over the
 * direction that is open.
 */
@NullMarked
package org.icsim.models.faults;

import org.jspecify.annotations.NullMarked;
