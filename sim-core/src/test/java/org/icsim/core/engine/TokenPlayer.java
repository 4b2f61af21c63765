package org.icsim.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.Fact;
import org.icsim.core.record.FactSink;

/**
 * Plays a {@link TokenGame} in one process. It draws each choice from one stream of its process, so that one event out
 * of place changes all that follow.
 */
final class TokenPlayer implements Port<Token> {
    private static final int RECEIVERS = 4;

    private final TokenGame game;
    private final List<Integer> links;
    private final TokenWorld world;
    private final RandomStream chance;
    private final FactSink<Happening> recorder;
    private final List<Happening> history = new ArrayList<>();

    /** What a player has seen happen. */
    record Happening(long time, String what) implements Fact {}

    TokenPlayer(TokenGame game, int process, TokenWorld world, RandomStream chance, FactSink<Happening> recorder) {
        this.game = game;
        this.links = game.linksFrom(process);
        this.world = world;
        this.chance = chance;
        this.recorder = recorder;
    }

    List<Happening> history() {
        return Collections.unmodifiableList(history);
    }

    void start(int tokens) {
        for (int i = 0; i < tokens; i++) {
            passOn(new Token(i, TokenGame.HOPS));
        }
    }

    @Override
    public void deliver(int receiver, Token token) {
        note(receiver + " gets " + token);
        passOn(token.passedOn(receiver));
    }

    private void onTimer(Token token) {
        note("timer of " + token);
        passOn(token);
    }

    private void passOn(Token token) {
        if (token.hops() < 0) {
            return;
        }
        switch (chance.nextInt(6)) {
            case 0 -> world.deliverAt(soon(), this, chance.nextInt(RECEIVERS), token);
            case 1 -> world.at(soon(), () -> onTimer(token.passedOn(0)));
            case 2, 3 -> world.broadcast(this, token, arrivals());
            default -> sendBurst(token);
        }
    }

    /** One or two tokens that travel together; without a link they stay. */
    private void sendBurst(Token token) {
        if (links.isEmpty()) {
            world.deliverAt(soon(), this, 0, token);
            return;
        }
        int link = links.get(chance.nextInt(links.size()));
        long delay = TokenGame.STEP * (game.links().get(link).minimumSteps() + chance.nextInt(3));
        int receiver = chance.nextInt(RECEIVERS);
        for (int i = chance.nextInt(2); i >= 0; i--) {
            world.send(link, delay, receiver, token.passedOn(i));
        }
    }

    private long[] arrivals() {
        long[] arrivals = new long[RECEIVERS];
        for (int receiver = 0; receiver < RECEIVERS; receiver++) {
            arrivals[receiver] = chance.nextChance(0.4) ? soon() : EventQueue.NEVER;
        }
        return arrivals;
    }

    /** Returns this instant or one of the next two. */
    private long soon() {
        return world.now() + TokenGame.STEP * chance.nextInt(3);
    }

    private void note(String what) {
        Happening happening = new Happening(world.now(), what);
        history.add(happening);
        recorder.accept(happening.time, happening);
    }
}
