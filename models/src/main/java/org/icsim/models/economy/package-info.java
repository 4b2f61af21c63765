/**
 * The token economy of the network: how many ICP there are, and why.
 *
 * <p>{@link org.icsim.models.economy.TokenEconomy} is a logical process whose step is a day. It brings together the rules of the
 * network (packages {@code ledger}, {@code governance} and {@code providers}) and what surrounds the network's money and cannot
 * be computed from its rules: the price of ICP, the demand for cycles, and what people do with their stakes and rewards.
 * {@link org.icsim.models.economy.EconomySettings} holds all that it starts from and goes by, {@link
 * org.icsim.models.economy.EconomyProtocol} the rules, each of which a test can break; {@link
 * org.icsim.models.economy.EconomyMonitor} watches the invariants, {@link org.icsim.models.economy.EconomyMeter} writes down.
 *
 * <p>ICP come into being as rewards and vanish when they are turned into cycles. Both depend on a price that the network only
 * reads: machines are paid in XDR, cycles cost XDR, and both are settled in ICP at the rate of the day.
 *
 * <pre>
 * PriceProcess ──► IcpRate of the day ──► RateHistory ──► 30-day mean:         ICP for node providers
 *                      │                       └────────► 7- and 365-day mean: maturity modulation, Conversion
 *                      └──► CycleDemand ──► Burn: ICP for cycles, ICP for fees
 * </pre>
 *
 * <p>{@link org.icsim.models.ledger.IcpRate} and {@link org.icsim.models.ledger.RateHistory} belong to money itself; here are
 * those who make the rates and those who react to them.
 *
 * <p>{@link org.icsim.models.economy.PriceProcess} has five kinds. {@link org.icsim.models.economy.ConstantPrice} and {@link
 * org.icsim.models.economy.Replay} leave nothing to chance; {@link org.icsim.models.economy.GeometricBrownianMotion} wanders
 * without a home, {@link org.icsim.models.economy.MeanReversion} comes back to a level, {@link
 * org.icsim.models.economy.RegimeSwitching} changes its temper. Their steps are exact, so that a step a day is no
 * approximation.
 *
 * <p><b>Why the price matters.</b> The payment of a machine is fixed in XDR: at half the price it takes twice the ICP. Burning
 * works the other way round, as cycles are bought for XDR too. Where the two meet is the burn at which supply stands still:
 * ICP minted in a year × price ÷ 31,557,600 s, in XDR per second.
 *
 * <p><b>From double to integer.</b> Chance and growth are reckoned in {@code double}, with {@code StrictMath}; whatever touches
 * an amount is an integer. A rate is rounded to the nearest ten-thousandth of an XDR when it is told, demand is rounded down
 * to one, means and burned ICP are rounded down as the network does.
 *
 * <p>Reported values, to set a demand by: 5.1 × 10⁹ cycles per second in 2023, which are 0.0051 XDR/s; 0.05 XDR/s in January
 * 2026; 0.057 XDR/s in the middle of 2026. The target of Mission 70 is 0.77 XDR/s. Cycles grew 4.76-fold a year when DFINITY
 * wrote its tokenomics series.
 *
 * <p>Assumed, and to be set by who asks: drifts, volatilities and regimes; bursts; the share of maturity that is turned into
 * ICP, about a third from October 2023 to June 2024, and how it follows the price. Monthly prices that are recalled and not
 * looked up are right to 15 % at best; who replays them says so.
 *
 * <p>Sources: Glasserman, "Monte Carlo Methods in Financial Engineering" (2004), §3.2 and §3.3; Schwartz (1997); Hardy (2001);
 * dfinity/ic {@code rs/nns/cmc} for rates and cycles, {@code rs/ledger_suite/icp} for the fee.
 *
 * <p>Simplifications: the price does not react to what is minted, burned or sold, unless {@link
 * org.icsim.models.economy.Dilution} is asked for. Days end at 16:00 UTC, with the reward event, and whatever is done on a day
 * is done then; a proposal that is settled weighs like any other. Maturity becomes ICP seven days after it was earned, at the
 * modulation of that day; there is no least amount. What is on its way at the start of a run is reckoned as if the week before
 * had been like the first day. One price holds all day, the one at its start. The market is as deep as anyone likes. XDR keep their worth. The number of transfers is the same every day. Chances
 * beyond 2⁻⁴⁰ do not happen ({@link org.icsim.core.random.QuantileTable}), and a price outside of {@link
 * org.icsim.models.ledger.IcpRate}'s range is told as its end.
 */
@NullMarked
package org.icsim.models.economy;

import org.jspecify.annotations.NullMarked;
