/**
 * The Internet Computer, one package per concept. Models know the protocol; they read no files, draw no charts, print
 * nothing, and state what happens as facts.
 */
@NullMarked
package org.icsim.models;

import org.jspecify.annotations.NullMarked;
