package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final Baseline EARLIER =
            new Baseline("earlier", List.of(figures("a", "full", "0.4"), figures("a", "shares", "0.5"), figures("b")));

    @TempDir
    Path directory = Path.of("");

    @Test
    void tellsByWhatShareTheRatioHasChanged() {
        assertThat(EARLIER.change(figures("a", "full", "0.5"))).contains(new BigDecimal("0.25"));
        assertThat(EARLIER.change(figures("a", "shares", "0.45"))).contains(new BigDecimal("-0.1"));
    }

    @Test
    void tellsNothingWhereThereIsNothingToCompare() {
        assertThat(EARLIER.change(figures("b"))).isEmpty();
        assertThat(EARLIER.change(figures("c", "full", "0.5"))).isEmpty();
    }

    @Test
    void isWhatWasPrinted() throws IOException {
        Path file = Files.writeString(directory.resolve("b.json"), new Json().write(EARLIER.figures()));

        assertThat(Baseline.of(file.toString())).isEqualTo(new Baseline(file.toString(), EARLIER.figures()));
    }

    @Test
    void thatOfIcsimHasEachWorkload() {
        assertThat(Baseline.packaged().figures())
                .extracting(figures -> figures.name() + figures.traffic().orElse(""))
                .containsExactlyElementsOf(Workloads.all().stream()
                        .map(workload -> workload.name() + workload.traffic().orElse(""))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "[{}]", "[{\"name\": \"a\"}]", "nonsense", "null", "[null]"})
    void anythingElseIsBadInput(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("b.json"), text);

        assertThatThrownBy(() -> Baseline.of(file.toString()))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": expected what icsim wrote there; got ");
    }

    private static Figures figures(String name) {
        return figures(name, Optional.empty(), Optional.empty());
    }

    private static Figures figures(String name, String traffic, String ratio) {
        return figures(name, Optional.of(traffic), Optional.of(new BigDecimal(ratio)));
    }

    private static Figures figures(String name, Optional<String> traffic, Optional<BigDecimal> ratio) {
        Repeat.Work work = new Repeat.Work(10, 10, 10, 1);
        Cost cost = new Cost(1, OptionalLong.empty(), OptionalLong.empty());
        Workload workload = new Workload(name, traffic, Optional.empty(), 1, shrink -> {
            throw new IllegalStateException("never run");
        });
        Optional<Double> yardstick = ratio.map(its -> 1e10 / its.doubleValue());
        return Figures.of(workload, 1, List.of(new Repeat(work, cost, 1, yardstick)), Optional.empty());
    }
}
