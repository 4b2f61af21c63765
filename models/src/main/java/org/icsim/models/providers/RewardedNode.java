package org.icsim.models.providers;

import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.ProviderId;

/** A node, as far as its pay depends on it. */
public record RewardedNode(NodeId id, ProviderId provider, Region region, NodeRewardType type) {}
