/**
 * Reads scenario files, presets and data into records. What a file's author got wrong becomes a
 * {@link org.icsim.scenarios.load.BadInputException} with one line for the author, never a stack trace.
 */
@NullMarked
package org.icsim.scenarios.load;

import org.jspecify.annotations.NullMarked;
