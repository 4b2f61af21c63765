/**
 * Scenario and preset become a plan in which every parameter is settled, and the plan becomes a simulation of models,
 * faults, meters and invariants. Which model stands behind an interface is decided here and nowhere else.
 *
 * <p>{@code EconomyPlan} makes the settings of a token economy, with what {@code EconomyFilling} took from its start state;
 * {@code EconomyCheck} tells what is wrong with it. {@code Mainnet} makes subnets of real nodes: like a real one, named one by
 * one, or drawn from all of them; {@code Machines} tells which they are. {@code Blackouts} finds who
 * goes dark together. Each kind of fault has a class, which {@code FaultKinds} lists: what is wrong with its section, and which faults of
 * the models it comes down to. {@code Check} tells what a schema cannot: references, sums that fit a clock, bounds on metrics that exist; {@code
 * SubnetCheck}, {@code NetworkCheck}, {@code BoundCheck}, {@code MembersCheck}, {@code RoundTripsCheck} and {@code LiveCheck} do so
 * for a part each. {@link
 * org.icsim.scenarios.assemble.Settled} notes of each parameter where it comes from. {@link
 * org.icsim.scenarios.assemble.Assembly} is one run, ready to go.
 */
@NullMarked
package org.icsim.scenarios.assemble;

import org.jspecify.annotations.NullMarked;
