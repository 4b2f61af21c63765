package org.icsim.models.registry;

import java.util.Optional;

/**
 * A machine of the network.
 *
 * @param subnet which it serves as a replica; empty in any other role
 */
public record Node(
        NodeId id, OperatorId operator, Hardware hardware, Role role, Health health, Optional<SubnetId> subnet) {
    public Node {
        if (subnet.isPresent() != (role == Role.REPLICA)) {
            throw new IllegalArgumentException("expected a replica with a subnet, or another role without one; got "
                    + role + " " + id + " with "
                    + subnet.map(SubnetId::toString).orElse("no subnet"));
        }
    }
}
