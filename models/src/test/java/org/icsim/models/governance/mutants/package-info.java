/** Rules of rewards and voting power, each broken in one place, to show that the laws find it out. */
@NullMarked
package org.icsim.models.governance.mutants;

import org.jspecify.annotations.NullMarked;
