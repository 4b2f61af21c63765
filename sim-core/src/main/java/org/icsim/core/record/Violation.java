package org.icsim.core.record;

/**
 * A broken invariant.
 *
 * @param invariant   its name in results
 * @param time        nanoseconds since the epoch
 * @param description what was broken by whom, for people
 */
public record Violation(String invariant, long time, String description) {}
