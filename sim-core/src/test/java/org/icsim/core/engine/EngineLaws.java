package org.icsim.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.TokenGame.Link;
import org.icsim.core.random.RandomStream;

/** The laws of {@link SimulationProperties} and {@link ThreadsProperties}, on random games, for whatever engine is loaded with them. */
final class EngineLaws {
    static final String ONE_LIST = "the history is that of one sorted list of all events";
    static final String THREADS = "the number of threads does not show";
    static final String FIRST_FAILURE = "the first failure is told";
    static final String STOP = "a stopped process ends the run";

    private static final int GAMES = 300;

    private EngineLaws() {}

    /** Returns the first law that does not hold, or an empty string. */
    static String findBroken() {
        for (int seed = 0; seed < GAMES; seed++) {
            TokenGame game = game(seed);
            if (!isOfOneList(game, 1)) {
                return ONE_LIST;
            }
            if (!isOfOneList(game, 3)) {
                return THREADS;
            }
            if (!isFirstFailureTold(game, seed)) {
                return FIRST_FAILURE;
            }
            if (!endsWhenStopped(game)) {
                return STOP;
            }
        }
        return "";
    }

    private static boolean isOfOneList(TokenGame game, int threads) {
        EngineTokenGame engine = new EngineTokenGame(game, threads);
        ReferenceTokenGame reference = new ReferenceTokenGame(game);
        reference.runUntil(TokenGame.END);
        try {
            engine.simulation().runUntil(TokenGame.END);
        } catch (RuntimeException e) {
            return false; // players throw nothing
        }
        return engine.histories().equals(reference.histories())
                && engine.simulation().deliveries() == reference.deliveries()
                && engine.simulation().timers() == reference.timers();
    }

    /** Two processes that fail in one window; the earlier of them is the first, and of one instant the first by name. */
    private static boolean isFirstFailureTold(TokenGame game, int seed) {
        TokenGame apart = new TokenGame(game.seed(), List.of(), game.tokens());
        int last = game.processes() - 1;
        long early = seed % 5 * TokenGame.STEP;
        long late = seed % 7 * TokenGame.STEP;
        boolean isFirstByName = TokenGame.nameOf(0).compareTo(TokenGame.nameOf(last)) <= 0;
        boolean isEarlyFirst = early < late || (early == late && isFirstByName);
        EngineTokenGame played = new EngineTokenGame(apart, 1);
        fail(played.process(0), early);
        fail(played.process(last), late);
        try {
            played.simulation().runUntil(TokenGame.END);
            return false;
        } catch (EventFailure e) {
            return e.time() == Math.min(early, late) && e.process().equals(TokenGame.nameOf(isEarlyFirst ? 0 : last));
        }
    }

    private static void fail(LogicalProcess process, long time) {
        process.at(time, () -> {
            throw new IllegalArgumentException("as planned");
        });
    }

    private static boolean endsWhenStopped(TokenGame game) {
        EngineTokenGame played = new EngineTokenGame(game, 1);
        LogicalProcess process = played.process(0);
        process.at(2 * TokenGame.STEP, process::stop);
        return !played.simulation().runUntil(TokenGame.END) && process.now() == 2 * TokenGame.STEP;
    }

    private static TokenGame game(long seed) {
        RandomStream chance = RandomStream.ofKey(seed);
        int processes = 1 + chance.nextInt(7);
        List<Link> links = new ArrayList<>();
        for (int i = chance.nextInt(2 * processes + 1); i > 0; i--) {
            links.add(new Link(chance.nextInt(processes), chance.nextInt(processes), 1 + chance.nextInt(3)));
        }
        List<Integer> tokens = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            tokens.add(chance.nextInt(3));
        }
        return new TokenGame(seed, links, tokens);
    }
}
