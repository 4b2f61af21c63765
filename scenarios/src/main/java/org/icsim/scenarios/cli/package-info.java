/**
 * The commands that people and scripts use: {@link org.icsim.scenarios.cli.Main} with a class for each command.
 *
 * <p>Results go to stdout, as text or JSON; messages and progress to stderr. What an author got wrong ends with exit code 2
 * and a text that shows the line; a fault of ours with code 70 and the command to report. Nothing here knows the protocol.
 *
 * <p>Simplification: a second Ctrl-C does not cut short the writing of partial results, which takes a second or two.
 */
@NullMarked
package org.icsim.scenarios.cli;

import org.jspecify.annotations.NullMarked;
