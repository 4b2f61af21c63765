package org.icsim.models.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.junit.jupiter.api.Test;

final class SyntheticWorkloadsTest {
    private static final long SECOND = SimTime.NANOS_PER_SECOND;

    /** Each of the pending events renews itself as a Poisson process: {@code pending × time ÷ mean} of them, ± 5 deviations. */
    @Test
    void holdHasAsManyEventsAsItsRate() {
        Simulation simulation = new Simulation(1, List.of("hold"));
        new Hold(simulation.process("hold"), 100, SECOND).start();

        simulation.runUntil(1_000 * SECOND);

        assertThat((double) simulation.deliveries()).isCloseTo(100_000, within(5 * StrictMath.sqrt(100_000)));
    }

    /** A job renews itself every {@code lookahead + mean}; that varies less than a Poisson process. */
    @Test
    void pholdKeepsItsJobs() {
        var settings = new Phold.Settings(20, 10, 0.25, 3 * SECOND / 4, SECOND / 4);
        Simulation simulation = new Simulation(1, Phold.processNames(20));
        new Phold(simulation, settings).start();

        simulation.runUntil(500 * SECOND);

        assertThat((double) simulation.deliveries()).isCloseTo(100_000, within(5 * StrictMath.sqrt(100_000)));
    }

    @Test
    void pholdReachesEveryProcess() {
        var settings = new Phold.Settings(20, 1, 0.5, SECOND, SECOND);
        Simulation simulation = new Simulation(1, Phold.processNames(20));
        new Phold(simulation, settings).start();

        simulation.runUntil(500 * SECOND);

        assertThat(Phold.processNames(20))
                .allSatisfy(name ->
                        assertThat(simulation.process(name).deliveries()).isPositive());
    }

    /**
     * A round ends for a node when the slowest of the quorum's messages is here. With everybody in step that is an order
     * statistic of n − 1 uniform latencies, the {@code quorum − 1}-th: {@code 10 ms + 140 ms × (quorum − 1) ÷ n}; nodes that
     * begin at different moments hear the early ones' sooner, and wait for no one else.
     */
    @Test
    void aRoundLastsAsLongAsItsQuorumTakes() {
        Simulation simulation = new Simulation(1, List.of("group"));
        BroadcastRounds group = new BroadcastRounds(simulation.process("group"), 13);
        group.start();

        simulation.runUntil(100 * SECOND);

        double meanMillis =
                100_000.0 / IntStream.range(0, 13).map(group::round).average().orElseThrow();
        double inStep = 10 + 140.0 * 8 / 13;
        assertThat(meanMillis).isCloseTo(inStep, within(0.1 * inStep));
    }

    @Test
    void nobodyIsLeftBehind() {
        Simulation simulation = new Simulation(1, List.of("group"));
        BroadcastRounds group = new BroadcastRounds(simulation.process("group"), 40);
        group.start();

        simulation.runUntil(100 * SECOND);

        int fastest = IntStream.range(0, 40).map(group::round).max().orElseThrow();
        int slowest = IntStream.range(0, 40).map(group::round).min().orElseThrow();
        assertThat(fastest - slowest).isLessThan(BroadcastRounds.ROUNDS_HELD / 2);
        long messagesOfEndedRounds = (long) slowest * 40 * 39;
        assertThat(simulation.deliveries())
                .isBetween(messagesOfEndedRounds - 3 * 40 * 39, (long) (fastest + 1) * 40 * 39);
    }

    @Test
    void refusesWorkloadsThatCannotBe() {
        Simulation simulation = new Simulation(1, List.of("a"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(simulation.process("a"), 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BroadcastRounds(simulation.process("a"), 65));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phold.Settings(1, 1, 0.5, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phold.Settings(2, 1, 1.5, 1, 1));
    }
}
