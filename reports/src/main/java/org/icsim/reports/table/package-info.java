/** Tables for people who read a terminal. */
@NullMarked
package org.icsim.reports.table;

import org.jspecify.annotations.NullMarked;
