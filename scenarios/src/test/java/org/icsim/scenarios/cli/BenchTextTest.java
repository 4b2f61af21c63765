package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.bench.Baseline;
import org.icsim.scenarios.bench.Figures;
import org.junit.jupiter.api.Test;

class BenchTextTest {
    private static final Figures MAINNET = figures("mainnet-60s", Optional.of("full"), Optional.of("0.32"));
    private static final Figures DECADE = figures("supply-decade", Optional.empty(), Optional.empty());

    @Test
    void isATableWithTheChangeOfTheRatio() {
        Baseline earlier =
                new Baseline("earlier.json", List.of(figures("mainnet-60s", Optional.of("full"), Optional.of("0.4"))));

        String text = BenchText.of(List.of(MAINNET, DECADE), earlier);

        assertThat(text).startsWith("""
                workload       traffic  M events/s      min-max  M deliveries/s  simulated/wall  B/event  live MiB  resident MiB  x yardstick  change %
                mainnet-60s    full          12.35  11.00-13.00           12.00       1,234,568      0.5       3.0           512        0.320     -20.0
                supply-decade  -             12.35  11.00-13.00           12.00       1,234,568      0.5       3.0           512            -         -

                change: of x yardstick, against earlier.json; here:""");
        assertThat(text).endsWith("\n");
    }

    @Test
    void isALineOfEach() {
        assertThat(BenchText.line(MAINNET)).isEqualTo("mainnet-60s, full: 12.35 M events/s, 0.320 x yardstick");
        assertThat(BenchText.line(DECADE)).isEqualTo("supply-decade: 12.35 M events/s");
    }

    private static Figures figures(String name, Optional<String> traffic, Optional<String> ratio) {
        return new Figures(
                name,
                traffic,
                1,
                Optional.empty(),
                24_000_000,
                23_000_000,
                12_000_000,
                12_345_678,
                new BigDecimal("1234567.8"),
                Optional.of(new BigDecimal("2.1")),
                3 << 20,
                Optional.of(512L << 20),
                Optional.of(new BigDecimal("0.48")),
                ratio.map(BigDecimal::new),
                5,
                11_000_000,
                13_000_000);
    }
}
