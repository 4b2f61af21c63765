package org.icsim.scenarios.assemble;

import org.icsim.models.registry.Attribute;

/**
 * All nodes with one value of an attribute are down for a while.
 *
 * @param at    nanoseconds since the epoch
 * @param until nanoseconds since the epoch
 * @param nodes how many nodes of the scenario that are
 */
public record BlackoutPlan(long at, long until, Attribute attribute, String value, int nodes) {}
