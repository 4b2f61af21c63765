package org.icsim.scenarios.assemble;

/**
 * The plan of one version of a scenario.
 *
 * @param id the name of the variant; empty if the scenario has none
 */
public record VariantPlan(String id, RunPlan plan) {}
