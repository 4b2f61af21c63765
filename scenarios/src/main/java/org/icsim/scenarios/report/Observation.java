package org.icsim.scenarios.report;

import java.util.List;
import java.util.Optional;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.models.registry.SubnetKind;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.run.NodesCsv;
import org.icsim.scenarios.run.OutageSpan;
import org.icsim.scenarios.run.RoundTripsCsv;
import org.icsim.scenarios.schema.SubnetType;

/**
 * What was observed of one subnet in one run, or in all runs of one variant.
 *
 * @param files       where all of it stands
 * @param profile     what the subnet is
 * @param variant     empty if the scenario has none
 * @param runs        how many
 * @param what        was waited for
 * @param finality    latencies by what befell replicas
 * @param blockFinality those of blocks, whatever was waited for
 * @param overTime    the same latencies over simulated time
 * @param rates       block rates in slices of time, from the beginning to the end
 * @param phases      spans in which the same befell replicas, without gaps
 * @param whole       the numbers of the whole
 * @param violations  what ended the run before its time; of many runs none
 */
record Observation(
        Files files,
        Profile profile,
        String variant,
        String subnet,
        int nodes,
        int runs,
        Latency what,
        HistogramCsv finality,
        HistogramCsv blockFinality,
        LatencySeriesCsv overTime,
        List<RateSlice> rates,
        List<Phase> phases,
        Whole whole,
        List<Violated> violations) {
    /** A subnet that makes less than this share of its usual blocks stands still. */
    private static final double STANDSTILL = 0.05;

    Observation {
        rates = List.copyOf(rates);
        phases = List.copyOf(phases);
        violations = List.copyOf(violations);
    }

    /** The paths of the files that an observation was read from. */
    record Files(String finality, String overTime, String rates, String blockFinality) {}

    /**
     * What a subnet is.
     *
     * @param kind      of the real subnet it is like; empty if it is like none
     * @param placement of its replicas; empty if they stand nowhere
     */
    record Profile(SubnetType type, Optional<SubnetKind> kind, Optional<Placement> placement) {}

    /**
     * Where replicas stand and how far from each other, and the files that say so.
     *
     * @param nodes      in the order of replicas
     * @param roundTrips likewise
     */
    record Placement(String nodesFile, NodesCsv nodes, String roundTripsFile, RoundTripsCsv roundTrips) {}

    /** What was waited for, that which means most to users first. */
    enum Latency {
        REPLY(
                "latency-update",
                "Time to reply",
                "messages",
                "answered",
                "from a user's sending of a message to the arrival of the reply"),
        UPDATE(
                "finality-update",
                "Finality",
                "messages",
                "final",
                "from a message's arrival at a replica until that replica knows it to be final"),
        BLOCK(
                "finality-block",
                "Finality",
                "blocks",
                "final",
                "from a block's proposal until a replica knows it to be final");

        private final String file;
        private final String title;
        private final String plural;
        private final String outcome;
        private final String meaning;

        Latency(String file, String title, String plural, String outcome, String meaning) {
            this.file = file;
            this.title = title;
            this.plural = plural;
            this.outcome = outcome;
            this.meaning = meaning;
        }

        /** Returns what it is called in short, with a capital letter. */
        String title() {
            return title;
        }

        /** Returns what things are when the wait is over. */
        String outcome() {
            return outcome;
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
     * @param others what befell others, such as {@code 4 slow}; empty if nothing did
     * @param rate   final blocks per second, the mean over runs; NaN of a span without length
     */
    record Phase(double from, double to, int least, int greatest, String others, double rate) implements OutageSpan {
        @Override
        public int down() {
            return greatest;
        }

        @Override
        public double lengthSeconds() {
            return to - from;
        }

        boolean covers(double second) {
            return from <= second && second < to;
        }

        /** Returns how many are down, such as {@code 4} or {@code 2 to 4}. */
        @Override
        public String howMany() {
            return least == greatest ? String.valueOf(least) : least + " to " + greatest;
        }

        /** Returns what is wrong in a sentence about so many nodes, such as {@code 4 of 13 nodes down}. */
        String inWords(int nodes) {
            String down = howMany() + " of " + nodes + " nodes down";
            String counted = others.replaceAll("(?<=^|, )(\\d+)(?= [a-z])", "$1 of " + nodes + " nodes");
            String all = counted.replaceAll("(?<=^|, )split", "nodes split");
            return others.isEmpty() ? down : greatest == 0 ? all : down + ", " + all;
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

    /** An invariant that was broken at some second. */
    record Violated(double at, String invariant) {}

    /** From the 5th to the 95th percentile over runs, in seconds. */
    record Range(double low, double high) {}

    /** Returns all latencies together. */
    LatencyHistogram allFinality() {
        return together(finality);
    }

    /** Returns all latencies of blocks together. */
    LatencyHistogram allBlockFinality() {
        return together(blockFinality);
    }

    private static LatencyHistogram together(HistogramCsv latencies) {
        LatencyHistogram all = new LatencyHistogram();
        latencies.groups().forEach(group -> all.add(group.histogram()));
        return all;
    }

    /** Returns the block rate in the worst outage relative to the one before; NaN if there is not both. */
    double rateKept() {
        return worstOutage().map(Phase::rate).orElse(Double.NaN) / rateBefore();
    }

    /** Returns the spans in which something was wrong. */
    List<Phase> outages() {
        return phases.stream().filter(Phase::hasFault).toList();
    }

    /** Returns the outage in which the subnet made fewest blocks, see {@link OutageSpan#worst}. */
    Optional<Phase> worstOutage() {
        return OutageSpan.worst(phases);
    }

    /** Returns the second at which something went wrong for the first time; infinity if nothing did. */
    double firstOutage() {
        return outages().stream().mapToDouble(Phase::from).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the block rate before the first outage, per second; NaN if there was no time before. */
    double rateBefore() {
        return OutageSpan.rateBefore(phases);
    }

    /** Returns whether next to no block became final in an outage that lasted long enough to tell. */
    boolean isHalted() {
        double usual = OutageSpan.usualRate(phases);
        return worstOutage()
                .filter(outage -> outage.isTelling(usual) && outage.rate() <= STANDSTILL * usual)
                .isPresent();
    }
}
