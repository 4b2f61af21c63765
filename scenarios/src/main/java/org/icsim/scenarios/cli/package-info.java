/** The commands that people and scripts use. */
@NullMarked
package org.icsim.scenarios.cli;

import org.jspecify.annotations.NullMarked;
