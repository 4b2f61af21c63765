package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.run.ProgressListener;
import org.junit.jupiter.api.Test;

class ChildTest {
    @Test
    void whatAProcessSaysThatFailsIsTold() {
        Workload unknown = Workload.of("nothing", effort -> {
            throw new IllegalStateException("a child makes its own");
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> new Child(unknown, new Effort(1, 1, 1)).await(ProgressListener.NONE))
                .withMessageStartingWith("measuring nothing ended with exit code 1:\n")
                .withMessageContaining("no workload nothing");
    }

    @Test
    void whoIsKilledHasNoFigures() {
        Child child = new Child(Workloads.of("hold-1e6"), new Effort(1000, 1, 1));

        child.kill();

        assertThat(child.await(ProgressListener.NONE)).isEqualTo(Optional.<Figures>empty());
    }

    @Test
    void aBenchThatIsStoppedBeforeItBeginsMeasuresNothing() {
        Bench bench = new Bench(List.of(Workloads.of("hold-1e4")), new Effort(5, 1, 1));

        bench.requestStop();

        assertThat(bench.run(ProgressListener.NONE, figures -> {})).isEmpty();
        assertThat(bench.isStopped()).isTrue();
    }
}
