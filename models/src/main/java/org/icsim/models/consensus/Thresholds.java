package org.icsim.models.consensus;

/**
 * The sizes that follow from the number of nodes in a subnet; nothing else in the models computes them.
 *
 * <p>Source: dfinity/ic {@code rs/consensus/utils/src/membership.rs}, {@code rs/types/types/src/lib.rs}
 * ({@code get_faults_tolerated}), and for the keys {@code rs/types/types/src/consensus/dkg.rs}
 * ({@code threshold_for_subnet_of_size}).
 *
 * @param nodes nodes of the subnet, 1 to 64
 */
public record Thresholds(int nodes) {
    /** Sets of nodes are bits of a {@code long}. */
    public static final int MAX_NODES = Long.SIZE;

    public Thresholds {
        if (nodes < 1 || nodes > MAX_NODES) {
            throw new IllegalArgumentException("a subnet has 1 to " + MAX_NODES + " nodes, got " + nodes);
        }
    }

    /** Returns f, the number of faulty nodes a subnet endures: {@code ⌊(n − 1) ÷ 3⌋}. */
    public int faults() {
        return (nodes - 1) / 3;
    }

    /** Returns the size of the committee that notarizes and finalizes a height: {@code 3f + 1}. */
    public int committee() {
        return 3 * faults() + 1;
    }

    /** Returns the shares a notarization or finalization needs, and a state certification: {@code 2f + 1}. */
    public int quorum() {
        return committee() - faults();
    }

    /** Returns the shares a random beacon or tape needs: {@code f + 1}. */
    public int low() {
        return faults() + 1;
    }

    /**
     * Returns the fewest dishonest nodes that a subnet does not endure: {@code f + 1}. They may leave the others too few to
     * go on, or sign twice and so lead them into a fork.
     */
    public int toHalt() {
        return faults() + 1;
    }

    /**
     * Returns how many nodes must sign and be heard so that a quorum of every committee is among them: {@code n − f}. Of {@code 3f +
     * 1} nodes that is the quorum.
     */
    public int toGoOn() {
        return nodes - faults();
    }

    /**
     * Returns the nodes it takes to sign anything without the others, for they hold enough shares of every key: {@code 2f +
     * 1}. Of {@code 3f + 1} nodes, as mainnet subnets have, that is {@code n − f}.
     */
    public int toSignAlone() {
        return quorum();
    }

    /** Returns how many nodes may make a block at a height, those of the lowest ranks: {@code f + 1}. */
    public int blockMakers() {
        return faults() + 1;
    }
}
