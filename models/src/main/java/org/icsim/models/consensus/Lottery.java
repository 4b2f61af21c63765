package org.icsim.models.consensus;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.icsim.core.random.Hash;
import org.icsim.core.random.RandomStream;

/**
 * Who may make a block at a height, in which rank, and who judges it: drawn from the random beacon.
 *
 * <p>The beacon's value comes from a keyed stream in place of threshold signatures: like them it is unique for each
 * height and known to nobody before f + 1 shares are. One beacon serves both draws, each with a purpose of its own
 * (dfinity/ic {@code rs/crypto/prng}).
 */
final class Lottery {
    private static final int CACHED_HEIGHTS = 64;
    private static final long RANKING = 1;
    private static final long COMMITTEE = 2;

    private final Thresholds thresholds;
    private final ConsensusRules rules;
    private final long beaconKey;

    private final long[] cachedHeights = new long[CACHED_HEIGHTS];
    private final int[][] ranks = new int[CACHED_HEIGHTS][];
    private final long[] committees = new long[CACHED_HEIGHTS];
    private final Map<Long, List<Integer>> script = new TreeMap<>();

    Lottery(Thresholds thresholds, ConsensusRules rules, long beaconKey) {
        this.thresholds = thresholds;
        this.rules = rules;
        this.beaconKey = beaconKey;
        Arrays.fill(cachedHeights, -1);
    }

    /**
     * Lets some replicas have the lowest ranks at a height, in this order; the others follow in the order that is drawn. Who is in
     * the committee does not change.
     */
    void script(long height, List<Integer> firstOfAll) {
        script.put(height, List.copyOf(firstOfAll));
        Arrays.fill(cachedHeights, -1);
    }

    /** Returns the rank of a replica among the block makers of {@code height}, from 0. */
    int rank(long height, int replica) {
        return ranks[draw(height)][replica];
    }

    /** Returns the block maker of rank 0. */
    int leader(long height) {
        int[] rankOf = ranks[draw(height)];
        int replica = 0;
        while (rankOf[replica] != 0) {
            replica++;
        }
        return replica;
    }

    /** Returns whether a replica may make a block at {@code height}. */
    boolean isBlockMaker(long height, int replica) {
        return rank(height, replica) < rules.blockMakers();
    }

    /** Returns whether a replica notarizes and finalizes at {@code height}. */
    boolean isInCommittee(long height, int replica) {
        return (committee(height) >>> replica & 1) != 0;
    }

    /** Returns who notarizes and finalizes at {@code height}, as bits. */
    long committee(long height) {
        return committees[draw(height)];
    }

    /** Makes sure that the draws of a height are in the cache; returns where. */
    private int draw(long height) {
        int slot = (int) (height % CACHED_HEIGHTS);
        if (cachedHeights[slot] != height) {
            long beacon = Hash.combine(beaconKey, rules.rankingBeacon(height));
            int[] byRank = scripted(height, permutation(beacon, RANKING));
            int[] rankOf = new int[byRank.length];
            for (int rank = 0; rank < byRank.length; rank++) {
                rankOf[byRank[rank]] = rank;
            }
            ranks[slot] = rankOf;
            committees[slot] = firstOf(permutation(beacon, COMMITTEE), thresholds.committee());
            cachedHeights[slot] = height;
        }
        return slot;
    }

    private int[] scripted(long height, int[] drawn) {
        List<Integer> first = script.get(height);
        if (first == null) {
            return drawn;
        }
        IntStream rest = Arrays.stream(drawn).filter(replica -> !first.contains(replica));
        return IntStream.concat(first.stream().mapToInt(replica -> replica), rest)
                .toArray();
    }

    private int[] permutation(long beacon, long purpose) {
        int[] replicas = new int[thresholds.nodes()];
        Arrays.setAll(replicas, i -> i);
        RandomStream.ofKey(Hash.combine(beacon, purpose)).shuffle(replicas);
        return replicas;
    }

    private static long firstOf(int[] replicas, int count) {
        long members = 0;
        for (int i = 0; i < count; i++) {
            members |= 1L << replicas[i];
        }
        return members;
    }
}
