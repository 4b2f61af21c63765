/**
 * Workloads that say nothing about the Internet Computer and much about a simulator's kernel: what an event costs.
 *
 * <p>They are ordinary models on the ordinary kernel, draw from its random streams and enter its fingerprint, so that what
 * they measure is what every other model pays before it does anything of its own.
 *
 * <ul>
 *   <li>{@link org.icsim.models.workload.synthetic.Hold}: a fixed number of pending events, each of which schedules its
 *       successor (the "hold model", Jones, "An Empirical Comparison of Priority-Queue and Event-Set Implementations",
 *       Communications of the ACM 29, 1986);
 *   <li>{@link org.icsim.models.workload.synthetic.Phold}: the same among many logical processes (Fujimoto, "Performance of
 *       Time Warp under Synthetic Workloads", SCS Multiconference on Distributed Simulation, 1990);
 *   <li>{@link org.icsim.models.workload.synthetic.BroadcastRounds}: what consensus does to a kernel, without consensus:
 *       everybody tells everybody, and goes on after a quorum.
 * </ul>
 *
 * <p>Simplification: receivers count and do nothing else.
 */
@NullMarked
package org.icsim.models.workload.synthetic;

import org.jspecify.annotations.NullMarked;
