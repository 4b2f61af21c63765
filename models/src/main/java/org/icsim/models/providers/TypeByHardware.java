package org.icsim.models.providers;

import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.models.registry.Hardware;

/**
 * Tells a node's reward type from where it stands and what it is, for data that do not name it.
 *
 * <p>Type1.1 where the region has a rate for it and the machine is not known to be of the second generation; otherwise
 * type3.1, or type3 where there is no type3.1; type0 where that alone is listed.
 *
 * <p>Simplification: where a region lists both, type3 and type3.1 cannot be told apart, and all are taken for the later and
 * lower paid type3.1. That is a rule of ours, not the network's, which keeps the type with each node.
 */
public final class TypeByHardware {
    private final RewardRates rates;

    public TypeByHardware(RewardRates rates) {
        this.rates = rates;
    }

    /** Returns the type; empty if the region lists none of these. */
    public Optional<NodeRewardType> find(Region region, Hardware hardware) {
        return Stream.of(NodeRewardType.TYPE1_1, NodeRewardType.TYPE3_1, NodeRewardType.TYPE3, NodeRewardType.TYPE0)
                .filter(type -> type != NodeRewardType.TYPE1_1 || hardware != Hardware.GEN2)
                .filter(type -> rates.find(region, type).isPresent())
                .findFirst();
    }
}
