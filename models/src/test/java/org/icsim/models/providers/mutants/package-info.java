/** Rules of pay, each broken in one place, to show that the published figures find it out. */
@NullMarked
package org.icsim.models.providers.mutants;

import org.jspecify.annotations.NullMarked;
