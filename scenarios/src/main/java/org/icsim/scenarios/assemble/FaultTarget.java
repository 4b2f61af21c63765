package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.models.registry.Node;
import org.icsim.scenarios.schema.TimeSpan;

/**
 * A subnet that faults may strike.
 *
 * @param size       how many replicas it has
 * @param nodes      the machine of each replica; empty if replicas stand nowhere
 * @param processing the usual processing time of its replicas
 * @param blackouts  what may go dark in the scenario
 */
record FaultTarget(String id, int size, List<Node> nodes, TimeSpan processing, Blackouts blackouts) {}
