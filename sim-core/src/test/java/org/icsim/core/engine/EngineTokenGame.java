package org.icsim.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.icsim.core.engine.TokenGame.Link;
import org.icsim.core.engine.TokenPlayer.Happening;
import org.icsim.core.event.Port;
import org.icsim.core.record.FactSink;

/** A {@link TokenGame} staged in a {@link Simulation}. */
final class EngineTokenGame {
    private final TokenGame game;
    private final Simulation simulation;
    private final Map<Integer, TokenPlayer> players = new TreeMap<>();
    private final Map<Integer, Channel<Token>> channels = new TreeMap<>();

    EngineTokenGame(TokenGame game) {
        this(game, game.processIndices(), game.linkIndices(), (time, happening) -> {});
    }

    /** Plays on so many threads, all of which are woken for every window. */
    EngineTokenGame(TokenGame game, int threads) {
        this(
                game,
                game.processIndices(),
                game.linkIndices(),
                (time, happening) -> {},
                new Simulation(
                        game.seed(),
                        game.processIndices().stream().map(TokenGame::nameOf).toList(),
                        threads,
                        0));
    }

    /** Names the processes, opens the channels and starts the players in the given orders. */
    EngineTokenGame(TokenGame game, List<Integer> processOrder, List<Integer> linkOrder, FactSink<Happening> recorder) {
        this(
                game,
                processOrder,
                linkOrder,
                recorder,
                new Simulation(
                        game.seed(),
                        processOrder.stream().map(TokenGame::nameOf).toList()));
    }

    private EngineTokenGame(
            TokenGame game,
            List<Integer> processOrder,
            List<Integer> linkOrder,
            FactSink<Happening> recorder,
            Simulation simulation) {
        this.game = game;
        this.simulation = simulation;
        for (int process : processOrder) {
            LogicalProcess world = process(process);
            TokenPlayer player =
                    new TokenPlayer(game, process, new World(world), world.randomStream("game", 0), recorder);
            players.put(process, player);
        }
        for (int index : linkOrder) {
            Link link = game.links().get(index);
            long promise = link.minimumSteps() * TokenGame.STEP;
            channels.put(
                    index, simulation.connect(process(link.from()), process(link.to()), player(link.to()), promise));
        }
        for (int process : processOrder) {
            player(process).start(game.tokens().get(process));
        }
    }

    Simulation simulation() {
        return simulation;
    }

    LogicalProcess process(int index) {
        return simulation.process(TokenGame.nameOf(index));
    }

    private TokenPlayer player(int process) {
        return Objects.requireNonNull(players.get(process));
    }

    List<List<Happening>> histories() {
        return game.processIndices().stream()
                .map(process -> player(process).history())
                .toList();
    }

    private final class World implements TokenWorld {
        private final LogicalProcess process;

        World(LogicalProcess process) {
            this.process = process;
        }

        @Override
        public long now() {
            return process.now();
        }

        @Override
        public void at(long time, Runnable action) {
            process.at(time, action);
        }

        @Override
        public void deliverAt(long time, Port<Token> port, int receiver, Token token) {
            process.deliverAt(time, port, receiver, token);
        }

        @Override
        public void broadcast(Port<Token> port, Token token, long[] arrivals) {
            process.broadcast(port, token, arrivals);
        }

        @Override
        public void send(int link, long delay, int receiver, Token token) {
            Objects.requireNonNull(channels.get(link)).send(delay, receiver, token);
        }
    }
}
