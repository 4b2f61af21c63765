package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.core.engine.TokenPlayer.Happening;

/** The number of threads does not show: not in a history, nor in how a run ends early. */
class ThreadsProperties {

    @Property
    void notInTheHistory(@ForAll("games") TokenGame game, @ForAll @IntRange(min = 2, max = 16) int threads) {
        EngineTokenGame one = new EngineTokenGame(game, 1);
        EngineTokenGame many = new EngineTokenGame(game, threads);

        one.simulation().runUntil(TokenGame.END);
        many.simulation().runUntil(TokenGame.END);

        assertSame(many, one);
    }

    /** A channel that is there for a while makes windows shorter, and joins processes that had nothing to do with each other. */
    @Property
    void notWhenChannelsComeAndGo(
            @ForAll("games") TokenGame game,
            @ForAll @LongRange(min = 1, max = TokenGame.STEP) long promise,
            @ForAll @LongRange(max = TokenGame.END / 2) long from,
            @ForAll @LongRange(max = TokenGame.END / 2) long span) {
        EngineTokenGame plain = new EngineTokenGame(game, 1);
        EngineTokenGame changing = new EngineTokenGame(game, 2);

        plain.simulation().runUntil(TokenGame.END);
        Simulation simulation = changing.simulation();
        simulation.runUntil(from);
        Channel<Token> channel = simulation.connect(
                changing.process(0), changing.process(game.processes() - 1), (receiver, token) -> {}, promise);
        simulation.runUntil(from + span);
        simulation.close(channel);
        simulation.runUntil(TokenGame.END);

        assertSame(changing, plain);
    }

    @Property
    void notInWhatAStoppedProcessLeavesBehind(
            @ForAll("games") TokenGame game, @ForAll @LongRange(max = TokenGame.END / 2) long time) {
        EngineTokenGame one = new EngineTokenGame(game, 1);
        EngineTokenGame many = new EngineTokenGame(game, 3);

        boolean oneGoesOn = stoppedAt(time, one);
        boolean manyGoOn = stoppedAt(time, many);

        assertThat(oneGoesOn).isFalse();
        assertThat(manyGoOn).isFalse();
        assertSame(many, one);
        assertThat(many.process(0).now()).isEqualTo(time);
        assertThat(many.simulation().now()).isEqualTo(one.simulation().now());
    }

    private static boolean stoppedAt(long time, EngineTokenGame game) {
        LogicalProcess process = game.process(0);
        process.at(time, process::stop);
        return game.simulation().runUntil(TokenGame.END);
    }

    @Property
    void notInWhatALimitOfEventsLeavesBehind(
            @ForAll("games") TokenGame game, @ForAll @IntRange(min = 1, max = 40) int events) {
        EngineTokenGame one = new EngineTokenGame(game, 1);
        EngineTokenGame many = new EngineTokenGame(game, 2);
        one.simulation().limitEvents(events);
        many.simulation().limitEvents(events);

        boolean oneGoesOn = one.simulation().runUntil(TokenGame.END);
        boolean manyGoOn = many.simulation().runUntil(TokenGame.END);

        assertThat(manyGoOn).isEqualTo(oneGoesOn);
        assertSame(many, one);
        for (int i = 0; i < game.processes(); i++) {
            assertThat(many.process(i).events()).isLessThanOrEqualTo(events);
        }
    }

    @Property
    void notInWhichFailureIsTold(
            @ForAll("games") TokenGame game,
            @ForAll @IntRange(max = 5) int early,
            @ForAll @IntRange(max = 5) int late) {
        assertThat(failure(game, 3, early, late)).isEqualTo(failure(game, 1, early, late));
    }

    /** Lets the first process fail at one time and the last at another; they may be one, and the times the same. */
    private static String failure(TokenGame game, int threads, int first, int last) {
        EngineTokenGame played = new EngineTokenGame(game, threads);
        fail(played.process(0), first * TokenGame.STEP);
        fail(played.process(game.processes() - 1), last * TokenGame.STEP);
        try {
            played.simulation().runUntil(TokenGame.END);
            return "none";
        } catch (EventFailure e) {
            List<List<Happening>> histories = new ArrayList<>(played.histories());
            return e.getMessage() + e.process() + e.time() + histories;
        }
    }

    private static void fail(LogicalProcess process, long time) {
        process.at(time, () -> {
            throw new IllegalArgumentException("at " + process.now());
        });
    }

    @Provide
    Arbitrary<TokenGame> games() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(SimulationProperties::gamesOf)
                .withoutEdgeCases();
    }

    private static void assertSame(EngineTokenGame actual, EngineTokenGame expected) {
        assertThat(actual.histories()).isEqualTo(expected.histories());
        assertThat(actual.simulation().fingerprint())
                .isEqualTo(expected.simulation().fingerprint());
        assertThat(actual.simulation().timers()).isEqualTo(expected.simulation().timers());
    }
}
