package org.icsim.models.providers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table by which nodes are paid: a rate for each region and type it knows. Part of the registry, changed by vote.
 *
 * <p>Source: {@code NodeRewardsTable}, dfinity/ic {@code rs/protobuf/def/registry/node_rewards/v2/node_rewards.proto}.
 */
public final class RewardRates {
    private final TreeMap<Key, RewardRate> table = new TreeMap<>();

    /** A row of the table. */
    public record Entry(NodeRewardType type, Region region, RewardRate rate) {}

    private record Key(Region region, NodeRewardType type) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::region).thenComparing(Key::type).compare(this, other);
        }
    }

    /**
     * Makes a table of its rows, in any order.
     *
     * @throws IllegalArgumentException if a region has two rates for a type
     */
    public RewardRates(List<Entry> entries) {
        for (Entry entry : entries) {
            if (table.put(new Key(entry.region(), entry.type()), entry.rate()) != null) {
                throw new IllegalArgumentException(
                        "expected one rate for " + entry.type() + " in " + entry.region() + "; got two");
            }
        }
    }

    /** Returns the rate of the most specific region that has one: the region itself, its country, its continent. */
    public Optional<RewardRate> find(Region region, NodeRewardType type) {
        return region.mostSpecificFirst().stream()
                .map(around -> Optional.ofNullable(table.get(new Key(around, type))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the rate as {@link #find} does, and {@link RewardRate#NONE} where there is none. */
    public RewardRate of(Region region, NodeRewardType type) {
        return find(region, type).orElse(RewardRate.NONE);
    }
}
