package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.icsim.scenarios.bench.Repeat.Work;
import org.icsim.scenarios.run.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FiguresTest {
    private static final Work WORK = new Work(12_000_000, 9_000_000, 30_000_000_000L, 7);
    private static final Workload NEITHER = Workloads.of("hold-1e4");

    @Test
    void areMediansOverRepeats() {
        Figures figures =
                Figures.of(NEITHER, 1, List.of(repeat(1, 0.5), repeat(4, 0.2), repeat(2, 0.1)), Optional.of(4096L));

        assertThat(figures.eventsPerSecond()).isEqualTo(6_000_000);
        assertThat(figures.deliveriesPerSecond()).isEqualTo(4_500_000);
        assertThat(figures.min()).isEqualTo(3_000_000);
        assertThat(figures.max()).isEqualTo(12_000_000);
        assertThat(figures.simulatedPerWall()).isEqualTo("15.0");
        assertThat(figures.cpuSeconds()).contains(new BigDecimal("3.000"));
        assertThat(figures.liveHeapBytes()).isEqualTo(4000);
        assertThat(figures.residentBytes()).contains(4096L);
        assertThat(figures.bytesPerEvent()).contains(new BigDecimal("0.50"));
        assertThat(figures.ratioToYardstick()).contains(new BigDecimal("0.2000"));
    }

    @Test
    void ofTwoRepeatsAreTheMean() {
        Figures figures = Figures.of(NEITHER, 1, List.of(repeat(1, 0.5), repeat(3, 0.2)), Optional.empty());

        assertThat(figures.eventsPerSecond()).isEqualTo(8_000_000);
        assertThat(figures.ratioToYardstick()).contains(new BigDecimal("0.3500"));
    }

    @Test
    void areJsonWithTheseKeysInThisOrder() {
        JsonNode json = json(Figures.of(NEITHER, 1, List.of(repeat(1, 0.5)), Optional.of(4096L)));

        assertThat(json.propertyNames())
                .containsExactly(
                        "name",
                        "traffic",
                        "threads",
                        "window",
                        "events",
                        "deliveries",
                        "deliveriesPerSecond",
                        "eventsPerSecond",
                        "simulatedPerWall",
                        "cpuSeconds",
                        "liveHeapBytes",
                        "residentBytes",
                        "bytesPerEvent",
                        "ratioToYardstick",
                        "repeats",
                        "min",
                        "max");
    }

    @Test
    void whatDoesNotApplyIsNull() {
        Cost unknown = new Cost(1_000_000_000, OptionalLong.empty(), OptionalLong.empty());
        JsonNode json =
                json(Figures.of(NEITHER, 1, List.of(new Repeat(WORK, unknown, 1, Optional.empty())), Optional.empty()));

        assertThat(Stream.of("traffic", "window", "cpuSeconds", "residentBytes", "bytesPerEvent", "ratioToYardstick"))
                .allMatch(key -> json.required(key).isNull());
    }

    @Test
    void trafficAndWindowAreToldWhereThereAreAny() {
        List<Repeat> repeats = List.of(repeat(1, 0.5));

        assertThat(Figures.of(Workloads.of("phold-1000"), 1, repeats, Optional.empty())
                        .window())
                .contains(10_000_000L);
        assertThat(Figures.of(Workloads.of("mainnet-60s/shares"), 1, repeats, Optional.empty())
                        .traffic())
                .contains("shares");
    }

    @Test
    void areReadBackAsTheyWereWritten() {
        Cost unknown = new Cost(1_000_000_000, OptionalLong.empty(), OptionalLong.empty());
        Figures[] figures = {
            Figures.of(NEITHER, 1, List.of(repeat(3, 0.5)), Optional.of(4096L)),
            Figures.of(NEITHER, 1, List.of(new Repeat(WORK, unknown, 1, Optional.empty())), Optional.empty())
        };

        assertThat(new Json().read("test", new Json().write(figures), Figures[].class))
                .containsExactly(figures);
    }

    @Test
    void residentMemoryIsReadFromTheSystemsStatus() {
        assertThat(ChildMain.residentBytes(List.of("Name:\tjava", "VmHWM:\t  123456 kB", "VmRSS:\t 99 kB")))
                .contains(123_456L * 1024);
        assertThat(ChildMain.residentBytes(List.of("Name:\tjava"))).isEmpty();
    }

    private static JsonNode json(Figures figures) {
        return new ObjectMapper().readTree(new Json().write(figures));
    }

    /** A repeat of so many seconds, with figures that grow with them, and this ratio to its yardstick. */
    private static Repeat repeat(int seconds, double ratio) {
        Cost cost = new Cost(
                seconds * 1_000_000_000L,
                OptionalLong.of((seconds + 1) * 1_000_000_000L),
                OptionalLong.of(seconds * 3_000_000L));
        double eventsPerSecond = (double) WORK.events() / seconds;
        return new Repeat(WORK, cost, 1000L * seconds, Optional.of(eventsPerSecond / ratio));
    }
}
