package org.icsim.scenarios.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.icsim.scenarios.bench.Repeat.Work;

/**
 * What a workload came to: a row of {@code icsim bench --json}, its keys in this order. What does not apply is null.
 *
 * @param traffic             which artifacts travel: {@code full} or {@code shares}
 * @param threads             how many threads each simulation could use
 * @param window              the length of the engine's conservative window in nanoseconds, where there is a channel
 * @param events              deliveries and timers of a repeat
 * @param deliveriesPerSecond median over repeats, wall time
 * @param eventsPerSecond     likewise
 * @param simulatedPerWall    simulated seconds a second, likewise
 * @param cpuSeconds          of a repeat, median: all threads of the process
 * @param liveHeapBytes       the most that was reachable at the end of a repeat
 * @param residentBytes       the most memory that the process ever held, the yardstick's included
 * @param bytesPerEvent       allocated by the thread that simulates, median; not known of several threads
 * @param ratioToYardstick    events a second to those of the yardstick right afterwards, median over such pairs
 * @param min                 the least events a second of a repeat
 * @param max                 the most
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figures(
        String name,
        Optional<String> traffic,
        int threads,
        Optional<Long> window,
        long events,
        long deliveries,
        long deliveriesPerSecond,
        long eventsPerSecond,
        BigDecimal simulatedPerWall,
        Optional<BigDecimal> cpuSeconds,
        long liveHeapBytes,
        Optional<Long> residentBytes,
        Optional<BigDecimal> bytesPerEvent,
        Optional<BigDecimal> ratioToYardstick,
        int repeats,
        long min,
        long max) {

    /**
     * Returns what equal repeats of a workload come to.
     *
     * @param threads       how many threads each simulation could use
     * @param residentBytes the most memory that this process ever held, where it is known
     */
    static Figures of(Workload workload, int threads, List<Repeat> repeats, Optional<Long> residentBytes) {
        Work work = repeats.get(0).work();
        double[] speeds = sorted(repeats.stream().map(Repeat::eventsPerSecond));
        return new Figures(
                workload.name(),
                workload.traffic(),
                threads,
                workload.windowNanos(),
                work.events(),
                work.deliveries(),
                Math.round(median(sorted(repeats.stream().map(Repeat::deliveriesPerSecond)))),
                Math.round(median(speeds)),
                rounded(median(sorted(repeats.stream().map(Repeat::simulatedPerWall))), 1),
                whereKnown(repeats, Repeat::cpuSeconds, 3),
                repeats.stream().mapToLong(Repeat::liveHeapBytes).max().orElseThrow(),
                residentBytes,
                threads == 1 ? whereKnown(repeats, Repeat::bytesPerEvent, 2) : Optional.empty(),
                whereKnown(repeats, Repeat::ratioToYardstick, 4),
                repeats.size(),
                Math.round(speeds[0]),
                Math.round(speeds[speeds.length - 1]));
    }

    /** What is known of one repeat is known of all. */
    private static Optional<BigDecimal> whereKnown(
            List<Repeat> repeats, Function<Repeat, Optional<Double>> figure, int decimals) {
        double[] known = sorted(repeats.stream().flatMap(repeat -> figure.apply(repeat).stream()));
        return known.length == 0 ? Optional.empty() : Optional.of(rounded(median(known), decimals));
    }

    static double[] sorted(Stream<Double> figures) {
        return figures.mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Of an even number, the mean of the two in the middle. */
    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return (sorted[half] + sorted[sorted.length - 1 - half]) / 2;
    }

    static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
