package org.icsim.core.engine;

import org.icsim.core.event.Port;

/** What a player may do, so that the engine and the reference can stage the same game. */
interface TokenWorld {
    long now();

    void at(long time, Runnable action);

    void deliverAt(long time, Port<Token> port, int receiver, Token token);

    void broadcast(Port<Token> port, Token token, long[] arrivals);

    void send(int link, long delay, int receiver, Token token);
}
