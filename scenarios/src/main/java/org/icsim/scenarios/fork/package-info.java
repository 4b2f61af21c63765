/** Other Java processes with this one's class path: for what must not share a process with anything else. */
@NullMarked
package org.icsim.scenarios.fork;

import org.jspecify.annotations.NullMarked;
