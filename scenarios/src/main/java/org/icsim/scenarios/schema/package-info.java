/**
 * The words of scenario files and presets: one record a section, one component a key, units part of each value.
 *
 * <p>Keys are the component names in lower case with hyphens.
 */
@NullMarked
package org.icsim.scenarios.schema;

import org.jspecify.annotations.NullMarked;
