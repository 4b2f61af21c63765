/** Rules of consensus, each broken in one place, to show that the laws find it out. */
@NullMarked
package org.icsim.models.consensus.mutants;

import org.jspecify.annotations.NullMarked;
