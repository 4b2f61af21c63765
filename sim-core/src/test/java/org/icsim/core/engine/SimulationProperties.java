package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.icsim.core.engine.TokenGame.Link;
import org.icsim.core.engine.TokenPlayer.Happening;
import org.icsim.core.record.Series;

/** What must not show in the history of a run, on random graphs of processes that pass tokens. */
class SimulationProperties {

    @Property
    @StatisticsReport(StatisticsReportMode.OFF) // checked, not printed
    void theHistoryIsThatOfOneSortedListOfAllEvents(@ForAll("games") TokenGame game) {
        EngineTokenGame engine = new EngineTokenGame(game);
        ReferenceTokenGame reference = new ReferenceTokenGame(game);

        engine.simulation().runUntil(TokenGame.END);
        reference.runUntil(TokenGame.END);

        assertThat(engine.histories()).isEqualTo(reference.histories());
        assertThat(engine.simulation().deliveries()).isEqualTo(reference.deliveries());
        assertThat(engine.simulation().timers()).isEqualTo(reference.timers());
        assertThat(reference.isOver()).isTrue();
        assertThatGamesAreRich(engine.histories());
    }

    @Property
    void cuttingTheRunIntoPiecesDoesNotShow(
            @ForAll("games") TokenGame game, @ForAll @Size(max = 20) List<@LongRange(max = TokenGame.END) Long> cuts) {
        EngineTokenGame whole = new EngineTokenGame(game);
        EngineTokenGame pieces = new EngineTokenGame(game);

        whole.simulation().runUntil(TokenGame.END);
        cuts.stream().sorted().forEach(pieces.simulation()::runUntil);
        pieces.simulation().runUntil(TokenGame.END);

        assertSameHistory(pieces, whole);
    }

    @Property
    void theLengthOfWindowsDoesNotShow(
            @ForAll("games") TokenGame game, @ForAll @LongRange(min = 1, max = TokenGame.STEP) long promise) {
        EngineTokenGame plain = new EngineTokenGame(game);
        EngineTokenGame shortened = new EngineTokenGame(game);
        shortened
                .simulation()
                .connect(shortened.process(0), shortened.process(game.processes() - 1), (r, token) -> {}, promise);

        plain.simulation().runUntil(TokenGame.END);
        shortened.simulation().runUntil(TokenGame.END);

        assertSameHistory(shortened, plain);
    }

    @Property
    void theOrderOfConstructionDoesNotShow(@ForAll("games") TokenGame game, @ForAll Random order) {
        List<Integer> processes = new ArrayList<>(game.processIndices());
        List<Integer> links = new ArrayList<>(game.linkIndices());
        Collections.shuffle(processes, order);
        Collections.shuffle(links, order);
        EngineTokenGame plain = new EngineTokenGame(game);
        EngineTokenGame shuffled = new EngineTokenGame(game, processes, links, (time, happening) -> {});

        plain.simulation().runUntil(TokenGame.END);
        shuffled.simulation().runUntil(TokenGame.END);

        assertSameHistory(shuffled, plain);
    }

    /** The recorder also asks the engine for all that can be asked, and for a random stream of its own. */
    @Property
    void aRecorderDoesNotShow(@ForAll("games") TokenGame game) {
        Series series = new Series("happenings", "1", 4, 1);
        List<Object> answers = new ArrayList<>();
        List<EngineTokenGame> recorded = new ArrayList<>();
        EngineTokenGame plain = new EngineTokenGame(game);
        recorded.add(new EngineTokenGame(game, game.processIndices(), game.linkIndices(), (time, happening) -> {
            EngineTokenGame watched = recorded.get(0);
            series.record(time, watched.process(0).randomStream("recorder", 0).nextDouble());
            answers.add(watched.simulation().fingerprint());
            answers.add(watched.simulation().deliveries() + watched.simulation().timers());
            answers.add(watched.process(0).randomKey("game"));
        }));

        plain.simulation().runUntil(TokenGame.END);
        recorded.get(0).simulation().runUntil(TokenGame.END);

        assertSameHistory(recorded.get(0), plain);
        int happenings = plain.histories().stream().mapToInt(List::size).sum();
        assertThat(answers).hasSize(3 * happenings);
    }

