package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.models.network.Latencies;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.schema.TimeSpan;

/** Round trips that are written down are those of the run, and one value that cannot be is found. */
class RoundTripsProperties {
    private static final long HOUR = 3_600_000_000_000L;
    private static final String SCENARIO = """
            scenario: matrix
            question: How far?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets:
              - { id: app, nodes: %d, round-trips: %s }
            """;

    @Property(tries = 60)
    void eachWayTakesHalfOfWhatIsWrittenRoundedUp(@ForAll("matrices") List<List<Long>> nanos) {
        Latencies latencies = latencies(nanos);

        assertThat(latencies.nodes()).isEqualTo(nanos.size());
        for (int from = 0; from < nanos.size(); from++) {
            for (int to = 0; to < nanos.size(); to++) {
                assertThat(latencies.oneWayNanos(from, to))
                        .isEqualTo((nanos.get(from).get(to) + 1) / 2);
            }
        }
    }

    /** Any one value that changes breaks the symmetry, or is no longer zero on the diagonal. */
    @Property(tries = 60)
    void oneOtherValueIsFound(
            @ForAll("matrices") List<List<Long>> nanos,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll @LongRange(min = 1, max = HOUR) long value) {
        int row = place % nanos.size();
        int column = place / nanos.size() % nanos.size();
        long former = nanos.get(row).set(column, value);

        if (former == value) {
            assertThat(latencies(nanos).nodes()).isEqualTo(nanos.size());
        } else {
            String where = "round-trips[" + Math.max(row, column) + "][" + Math.min(row, column) + "]: expected ";
            assertThatThrownBy(() -> latencies(nanos))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(where);
        }
    }

    @Property(tries = 30)
    void aRowOfAnotherLengthIsFound(
            @ForAll("matrices") List<List<Long>> nanos,
            @ForAll @IntRange(max = 1_000) int place,
            @ForAll boolean isMore) {
        List<Long> row = nanos.get(place % nanos.size());
        if (isMore) {
            row.add(1L);
        } else {
            row.remove(row.size() - 1);
        }

        assertThatThrownBy(() -> latencies(nanos))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("expected a round trip to each of " + nanos.size() + " nodes; got " + row.size());
    }

    @Provide
    Arbitrary<List<List<Long>>> matrices() {
        Arbitrary<Long> roundTrip = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 9), Arbitraries.longs().between(1, HOUR));
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(nodes -> roundTrip.list().ofSize(nodes * nodes).map(values -> matrix(nodes, values)));
    }

    private static List<List<Long>> matrix(int nodes, List<Long> values) {
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < nodes; row++) {
            List<Long> trips = new ArrayList<>();
            for (int column = 0; column < nodes; column++) {
                trips.add(row == column ? 0 : values.get(Math.min(row, column) * nodes + Math.max(row, column)));
            }
            rows.add(trips);
        }
        return rows;
    }

    private static Latencies latencies(List<List<Long>> nanos) {
        List<List<TimeSpan>> written = IntStream.range(0, nanos.size())
                .mapToObj(row -> nanos.get(row).stream().map(TimeSpan::new).toList())
                .toList();
        return Plans.ofText(SCENARIO.formatted(nanos.size(), written))
                .only()
                .plan()
                .subnets()
                .get(0)
                .latencies();
    }
}
