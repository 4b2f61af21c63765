package org.icsim.models.consensus;

/**
 * What a corrupted replica does against the rules. Whatever its misdeeds leave open it does as the others do.
 *
 * <p>No misdeed forges: a replica signs with its own key only. Shares that it makes at heights of whose committee it is no
 * member count for nobody, so it makes none.
 *
 * <p>Source of the first four: the flags of dfinity/ic {@code rs/types/types/src/malicious_flags.rs} that each names, as
 * {@code rs/consensus/src/consensus/malicious_consensus.rs} carries them out. The others are ours.
 */
public enum Misdeed {
    /**
     * As block maker it makes two blocks, sends one to one half of the replicas and the other to the other half, and signs the
     * notarization of both: {@code maliciously_propose_equivocating_blocks}, which makes four blocks of slightly different time and
     * gives all of them to everybody.
     */
    EQUIVOCATE,

    /** As block maker it leaves all users' messages out: {@code maliciously_propose_empty_blocks}. */
    EMPTY_BLOCKS,

    /**
     * It signs the notarization of each block that it makes or is sent at once, valid or not, whatever its rank and whatever
     * it has signed before: {@code maliciously_notarize_all}.
     */
    NOTARIZE_ALL,

    /** It signs the finalization of each block that it makes or is sent, notarized or not: {@code maliciously_finalize_all}. */
    FINALIZE_ALL,

    /** It makes no share of anything: neither beacon nor tape, neither notarization, finalization nor certification. */
    WITHHOLD_SHARES,

    /**
     * As block maker of rank r it proposes as late as its block can still win the round: {@code notary delay of rank r + 1 −
     * latency} after its round began, never before its turn. The notary delay is that without any back-off; the latency is its
     * greatest one-way latency to another replica, before jitter and loss. Replicas whose round began with its own then have
     * the block just as they may notarize one of rank r + 1.
     */
    DELAY_PROPOSALS
}
