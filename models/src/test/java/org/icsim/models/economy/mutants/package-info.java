/** Rules and steps of the economy, each broken in one place, to show that the laws find it out. */
@NullMarked
package org.icsim.models.economy.mutants;

import org.jspecify.annotations.NullMarked;
