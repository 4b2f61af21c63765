/**
 * What those who run the network's machines are paid.
 *
 * <p>A <b>node provider</b> owns machines, pays for power, network and the rack, and has a monthly wage for each of them. The
 * wage is fixed in XDR, so that it covers costs whatever ICP is worth, and paid in new ICP: the lower its price, the more
 * are minted. What a machine earns follows in four steps, once a day:
 *
 * <ol>
 *   <li><b>Base rate.</b> A table in the registry, {@link org.icsim.models.providers.RewardRates}, gives a rate for each
 *       <b>region</b> ({@code Europe,CH,Zurich}, the most specific entry counts) and <b>reward type</b> (generation of the
 *       machine, and the terms it was bought under: {@link org.icsim.models.providers.NodeRewardType}), a month; a day is the
 *       30.4375th part. What the table does not know earns nothing.
 *   <li><b>Reduction coefficient.</b> Second-generation nodes (type3, type3.1) that one provider has in one country form a
 *       group. The first earns the full rate and each further one that of the one before times a coefficient of 0.7 to 0.98,
 *       which makes many nodes in one place unattractive; then all get the mean:
 *       {@link org.icsim.models.providers.GroupFormula}. Five nodes at 0.95 earn (1 + 0.95 + … + 0.95⁴) ÷ 5 = 90.5 % each.
 *   <li><b>Performance.</b> A node <i>fails</i> at a height if its turn came before that of the node whose block is taken. Its
 *       failure rate is compared with that of its subnet, the 75th percentile of the members: only what exceeds it counts,
 *       for the rest the subnet is to blame. Up to 10 % nothing is lost, then up to 80 % of the pay, reached at 60 %. A node
 *       that is in no subnet is reckoned with the mean of its provider's others.
 *   <li><b>Payment.</b> A provider's day is rounded down to a ten-thousandth of an XDR, and summed. Every 2,629,800 s the sum
 *       becomes ICP at the mean price of 30 days, or at a minimum price if that is more
 *       ({@link org.icsim.models.providers.MintTerms}), rounded down to an e8. A payment above a million ICP is refused as a
 *       whole.
 * </ol>
 *
 * <p>{@link org.icsim.models.providers.NodeRewards} walks through a day, {@link org.icsim.models.providers.RewardTotals} sums
 * days; the rules themselves are functions of {@link org.icsim.models.providers.RewardRules}, as the network has them in
 * {@link org.icsim.models.providers.NetworkRules}. Amounts within a day are decimals of 34 digits, rounded half-even; the
 * original's hold 28 or 29, so a day's total may differ by a ten-thousandth of an XDR where it all but is a whole number of
 * them.
 *
 * <p>A run of years does not count blocks: {@link org.icsim.models.providers.NodePay} says what all providers earn together over
 * time ({@link org.icsim.models.providers.PaySchedule}) and which share each has; the payments follow the rules above.
 *
 * <p>Sources: dfinity/ic {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm}, {@code
 * rs/nns/governance/src/governance.rs}; proposals 135054 (performance) and 132553 (type1.1). Rates of January 2026 and what
 * providers got by them: dfinity/dre, commit 2e023699, {@code rs/cli/rewards_2025-12-14_to_2026-01-12}.
 *
 * <p>Simplifications: a node is paid for whole days, and as one of the same type and place all the time. Nobody is paid by
 * hand, as all were before 2022. The cut of July to October 2026 for providers that failed smoke tests (proposal 142724) is
 * left out, and that 100 nodes of type4.5 are paid as type1.1. In a run of years providers keep their share of the
 * whole, and nobody loses pay for failures. Data that do not tell a node's type leave it to {@link
 * org.icsim.models.providers.TypeByHardware}.
 */
@NullMarked
package org.icsim.models.providers;

import org.jspecify.annotations.NullMarked;
