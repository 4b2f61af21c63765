package org.icsim.scenarios.report;

import java.util.List;
import java.util.Optional;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.LatencySeriesCsv;

/**
 * What was observed of one subnet in one run, or in all runs of one variant.
 *
 * @param files       where all of it stands
 * @param variant     empty if the scenario has none
 * @param runs        how many
 * @param what        was waited for
 * @param finality    latencies by how many replicas were down
 * @param overTime    the same latencies over simulated time
 * @param rates       block rates in slices of time, from the beginning to the end
 * @param phases      spans in which as many replicas were down, without gaps
 * @param whole       the numbers of the whole
 */
record Observation(
        Files files,
        String variant,
        String subnet,
        int nodes,
        int runs,
        Latency what,
        HistogramCsv finality,
        LatencySeriesCsv overTime,
        List<RateSlice> rates,
        List<Phase> phases,
        Whole whole) {
    /** A subnet that makes less than this share of its usual blocks stands still. */
    private static final double STANDSTILL = 0.05;

    Observation {
        rates = List.copyOf(rates);
        phases = List.copyOf(phases);
    }

    /** The paths of the files that an observation was read from. */
    record Files(String finality, String overTime, String rates) {}

    /** Whose finality was measured. */
    enum Latency {
        UPDATE(
                "finality-update",
                "messages",
                "from a message's arrival at a replica until that replica knows it to be final"),
        BLOCK("finality-block", "blocks", "from a block's proposal until a replica knows it to be final");

        private final String file;
        private final String plural;
        private final String meaning;

        Latency(String file, String plural, String meaning) {
            this.file = file;
            this.plural = plural;
            this.meaning = meaning;
        }

        /** Returns what files about it are called after. */
        String file() {
            return file;
        }

        /** Returns the name of its metric. */
        String metric() {
            return file.replace('-', '.');
        }

        /** Returns what there are many of. */
        String plural() {
            return plural;
        }

        /** Returns from when to when it is measured. */
        String meaning() {
            return meaning;
        }
    }

    /**
     * The block rate in a slice of time, per second; of one run all percentiles are the same.
     *
     * @param percentiles 5th, 25th, 50th, 75th and 95th over the runs
     * @param mean        over the runs
     * @param higherRank  the mean rate of blocks that a higher rank than 0 made
     */
    record RateSlice(double from, double span, List<Double> percentiles, double mean, double higherRank) {
        RateSlice {
            percentiles = List.copyOf(percentiles);
        }

        double middle() {
            return from + span / 2;
        }

        double to() {
            return from + span;
        }

        double median() {
            return percentiles.get(2);
        }
    }

    /**
     * A span, in seconds, in which so many replicas were down; of many runs, from the fewest to the most.
     *
     * @param rate final blocks per second, the mean over runs; NaN of a span without length
     */
    record Phase(double from, double to, int least, int greatest, double rate) {
        boolean covers(double second) {
            return from <= second && second < to;
        }

        /** Returns how many, such as {@code 4} or {@code 2 to 4}. */
        String howMany() {
            return least == greatest ? String.valueOf(least) : least + " to " + greatest;
        }
    }

    /**
     * The numbers of a whole run, or the means over runs.
     *
     * @param rate       final blocks per second
     * @param unanswered the share of users' messages that are in no latency; NaN without users
     * @param tail       of many runs, the range of their 99th percentiles of finality
     */
    record Whole(double rate, double unanswered, Optional<Range> tail) {}

    /** From the 5th to the 95th percentile over runs, in seconds. */
    record Range(double low, double high) {}

    /** Returns all latencies together. */
    LatencyHistogram allFinality() {
        LatencyHistogram all = new LatencyHistogram();
        finality.groups().forEach(group -> all.add(group.histogram()));
        return all;
    }

    /** Returns the spans in which replicas were down. */
    List<Phase> outages() {
        return phases.stream().filter(phase -> phase.greatest > 0).toList();
    }

    /** Returns the outage in which most replicas were down, the first of several. */
    Optional<Phase> worstOutage() {
        return outages().stream().reduce((first, second) -> second.greatest > first.greatest ? second : first);
    }

    /** Returns the second at which replicas went down for the first time; infinity if none did. */
    double firstOutage() {
        return outages().stream().mapToDouble(Phase::from).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the block rate before the first outage, per second; NaN if there was no time before. */
    double rateBefore() {
        return phases.stream()
                .limit(1)
                .filter(phase -> phase.greatest == 0)
                .mapToDouble(Phase::rate)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Returns whether next to no block became final while most replicas were down. */
    boolean isHalted() {
        double usual = Double.isFinite(rateBefore()) ? rateBefore() : 1;
        return worstOutage().map(Phase::rate).orElse(Double.NaN) <= STANDSTILL * usual;
    }
}
