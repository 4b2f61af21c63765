package org.icsim.models.registry;

import java.util.List;
import java.util.OptionalInt;

/**
 * How many nodes of a subnet may share something.
 *
 * @param provider        nodes of one provider
 * @param dataCenter      nodes in one data centre
 * @param dataCenterOwner nodes in data centres of one owner
 * @param country         nodes in one country
 */
public record SubnetLimits(int provider, int dataCenter, int dataCenterOwner, int country) {
    private static final int LARGE = 28;

    /**
     * More nodes of one value than the limit allows.
     *
     * @param value what they share, such as a provider's id
     * @param nodes how many share it
     */
    public record Excess(Attribute attribute, String value, int nodes, int limit) {}

    public SubnetLimits {
        if (provider < 1 || dataCenter < 1 || dataCenterOwner < 1 || country < 1) {
            throw new IllegalArgumentException("expected limits of at least 1; got provider " + provider
                    + ", data centre " + dataCenter + ", its owner " + dataCenterOwner + ", country " + country);
        }
    }

    /**
     * Returns the limits of most mainnet subnets of a size: one node of a provider, in a data centre and of its owner, and
     * in a country two, from 28 nodes on three. Source: target topology of motion 133841, dfinity/decentralization.
     */
    public static SubnetLimits usualOf(int nodes) {
        return new SubnetLimits(1, 1, 1, nodes < LARGE ? 2 : 3);
    }

    /** Returns how many nodes may share a value of {@code attribute}; empty if any number may. */
    public OptionalInt of(Attribute attribute) {
        return switch (attribute) {
            case PROVIDER -> OptionalInt.of(provider);
            case DATA_CENTER -> OptionalInt.of(dataCenter);
            case DATA_CENTER_OWNER -> OptionalInt.of(dataCenterOwner);
            case COUNTRY -> OptionalInt.of(country);
            case CITY, CONTINENT -> OptionalInt.empty();
        };
    }

    /** Returns the values held by more nodes than allowed, those with most nodes first. */
    public List<Excess> exceededBy(Attribute attribute, Spread spread) {
        int limit = of(attribute).orElse(Integer.MAX_VALUE);
        return spread.shares().stream()
                .filter(share -> share.nodes() > limit)
                .map(share -> new Excess(attribute, share.value(), share.nodes(), limit))
                .toList();
    }
}
