/**
 * Where things stand on Earth, and how long a packet takes between two places.
 *
 * <p>A {@link org.icsim.models.geography.Site} is a place with a name of its own: a data centre, or a city of users. Between
 * two sites whose round trip nobody measured, {@link org.icsim.models.geography.GeographicRoundTrips} estimates it: distance
 * along the great circle explains most of it, and each pair has a residual of its own that distance does not explain, always
 * the same.
 *
 * <p>Why a residual: paths of light follow cables and contracts, not great circles. Tokyo is nearer to Stockholm than to
 * Chicago, yet its round trip there was measured at 260 ms against 152 ms. A model without residuals would make every subnet
 * look alike.
 *
 * <p>Sources: round trips between twelve data centres of the network, dfinity/developer-docs
 * {@code docs/concepts/protocol/performance.md}; between replicas, dfinity/ic
 * {@code rs/tests/driver/src/driver/simulate_network.rs}.
 *
 * <p>Simplifications: the Earth is a sphere. A data centre stands in the middle of its city. Residuals of pairs are
 * independent, though two links out of one badly connected city are slow together. Round trips do not change with the hour,
 * and both ways take half of one.
 */
@NullMarked
package org.icsim.models.geography;

import org.jspecify.annotations.NullMarked;
