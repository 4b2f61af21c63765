/** Scenario files become runs: the only place where models, kernel and reports are put together, and the command line. */
@NullMarked
package org.icsim.scenarios;

import org.jspecify.annotations.NullMarked;
