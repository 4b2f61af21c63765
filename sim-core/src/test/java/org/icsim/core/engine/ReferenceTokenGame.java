package org.icsim.core.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.icsim.core.engine.TokenPlayer.Happening;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;

/**
 * A {@link TokenGame} staged without windows, channels or packed keys: one list of all events of all processes, of
 * which always the first by (time, process, origin, serial, receiver) happens.
 */
final class ReferenceTokenGame {
    private final PriorityQueue<Event> pending = new PriorityQueue<>(Comparator.comparingLong(Event::time)
            .thenComparing(Event::process)
            .thenComparing(Event::origin)
            .thenComparingLong(Event::serial)
            .thenComparingInt(Event::receiver));

    private final TokenGame game;
    private final List<TokenPlayer> players = new ArrayList<>();
    private long now;
    private long deliveries;
    private long timers;

    private record Event(
            long time, String process, String origin, long serial, int receiver, boolean isTimer, Runnable happening) {}

    ReferenceTokenGame(TokenGame game) {
        this.game = game;
        for (int process : game.processIndices()) {
            String name = TokenGame.nameOf(process);
            RandomStream chance = RandomStream.of(game.seed(), name, "game", 0);
            players.add(new TokenPlayer(game, process, new World(name), chance, (time, happening) -> {}));
        }
        for (int process : game.processIndices()) {
            players.get(process).start(game.tokens().get(process));
        }
    }

    void runUntil(long end) {
        while (!pending.isEmpty() && pending.element().time < end) {
            Event event = pending.remove();
            now = event.time;
            if (event.isTimer) {
                timers++;
            } else {
                deliveries++;
            }
            event.happening.run();
        }
    }

    boolean isOver() {
        return pending.isEmpty();
    }

    long deliveries() {
        return deliveries;
    }

    long timers() {
        return timers;
    }

    List<List<Happening>> histories() {
        return players.stream().map(TokenPlayer::history).toList();
    }

    private final class World implements TokenWorld {
        private final String process;
        private long serial;

        World(String process) {
            this.process = process;
        }

        @Override
        public long now() {
            return now;
        }

        @Override
        public void at(long time, Runnable action) {
            pending.add(new Event(time, process, process, serial++, 0, true, action));
        }

        @Override
        public void deliverAt(long time, Port<Token> port, int receiver, Token token) {
            addDelivery(time, process, port, receiver, token);
            serial++;
        }

        @Override
        public void broadcast(Port<Token> port, Token token, long[] arrivals) {
            for (int receiver = 0; receiver < arrivals.length; receiver++) {
                if (arrivals[receiver] != EventQueue.NEVER) {
                    addDelivery(arrivals[receiver], process, port, receiver, token);
                }
            }
            serial++;
        }

        @Override
        public void send(int link, long delay, int receiver, Token token) {
            int to = game.links().get(link).to();
            addDelivery(now + delay, TokenGame.nameOf(to), players.get(to), receiver, token);
            serial++;
        }

        private void addDelivery(long time, String target, Port<Token> port, int receiver, Token token) {
            pending.add(new Event(time, target, process, serial, receiver, false, () -> port.deliver(receiver, token)));
        }
    }
}
