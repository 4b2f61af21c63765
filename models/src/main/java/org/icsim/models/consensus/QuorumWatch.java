package org.icsim.models.consensus;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Watches whether a subnet can go on: whether some replica that is up hears of so many that sign, itself included, that {@code
 * 2f + 1} of a height's committee are among them. Without, no block can be notarized, nor become final.
 *
 * <p>A replica signs unless it is down, withholds its shares, or is {@linkplain CatchUp stranded}. One hears of another over links
 * that are not cut, or through others that are up: who has fallen behind is offered shares of third parties, too. A link that is
 * slow or lossy is open.
 *
 * <p>That there is such a replica is no promise. Who hears of a quorum through others gets the shares only when it asks, and
 * the network may be too slow: see {@link LivenessMonitor}.
 *
 * <p>Source: {@code 2f + 1} shares of the committee notarize a block, and as many make it final: {@link Thresholds}.
 */
public final class QuorumWatch {
    private final Subnet subnet;

    /** Since when nothing has changed that matters here. */
    private long changedAt;

    private Optional<Loss> firstLoss = Optional.empty();

    QuorumWatch(Subnet subnet) {
        this.subnet = subnet;
        this.changedAt = subnet.process().now();
    }

    /**
     * A subnet's loss of its quorum.
     *
     * @param at nanoseconds since the epoch
     */
    public record Loss(long at, Signers signers) {}

    /** Looks at what is about to change. What several changes of one moment leave open for that moment only is no loss. */
    void beforeChange() {
        look();
        changedAt = subnet.process().now();
    }

    private void look() {
        if (firstLoss.isEmpty() && subnet.process().now() > changedAt) {
            Signers signers = signers();
            firstLoss = signers.isEnough() ? Optional.empty() : Optional.of(new Loss(changedAt, signers));
        }
    }

    /**
     * Returns when it was so for the first time, for a while, that a committee might have been drawn of which nobody heard {@code
     * 2f + 1}; and who signed then.
     */
    public Optional<Loss> firstLoss() {
        look();
        return firstLoss;
    }

    /** Returns since when nothing has changed that matters here, nanoseconds since the epoch. */
    long changedAt() {
        return changedAt;
    }

    /** Returns who can sign now. */
    public Signers signers() {
        long signing = bits(this::isSigning);
        long[] hears = hears();
        int heard = IntStream.range(0, nodes())
                .filter(subnet::isUp)
                .map(replica -> Long.bitCount(hears[replica] & signing))
                .max()
                .orElse(0);
        long up = bits(subnet::isUp);
        long withholding = up & bits(subnet.adversaries()::isWithholding);
        long stranded = up & ~withholding & bits(this::isStranded);
        return new Signers(
                subnet.thresholds(),
                nodes() - Long.bitCount(up),
                Long.bitCount(withholding),
                Long.bitCount(stranded),
                heard);
    }

    /**
     * Returns whether, as long as nothing changes, some replica may yet come by the shares of {@code 2f + 1} of the committee of the
     * height that it works on.
     */
    public boolean canGoOn() {
        long signing = bits(this::isSigning);
        long[] hears = hears();
        return IntStream.range(0, nodes())
                .filter(replica -> subnet.isUp(replica) && !isStranded(replica))
                .anyMatch(replica -> {
                    long heard = hears[replica] & signing;
                    long members =
                            subnet.lottery().committee(subnet.replica(replica).height());
                    return Long.bitCount(heard & members) >= subnet.thresholds().quorum();
                });
    }

    /** Returns how many replicas are down, corrupted, or behind the others. */
    int impaired() {
        return Long.bitCount(bits(replica -> !subnet.isUp(replica)
                || subnet.adversaries().isCorrupted(replica)
                || subnet.replica(replica).catchUp().isBehind()));
    }

    private boolean isSigning(int replica) {
        return subnet.isUp(replica) && !subnet.adversaries().isWithholding(replica) && !isStranded(replica);
    }

    private boolean isStranded(int replica) {
        return subnet.replica(replica).catchUp().isStranded();
    }

    /** Returns for each replica, as bits, of whom it hears: itself and others that are up; nobody if it is down. */
    private long[] hears() {
        long up = bits(subnet::isUp);
        long[] hears = new long[nodes()];
        for (int i = 0; i < nodes(); i++) {
            int to = i;
            long open = bits(from -> from == to || !subnet.network().isCut(from, to));
            hears[to] = subnet.isUp(to) ? open & up : 0;
        }
        for (int between = 0; between < nodes(); between++) { // Warshall's transitive closure, a row of bits at a time
            for (int to = 0; to < nodes(); to++) {
                hears[to] |= (hears[to] >>> between & 1) == 0 ? 0 : hears[between];
            }
        }
        return hears;
    }

    private long bits(IntPredicate isMember) {
        long bits = 0;
        for (int i = 0; i < nodes(); i++) {
            bits |= isMember.test(i) ? 1L << i : 0;
        }
        return bits;
    }

    private int nodes() {
        return subnet.thresholds().nodes();
    }
}
