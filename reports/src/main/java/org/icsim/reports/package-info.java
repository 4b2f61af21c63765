/** What a run recorded, made readable. Reports know names, units and numbers, and nothing of neurons or subnets. */
@NullMarked
package org.icsim.reports;

import org.jspecify.annotations.NullMarked;
