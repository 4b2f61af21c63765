/**
 * Money, to the last unit, and what one kind is worth in the other.
 *
 * <p>{@link org.icsim.models.ledger.Icp} is the network's own token, counted in e8s; {@link org.icsim.models.ledger.Xdr} is
 * the currency of its costs, counted in ten-thousandths. Both are integers: sums are exact or throw, and whatever divides says
 * how it rounds.
 *
 * <p>{@link org.icsim.models.ledger.IcpRate} is the worth of one ICP on a day. {@link org.icsim.models.ledger.RateHistory}
 * keeps the rates of past days and takes all the means that the network takes: over 30 days for node rewards, and over several
 * windows for the modulation of maturity. Which days a window has and how a mean is rounded stands in
 * {@link org.icsim.models.ledger.RateRules}. Where the rates come from is not known here.
 *
 * <p>{@link org.icsim.models.ledger.Ledger} says who has how many ICP, as far as the economy tells holders apart
 * ({@link org.icsim.models.ledger.Account}). ICP come into being by a mint and vanish by a burn or a fee, never otherwise:
 * {@link org.icsim.models.ledger.SupplyMonitor} holds supply and balances against the sum of all entries, to the e8, after each.
 *
 * <p>Sources: dfinity/ic {@code rs/ledger_suite/icp}; XDR in ten-thousandths as in {@code xdr_permyriad_per_icp}, dfinity/ic
 * {@code rs/nns/cmc}, and the mean over 30 days there; {@code rs/nns/governance/src/timer_tasks} for the means of Mission 70.
 *
 * <p>Simplifications: one rate a day, the one at its start. Accounts are those of many holders together.
 */
@NullMarked
package org.icsim.models.ledger;

import org.jspecify.annotations.NullMarked;
