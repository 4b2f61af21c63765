package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSinkTest {

    @Test
    void andThenHandsEachFactToTheFirstAndThenToTheNext() {
        List<String> heard = new ArrayList<>();
        FactSink<Crash> first = (time, crash) -> heard.add("first " + time + " " + crash.node);
        FactSink<Fact> second = (time, fact) -> heard.add("second " + time + " " + fact);
        FactSink<Crash> third = (time, crash) -> heard.add("third " + time + " " + crash.node);

        FactSink<Crash> all = first.andThen(second).andThen(third);
        all.accept(5, new Crash(1));
        all.accept(6, new Crash(2));

        assertThat(heard)
                .containsExactly(
                        "first 5 1",
                        "second 5 Crash[node=1]",
                        "third 5 1",
                        "first 6 2",
                        "second 6 Crash[node=2]",
                        "third 6 2");
    }

    private record Crash(int node) implements Fact {}
}
