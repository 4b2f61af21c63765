/**
 * What the Network Nervous System (NNS) pays its voters, and how much each of them counts: formulas with dates.
 *
 * <p>The words, in the order in which they are needed:
 *
 * <ol>
 *   <li><b>Neuron.</b> Whoever wants a say locks ICP in a {@link org.icsim.models.governance.Neuron}. Its owner gets the ICP
 *       back only after the <b>dissolve delay</b>, which stands still until the owner starts dissolving
 *       ({@link org.icsim.models.governance.DissolveState}). A neuron that is not dissolving grows in <b>age</b>; one that
 *       dissolves has none.
 *   <li><b>Voting power.</b> {@link org.icsim.models.governance.VotingPower}: the stake times a bonus for the delay times a
 *       bonus for the age. Neurons that once had eight years of delay also count a part of what they held then, the base of the
 *       "8-year gang".
 *   <li><b>Reward event.</b> Once a day, at 16:00 UTC, {@link org.icsim.models.governance.RewardPool} sets aside a part of the
 *       whole supply: 10 % a year at genesis, less each day, 5 % from the eighth year on. If no proposal was settled, the pool
 *       rolls over to the next day.
 *   <li><b>Reward.</b> {@link org.icsim.models.governance.VotingRewards} shares the pool among the ballots that were cast, by
 *       voting power and the weight of the proposal's topic. The shares of ballots that were not cast go to nobody.
 *   <li><b>Maturity.</b> A reward is not ICP. It raises the neuron's maturity, or its staked maturity if that is what the owner
 *       chose; staked maturity votes as stake does.
 *   <li><b>Modulation.</b> Turned into ICP, maturity yields a little more or less than its face
 *       ({@link org.icsim.models.governance.MaturityModulation}), as the price of ICP stands to its own past
 *       ({@link org.icsim.models.ledger.RateHistory}).
 *   <li><b>Regime.</b> All of these parameters have changed by proposals. A {@link org.icsim.models.governance.Regime} holds
 *       those of one time, {@link org.icsim.models.governance.Regimes} the sequence of them; a run may cross a date. "Mission
 *       70" is the reform of spring 2026: fewer rewards, shorter delays, a steeper bonus.
 *   <li><b>Yield.</b> {@link org.icsim.models.governance.YieldProjection} adds up what one neuron earns in a year.
 * </ol>
 *
 * <p>Key idea: parameters stand in a regime, rules that can be broken in
 * {@link org.icsim.models.governance.GovernanceRules}, arithmetic in the classes that use both.
 *
 * <p>A run of years needs all neurons at once: {@link org.icsim.models.governance.NeuronCohorts} holds those together that have
 * one delay and one age, or dissolve at one time, and moves their stakes from day to day; what owners do is told by
 * {@link org.icsim.models.governance.StakeFlows}. It alone keeps state.
 *
 * <p>Arithmetic as in the source: voting power in decimals of 96 bits, rounded down at the end; the pool in {@code double}s;
 * modulation in integers; whatever is paid is a whole number of e8s, rounded down.
 *
 * <p>Sources: dfinity/ic {@code rs/nns/governance/src/neuron/{voting_power,types}.rs}, {@code
 * rs/nns/governance/src/reward/calculation.rs}, {@code rs/nns/governance/src/governance.rs} ({@code
 * calculate_voting_rewards}), {@code rs/nns/governance/src/timer_tasks/update_icp_xdr_rate_related_data.rs}, {@code
 * rs/nns/cmc/src/main.rs}; dfinity/nns-dapp {@code frontend/src/lib/utils/staking-rewards.utils.ts}.
 *
 * <p>Unverified: the days on which each part of Mission 70 took effect (known to a week); the day on which the shares of ballots
 * not cast ceased to go to those who voted (taken as 1 January 2023; an event of December 2022 still paid all).
 *
 * <p>Simplifications: potential voting power only; that it fades for owners who confirm nothing for six months is not here.
 * Voting power before the decimals of 2024 was rounded down after each bonus, at most 2 e8s lower. The source shares out in
 * {@code double}s, here it is exact: a reward may differ by an e8s. The gang's bonus does not end in 2030, as front-ends say it
 * will. Bounds on modulation hold for the NNS, not for other systems. Modulation counts from genesis, though maturity became
 * convertible that way later. A dissolving neuron loses the gang's base for good, as front-ends tell it; neurons of
 * one cohort act alike (see {@link org.icsim.models.governance.NeuronCohorts}).
 */
@NullMarked
package org.icsim.models.governance;

import org.jspecify.annotations.NullMarked;
