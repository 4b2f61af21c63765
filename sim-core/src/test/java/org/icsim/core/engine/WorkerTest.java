package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Worker worker = new Worker(1_000);

    private List<Integer> takeAll(int window) {
        List<Integer> taken = new ArrayList<>();
        for (int place = worker.claim(window); place >= 0; place = worker.claim(window)) {
            for (int at = place; at < Math.min(place + worker.takes(), worker.count()); at++) {
                taken.add(worker.rank(at));
            }
        }
        return taken;
    }

    @Test
    void eachProcessIsTakenOnceHoweverManyThereAre() {
        for (int count : new int[] {0, 1, 63, 64, 65, 1000}) {
            worker.forget();
            IntStream.range(0, count).forEach(rank -> worker.add(rank + 7));
            worker.open(3);

            assertThat(takeAll(3))
                    .isEqualTo(IntStream.range(7, count + 7).boxed().toList());
            assertThat(worker.claim(3)).isNegative();
        }
    }

    @Test
    void nothingIsTakenForAnotherWindowThanTheOpenOne() {
        worker.forget();
        worker.add(5);
        assertThat(worker.claim(0)).isNegative();

        worker.open(2);
        assertThat(worker.claim(1)).isNegative();
        assertThat(worker.claim(3)).isNegative();
        assertThat(takeAll(2)).containsExactly(5);
    }

    /** Else one who comes late could take a process while the next window is being prepared. */
    @Test
    void whatIsAddedCannotBeTakenBeforeItsWindowIsOpened() {
        worker.forget();
        worker.add(5);
        worker.open(2);
        takeAll(2);

        worker.forget();
        worker.add(6);
        worker.add(7);

        assertThat(worker.claim(2)).isNegative();
        assertThat(worker.claim(3)).isNegative();
    }
}