    @Property
    void allThatLiesBeforeTheEndHappensAndNothingElse(
            @ForAll("games") TokenGame game, @ForAll @IntRange(max = 30) int steps) {
        long end = steps * TokenGame.STEP;
        EngineTokenGame engine = new EngineTokenGame(game);
        ReferenceTokenGame whole = new ReferenceTokenGame(game);
        whole.runUntil(TokenGame.END);

        boolean goesOn = engine.simulation().runUntil(end);

        assertThat(goesOn).isTrue();
        assertThat(engine.simulation().now()).isEqualTo(end);
        for (int i = 0; i < game.processes(); i++) {
            assertThat(engine.process(i).now()).isEqualTo(end);
            assertThat(engine.histories().get(i))
                    .isEqualTo(whole.histories().get(i).stream()
                            .filter(happening -> happening.time() < end)
                            .toList());
        }
    }

    @Property
    void aStopEndsTheRunAfterTheCurrentEvent(
            @ForAll("games") TokenGame game, @ForAll @IntRange(min = 1, max = 40) int happenings) {
        EngineTokenGame whole = new EngineTokenGame(game);
        whole.simulation().runUntil(TokenGame.END);
        List<Happening> seen = new ArrayList<>();
        List<EngineTokenGame> stopped = new ArrayList<>();
        stopped.add(new EngineTokenGame(game, game.processIndices(), game.linkIndices(), (time, happening) -> {
            seen.add(happening);
            if (seen.size() == happenings) {
                stopped.get(0).simulation().requestStop();
            }
        }));

        boolean goesOn = stopped.get(0).simulation().runUntil(TokenGame.END);

        int total = whole.histories().stream().mapToInt(List::size).sum();
        assertThat(seen).hasSize(Math.min(total, happenings));
        assertThat(goesOn).isEqualTo(total < happenings);
        if (!goesOn) {
            long last = seen.stream().mapToLong(Happening::time).max().orElseThrow();
            assertThat(stopped.get(0).simulation().now()).isEqualTo(last);
        }
        for (int i = 0; i < game.processes(); i++) {
            List<Happening> beginning = stopped.get(0).histories().get(i);
            assertThat(whole.histories().get(i).subList(0, beginning.size())).isEqualTo(beginning);
        }
    }

    @Provide
    Arbitrary<TokenGame> games() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(SimulationProperties::gamesOf)
                .withoutEdgeCases();
    }

    static Arbitrary<TokenGame> gamesOf(int processes) {
        Arbitrary<Integer> process = Arbitraries.integers().between(0, processes - 1);
        Arbitrary<Integer> steps = Arbitraries.integers().between(1, 3);
        Arbitrary<Link> link = Combinators.combine(process, process, steps).as(Link::new);
        Arbitrary<Integer> tokens = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        Arbitraries.longs(),
                        link.list().ofMaxSize(3 * processes),
                        tokens.list().ofSize(processes))
                .as(TokenGame::new);
    }

    private static void assertSameHistory(EngineTokenGame actual, EngineTokenGame expected) {
        assertThat(actual.histories()).isEqualTo(expected.histories());
        assertThat(actual.simulation().fingerprint())
                .isEqualTo(expected.simulation().fingerprint());
    }

    /** Most games are worth playing: they are long, and processes have events at the same instant. */
    private static void assertThatGamesAreRich(List<List<Happening>> histories) {
        long happenings = histories.stream().mapToInt(List::size).sum();
        long instants = histories.stream()
                .mapToLong(history ->
                        history.stream().mapToLong(Happening::time).distinct().count())
                .sum();
        Statistics.label("long")
                .collect(happenings > 30)
                .coverage(rich -> rich.check(true).percentage(share -> share > 40));
        Statistics.label("ties")
                .collect(happenings > 2 * instants)
                .coverage(rich -> rich.check(true).percentage(share -> share > 20));
    }
}
