package org.icsim.core.engine;

import org.icsim.core.event.Message;
import org.icsim.core.random.Hash;

/**
 * What is passed around in a {@link TokenGame}.
 *
 * @param label changes with every hop
 * @param hops  how often it may still be passed on
 */
record Token(long label, int hops) implements Message {

    @Override
    public long digest() {
        return Hash.combine(label, hops);
    }

    Token passedOn(int mark) {
        return new Token(31 * label + mark, hops - 1);
    }

    @Override
    public String toString() {
        return Long.toHexString(label) + "/" + hops;
    }
}
