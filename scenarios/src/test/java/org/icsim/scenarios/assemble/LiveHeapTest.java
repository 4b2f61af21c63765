package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.ForkedJvm;
import org.icsim.scenarios.schema.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run holds on to does not grow with simulated time, once the replicas' pools are full: they retain 1,000 final
 * blocks, which take nine minutes.
 */
class LiveHeapTest {
    private static final String SCENARIO = "app-subnet-latency";

    @Test
    void anHourNeedsNoMoreMemoryThanTenMinutes(@TempDir Path directory) throws IOException, InterruptedException {
        Process process =
                ForkedJvm.start(directory, List.of("-XX:+UseSerialGC"), LiveHeapMain.class, List.of(SCENARIO));

        assertThat(ForkedJvm.await(process))
                .as(Files.readString(directory.resolve("stderr")))
                .isZero();
        List<Long> printed = Files.readAllLines(directory.resolve("stdout")).stream()
                .map(Long::valueOf)
                .toList();
        assertThat(printed).hasSize(3).last().isEqualTo(TimeSpan.parse("1h").nanos());
        assertThat((double) printed.get(1)).isLessThanOrEqualTo(1.1 * printed.get(0));
    }
}
