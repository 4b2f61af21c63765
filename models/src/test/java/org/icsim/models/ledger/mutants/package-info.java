/** Rules of means of rates, each broken in one place, to show that the laws find it out. */
@NullMarked
package org.icsim.models.ledger.mutants;

import org.jspecify.annotations.NullMarked;
