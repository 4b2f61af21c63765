/**
 * How fast the simulator is and what memory it takes: {@code icsim bench}.
 *
 * <p><b>What is measured.</b> A fixed list of {@link org.icsim.scenarios.bench.Workloads}: some that hold nothing but the
 * kernel (the hold model, PHOLD, rounds of broadcasts), subnets with everything that a scenario switches on, mainnet, the
 * token economy. All are run as anything else is, through {@code Simulation} or {@code ScenarioRun}.
 *
 * <p><b>How.</b> {@link org.icsim.scenarios.bench.Bench} starts a process for each workload, so that memory and compiled code
 * are its own. There {@code Repetition} repeats it: at least twice and for four seconds before it counts, then as often as asked.
 * A repeat is a simulation put together afresh; only its running is timed. All repeats must have one fingerprint. {@link
 * org.icsim.scenarios.bench.Figures} are medians over repeats.
 *
 * <p><b>The yardstick.</b> Seconds of one machine say little about another, nor do those of a busy hour about a quiet one.
 * After each repeat the same process therefore does the least that such a workload can come to: a bare timing {@code Wheel}
 * with as many pending events and as far ahead, and handlers that count. The ratio of the two speeds is what
 * is compared with a {@link org.icsim.scenarios.bench.Baseline}. For consensus the yardstick is a subnet's rounds of
 * messages without its protocol. The token economy has none: its events are few, and each of them is a day's work.
 *
 * <p><b>What time grows with.</b> {@link org.icsim.scenarios.bench.ScalingBench} measures steps of simulated time, of the number
 * of subnets and of their size, in rounds that take each step once: two that do not count, then as many as asked. A {@link
 * org.icsim.scenarios.bench.ScalingPoint} is a median over rounds, of the simulating thread alone.
 *
 * <p>Simplification: a yardstick leaves out the fingerprint, the identity of senders and everything that makes order
 * independent of how it came about, so that nothing that does the whole work reaches a ratio of one.
 */
@NullMarked
package org.icsim.scenarios.bench;

import org.jspecify.annotations.NullMarked;
