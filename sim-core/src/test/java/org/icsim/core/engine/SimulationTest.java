package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.icsim.core.event.EventQueue;
import org.icsim.core.record.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class SimulationTest {
    private final Simulation simulation = new Simulation(42, List.of("b", "a"));
    private final LogicalProcess a = simulation.process("a");
    private final LogicalProcess b = simulation.process("b");
    private final List<String> heard = new ArrayList<>();

    @Test
    void beginsAtTheEpoch() {
        assertThat(simulation.seed()).isEqualTo(42);
        assertThat(simulation.now()).isZero();
        assertThat(a.now()).isZero();
        assertThat(a.name()).isEqualTo("a");
    }

    @Test
    void refusesTwoProcessesOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation(1, List.of("a", "b", "a")))
                .withMessageContaining("name of its own");
    }

    @Test
    void refusesMoreProcessesThanThereAreOrigins() {
        List<String> names =
                IntStream.rangeClosed(0, 524_288).mapToObj(Integer::toString).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation(1, names))
                .withMessageContaining("at most 524288");
    }

    @Test
    void refusesAnUnknownName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.process("c"))
                .withMessageContaining("c")
                .withMessageContaining("[a, b]");
    }

    @Test
    void anEventAtTheEndHappensInTheNextCall() {
        a.at(9, () -> heard.add("before"));
        a.at(10, () -> heard.add("at the end"));

        boolean goesOn = simulation.runUntil(10);
        assertThat(goesOn).isTrue();
        assertThat(heard).containsExactly("before");
        assertThat(a.now()).isEqualTo(10);

        simulation.runUntil(11);
        assertThat(heard).containsExactly("before", "at the end");
    }

    @Test
    void theClocksStandAtTheEndAfterwards() {
        a.at(3, () -> {});

        simulation.runUntil(10);

        assertThat(List.of(simulation.now(), a.now(), b.now())).containsOnly(10L);
    }

    @Test
    void timeDoesNotRunBackwards() {
        simulation.runUntil(10);

        boolean goesOn = simulation.runUntil(5);

        assertThat(goesOn).isTrue();
        assertThat(List.of(simulation.now(), a.now(), b.now())).containsOnly(10L);
    }

    @Test
    void runsToTheEndOfTime() {
        a.at(EventQueue.NEVER - 1, () -> heard.add("last"));

        boolean goesOn = simulation.runUntil(EventQueue.NEVER);

        assertThat(goesOn).isTrue();
        assertThat(heard).containsExactly("last");
    }

    /** The windows reach past the greatest {@code long} here. */
    @Test
    void runsToTheEndOfTimeThroughWindows() {
        Channel<Token> channel = simulation.connect(a, b, (r, token) -> heard.add("heard at " + b.now()), 10);
        a.at(EventQueue.NEVER - 12, () -> channel.send(10, 0, new Token(1, 0)));

        simulation.runUntil(EventQueue.NEVER);

        assertThat(heard).containsExactly("heard at " + (EventQueue.NEVER - 2));
    }

    @Test
    void withoutChannelsEachProcessRunsToTheEndByItself() {
        a.at(8, () -> heard.add("a"));
        b.at(2, () -> heard.add("b"));

        simulation.runUntil(10);

        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void aSimulationWithoutProcessesLetsTimePass() {
        Simulation empty = new Simulation(1, List.of());

        boolean goesOn = empty.runUntil(10);

        assertThat(goesOn).isTrue();
        assertThat(empty.now()).isEqualTo(10);
        assertThat(empty.fingerprint()).isEqualTo(Fingerprint.of());
    }

    @Test
    void aStopEndsTheRunAfterTheCurrentEvent() {
        a.at(3, () -> {
            simulation.requestStop();
            simulation.requestStop();
            heard.add("the rest of the event");
        });
        a.at(3, () -> heard.add("same instant"));
        a.at(4, () -> heard.add("later"));

        boolean goesOn = simulation.runUntil(10);

        assertThat(goesOn).isFalse();
        assertThat(heard).containsExactly("the rest of the event");
        assertThat(simulation.now()).isEqualTo(3);
    }

    @Test
    void aStoppedRunDoesNotGoOn() {
        a.at(3, simulation::requestStop);
        a.at(4, () -> heard.add("later"));
        simulation.runUntil(10);

        boolean goesOn = simulation.runUntil(20);

        assertThat(goesOn).isFalse();
        assertThat(heard).isEmpty();
        assertThat(simulation.now()).isEqualTo(3);
    }

    @Test
    void aStopInTheLastEventCountsToo() {
        a.at(3, simulation::requestStop);

        assertThat(simulation.runUntil(10)).isFalse();
        assertThat(simulation.now()).isEqualTo(3);
    }

    @Test
    void aStopBetweenTwoPartsOfARunKeepsTheClock() {
        simulation.runUntil(10);

        simulation.requestStop();

        assertThat(simulation.runUntil(20)).isFalse();
        assertThat(simulation.now()).isEqualTo(10);
    }

    @Test
    void theFingerprintBeginsWithTheNames() {
        assertThat(new Simulation(1, List.of("a")).fingerprint())
                .isNotEqualTo(new Simulation(1, List.of("b")).fingerprint());
    }

    @Test
    void theOrderOfNamesIsNotThatOfTheCollection() {
        List<String> names = new ArrayList<>(List.of("c", "a", "b"));
        Fingerprint fingerprint = new Simulation(1, names).fingerprint();

        Collections.sort(names);

        assertThat(new Simulation(1, names).fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void aLimitThatIsEnoughEndsNothing() {
        for (long time : new long[] {1, 2, 3, 150}) {
            a.at(time, () -> {});
        }

        simulation.limitEvents(3);
        assertThat(simulation.runUntil(100)).isTrue();
        assertThat(simulation.runUntil(200)).isFalse();
        assertThat(a.now()).isEqualTo(100);

        simulation.limitEvents(1);
        assertThat(simulation.runUntil(200)).isTrue();
        assertThat(a.timers()).isEqualTo(4);
    }

    @Test
    void whatEndedOnePartOfARunDoesNotEndTheNext() {
        a.at(1, () -> {
            throw new IllegalStateException("once");
        });
        a.at(2, () -> {});

        assertThatExceptionOfType(EventFailure.class).isThrownBy(() -> simulation.runUntil(100));
        assertThat(simulation.runUntil(100)).isTrue();
    }

    /** Such as one for which there is no memory left, on a thread that others wait for. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD) // what waits for others heeds no interrupt
    void aFailureThatCannotBeToldEndsTheRun() {
        Simulation threaded = new Simulation(1, List.of("a", "b"), 2, 0);
        RuntimeException silent = new Unspeakable();
        Thread caller = Thread.currentThread();
        CyclicBarrier bothRun = new CyclicBarrier(2);
        threaded.processes()
                .forEach(process -> process.at(5, () -> {
                    await(bothRun);
                    if (Thread.currentThread() != caller) {
                        throw silent;
                    }
                }));

        Throwable thrown = catchThrowable(() -> threaded.runUntil(100));

        assertThat(thrown != null && thrown.getCause() == silent).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Unspeakable extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw this;
        }
    }
}
