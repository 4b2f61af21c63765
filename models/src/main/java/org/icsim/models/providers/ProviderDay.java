package org.icsim.models.providers;

import java.util.List;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.registry.ProviderId;

/**
 * What a provider earned on a day.
 *
 * @param nodes  in the order of ids
 * @param base   before performance, rounded down
 * @param reward what it is owed, rounded down
 */
public record ProviderDay(ProviderId provider, List<NodeDay> nodes, Xdr base, Xdr reward) {
    public ProviderDay {
        nodes = List.copyOf(nodes);
    }
}
