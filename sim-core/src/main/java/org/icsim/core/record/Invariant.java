package org.icsim.core.record;

/** Something that must hold at every moment of every run. Models list theirs in an enum. */
public interface Invariant {
    /** Returns the name in results, such as {@code one-finalized-block-per-height}. */
    String key();

    /** Returns what it says, for people, in whole sentences. */
    String explanation();
}
