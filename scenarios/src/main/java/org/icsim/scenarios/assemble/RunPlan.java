package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;

/** A scenario whose references and numbers have been checked, with every parameter settled. */
public record RunPlan(Scenario scenario, Preset preset, List<SubnetPlan> subnets) {}
