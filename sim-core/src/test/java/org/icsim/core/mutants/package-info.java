/**
 * The kernel with one rule broken: a class compiled from its changed source, beside all others as they are.
 *
 * <p>The kernel has no seams at which a rule could be exchanged, and would be slower with them. A mutant therefore changes the
 * source; a change whose place is not found any more fails its test, so that mutants follow the code.
 */
@NullMarked
package org.icsim.core.mutants;

import org.jspecify.annotations.NullMarked;
