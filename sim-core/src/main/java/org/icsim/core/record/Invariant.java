package org.icsim.core.record;

import java.util.Locale;

/** Something that must hold at every moment of every run. Models list theirs in an enum. */
public interface Invariant {
    /** Returns the name of the constant. */
    String name();

    /** Returns the name in results, such as {@code one-finalized-block-per-height}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it says, for people, in whole sentences. */
    String explanation();
}
