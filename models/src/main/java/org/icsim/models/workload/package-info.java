/**
 * What users ask of the network.
 *
 * <p>Simplification: until canisters exist a {@link org.icsim.models.workload.Probe} sends messages without content, which
 * travel, wait for a block and become final like any other.
 */
@NullMarked
package org.icsim.models.workload;

import org.jspecify.annotations.NullMarked;
