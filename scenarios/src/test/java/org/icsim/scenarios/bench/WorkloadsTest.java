package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.icsim.core.engine.Simulation;
import org.icsim.models.workload.synthetic.Hold;
import org.icsim.scenarios.bench.Repeat.Work;
import org.icsim.scenarios.bench.Workload.Prepared;
import org.icsim.scenarios.run.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each workload runs, in small; what it takes is nobody's concern here. */
class WorkloadsTest {
    private static final long SHRINK = 100;
    private static final Effort LEAST = new Effort(2, SHRINK, 1);
    private static final Effort ON_TWO_THREADS = new Effort(2, SHRINK, 2);

    static Stream<String> ids() {
        return Workloads.all().stream().map(Workload::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void runsTwiceAlikeOnOneThreadOrTwo(String id) {
        Prepared prepared = Workloads.of(id).preparation().apply(LEAST);

        Work first = run(prepared.trials().get());
        Work second = run(
                Workloads.of(id).preparation().apply(ON_TWO_THREADS).trials().get());

        assertThat(first).isEqualTo(second);
        assertThat(first.events()).isPositive();
        assertThat(prepared.yardsticks().isPresent()).isEqualTo(!id.equals("supply-decade"));
        prepared.yardsticks().ifPresent(make -> assertThat(make.get().run()).isPositive());
    }

    @Test
    void areNamedOnceAndForAll() {
        assertThat(ids())
                .containsExactly(
                        "hold-1e4",
                        "hold-1e6",
                        "phold-1000",
                        "broadcast-50x13",
                        "broadcast-50x28",
                        "broadcast-50x40",
                        "subnet-13/full",
                        "subnet-40/full",
                        "mainnet-60s/full",
                        "mainnet-60s/shares",
                        "supply-decade");
    }

    @Test
    void repeatsThatDifferAreAFaultOfOurs() {
        AtomicLong seed = new AtomicLong();
        Workload drifting = Workload.of(
                "drifting",
                effort -> new Prepared(() -> Trial.of(hold(seed.incrementAndGet()), 1000), Optional.empty()));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Repetition(drifting, LEAST, ProgressListener.NONE).run())
                .withMessageStartingWith("two repeats of drifting differ: ");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Repetition(drifting.withRuns(2), LEAST, ProgressListener.NONE).run())
                .withMessageStartingWith("two simulations of one repeat differ: ");
    }

    @Test
    void aSimulationThatStopsIsAFaultOfOurs() {
        Simulation simulation = hold(1);
        simulation.requestStop();

        assertThatIllegalStateException()
                .isThrownBy(Trial.of(simulation, 1000)::run)
                .withMessage("a workload was stopped at 0 ns, before its end at 1000 ns");
    }

    @Test
    void progressGrowsToTheEnd() {
        List<Double> shares = new ArrayList<>();

        new Repetition(Workloads.of("hold-1e4"), LEAST, (share, done, events) -> shares.add(share)).run();

        assertThat(shares).containsExactly(0.5, 1.0);
    }

    private static Work run(Trial trial) {
        trial.run();
        return trial.work();
    }

    private static Simulation hold(long seed) {
        Simulation simulation = new Simulation(seed, List.of("hold"));
        new Hold(simulation.process("hold"), 10, 100).start();
        return simulation;
    }
}
