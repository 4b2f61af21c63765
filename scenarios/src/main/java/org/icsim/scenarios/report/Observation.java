package org.icsim.scenarios.report;

import java.util.List;
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
 * @param outages     spans in which replicas were down, in the order of their beginnings
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
        List<Outage> outages) {
    Observation {
        rates = List.copyOf(rates);
        outages = List.copyOf(outages);
    }

    /** The paths of the files that an observation was read from. */
    record Files(String finality, String overTime, String rates) {}

    /** Whose finality was measured. */
    enum Latency {
        UPDATE(
                "finality-update.csv",
                "messages",
                "from a message's arrival at a replica until that replica knows it to be final"),
        BLOCK("finality-block.csv", "blocks", "from a block's proposal until a replica knows it to be final");

        private final String file;
        private final String plural;
        private final String meaning;

        Latency(String file, String plural, String meaning) {
            this.file = file;
            this.plural = plural;
            this.meaning = meaning;
        }

        /** Returns the end of the names of files with it. */
        String file() {
            return file;
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

    /** A span, in seconds, in which so many replicas were down. */
    record Outage(double from, double to, int down) {}

    /** Returns all latencies together. */
    LatencyHistogram allFinality() {
        LatencyHistogram all = new LatencyHistogram();
        finality.groups().forEach(group -> all.add(group.histogram()));
        return all;
    }

    /** Returns the greatest number of replicas that were down at a time. */
    int mostDown() {
        return outages.stream().mapToInt(Outage::down).max().orElse(0);
    }

    /** Returns the mean block rate of all slices, per second. */
    double meanRate() {
        double blocks =
                rates.stream().mapToDouble(slice -> slice.mean * slice.span).sum();
        double seconds = rates.stream().mapToDouble(RateSlice::span).sum();
        return blocks / seconds;
    }

    /** Returns the mean block rate of the slices that lie wholly within so many replicas' being down; NaN without any. */
    double meanRateWhile(int down) {
        return rates.stream()
                .filter(slice -> downDuring(slice) == down)
                .mapToDouble(RateSlice::mean)
                .average()
                .orElse(Double.NaN);
    }

    /** Returns how many were down during a whole slice, or -1 if that changed. */
    private int downDuring(RateSlice slice) {
        int down = 0;
        for (Outage outage : outages) {
            boolean isWithin = outage.from <= slice.from && slice.to() <= outage.to;
            boolean isOutside = slice.to() <= outage.from || outage.to <= slice.from;
            if (!isWithin && !isOutside) {
                return -1;
            }
            down = isWithin ? Math.max(down, outage.down) : down;
        }
        return down;
    }
}
