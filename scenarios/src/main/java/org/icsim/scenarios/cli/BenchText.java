package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.bench.Baseline;
import org.icsim.scenarios.bench.Figures;
import org.icsim.scenarios.run.Count;

/** What workloads took, as a person reads it in a terminal. */
final class BenchText {
    private static final double MILLION = 1e6;
    private static final double MIB = 1 << 20;
    private static final String NOTHING = "-";

    private BenchText() {}

    static String of(List<Figures> rows, Baseline baseline) {
        TextTable table = new TextTable(List.of(
                "workload",
                "traffic",
                "M events/s",
                "min-max",
                "M deliveries/s",
                "simulated/wall",
                "B/event",
                "live MiB",
                "resident MiB",
                "x yardstick",
                "change %"));
        for (Figures row : rows) {
            table.addRow(List.of(
                    row.name(),
                    row.traffic().orElse(NOTHING),
                    millions(row.eventsPerSecond()),
                    millions(row.min()) + "-" + millions(row.max()),
                    millions(row.deliveriesPerSecond()),
                    withCommas(row.simulatedPerWall()),
                    row.bytesPerEvent().map(BenchText::withCommas).orElse(NOTHING),
                    number("%.1f", row.liveHeapBytes() / MIB),
                    row.residentBytes()
                            .map(bytes -> number("%.0f", bytes / MIB))
                            .orElse(NOTHING),
                    row.ratioToYardstick().map(ratio -> number("%.3f", ratio)).orElse(NOTHING),
                    baseline.change(row).map(BenchText::percent).orElse(NOTHING)));
        }
        return table.render() + "\nchange: of x yardstick, against " + baseline.name() + "; here: " + machine() + "\n";
    }

    /** Returns the figures of a workload in short. */
    static String line(Figures row) {
        return row.name() + row.traffic().map(its -> ", " + its).orElse("") + ": " + millions(row.eventsPerSecond())
                + " M events/s"
                + row.ratioToYardstick()
                        .map(ratio -> number(", %.3f x yardstick", ratio))
                        .orElse("");
    }

    private static String millions(long perSecond) {
        return number("%.2f", perSecond / MILLION);
    }

    /** Small numbers with a decimal, of great ones only what matters. */
    private static String withCommas(BigDecimal value) {
        return number(value.compareTo(BigDecimal.valueOf(1000)) < 0 ? "%.1f" : "%,.0f", value);
    }

    private static String percent(BigDecimal share) {
        return number("%+.1f", share.movePointRight(2));
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** Whoever compares figures has to know where they come from. */
    static String machine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return System.getProperty("java.vm.name") + " " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Count.of(cores, "core");
    }
}
