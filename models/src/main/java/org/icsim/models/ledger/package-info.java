/**
 * Money, to the last unit.
 *
 * <p>{@link org.icsim.models.ledger.Icp} is the network's own token, counted in e8s; {@link org.icsim.models.ledger.Xdr} is
 * the currency of its costs, counted in ten-thousandths. Both are integers: sums are exact or throw, and whatever divides says
 * how it rounds.
 *
 * <p>Sources: dfinity/ic {@code rs/ledger_suite/icp}; XDR in ten-thousandths as in {@code xdr_permyriad_per_icp}, dfinity/ic
 * {@code rs/nns/cmc}.
 */
@NullMarked
package org.icsim.models.ledger;

import org.jspecify.annotations.NullMarked;
