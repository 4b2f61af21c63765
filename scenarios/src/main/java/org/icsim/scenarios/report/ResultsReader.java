package org.icsim.scenarios.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.registry.SubnetKind;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.report.Observation.Files;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.report.Observation.Phase;
import org.icsim.scenarios.report.Observation.Placement;
import org.icsim.scenarios.report.Observation.Profile;
import org.icsim.scenarios.report.Observation.Range;
import org.icsim.scenarios.report.Observation.RateSlice;
import org.icsim.scenarios.report.Observation.Violated;
import org.icsim.scenarios.report.Observation.Whole;
import org.icsim.scenarios.report.Results.Inputs;
import org.icsim.scenarios.run.BlockRates;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.NetworkFiles;
import org.icsim.scenarios.run.NodesCsv;
import org.icsim.scenarios.run.RoundTripsCsv;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.SeriesCsv;
import org.icsim.scenarios.run.SubnetFiles;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.SubnetType;
import org.icsim.scenarios.sweep.RateFanCsv;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Reads the files of results, one after the other. */
final class ResultsReader {
    private final Map<String, byte[]> files;

    ResultsReader(Map<String, byte[]> files) {
        this.files = files;
    }

    Results read() {
        Manifest manifest = new Json().read("manifest.json", text("manifest.json"), Manifest.class);
        boolean isMany = files.containsKey("rows.csv");
        String summary = text("summary.json");
        return isMany
                ? many(manifest, new Json().read("summary.json", summary, SweepSummary.class))
                : one(manifest, new Json().read("summary.json", summary, Summary.class));
    }

    private Results one(Manifest manifest, Summary summary) {
        Inputs inputs = inputs("");
        List<Observation> observations = summary.subnets().stream()
                .map(subnet -> one(summary, subnet, inputs.scenario()))
                .toList();
        List<EconomyObservation> economies = economies().one(summary).stream().toList();
        return new Results(manifest, Optional.of(summary), Optional.empty(), observations, economies, List.of(inputs));
    }

    private Observation one(Summary summary, SubnetSummary subnet, Scenario scenario) {
        SubnetFiles its = new SubnetFiles("", subnet.id());
        Latency what = latency(List.of(its));
        Files paths = paths(its, what, "higher-rank");
        return new Observation(
                paths,
                profile(its, subnet.kind(), scenario),
                summary.variant().orElse(""),
                subnet.id(),
                subnet.nodes(),
                1,
                what,
                histogram(paths.finality()),
                histogram(paths.blockFinality()),
                LatencySeriesCsv.read(paths.overTime(), text(paths.overTime())),
                slices(paths.rates(), summary.ratedSeconds().doubleValue()),
                phases(subnet),
                whole(subnet),
                violations(summary));
    }

    private static List<Violated> violations(Summary summary) {
        return summary.violations().stream()
                .map(one -> new Violated(one.atSeconds().doubleValue(), one.invariant()))
                .toList();
    }

    private Profile profile(SubnetFiles its, Optional<SubnetKind> kind, Scenario scenario) {
        SubnetType type = scenario.subnets().stream()
                .filter(subnet -> subnet.id().equals(its.subnet()))
                .findFirst()
                .flatMap(SubnetSection::type)
                .orElse(SubnetType.APPLICATION);
        return new Profile(type, kind, placement(its));
    }

    private Optional<Placement> placement(SubnetFiles its) {
        String nodes = its.network(NetworkFiles.NODES);
        String roundTrips = its.network(NetworkFiles.ROUND_TRIPS);
        return files.containsKey(nodes)
                ? Optional.of(new Placement(
                        nodes,
                        NodesCsv.read(nodes, text(nodes)),
                        roundTrips,
                        RoundTripsCsv.read(roundTrips, text(roundTrips))))
                : Optional.empty();
    }

    private HistogramCsv histogram(String file) {
        return HistogramCsv.read(file, text(file));
    }

    private List<RateSlice> slices(String file, double end) {
        SeriesCsv higherRank = SeriesCsv.read(file, text(file));
        return BlockRates.of(higherRank, end).slices().stream()
                .map(ResultsReader::slice)
                .toList();
    }

    private static List<Phase> phases(SubnetSummary subnet) {
        return subnet.phases().stream()
                .map(phase -> new Phase(
                        phase.fromSeconds().doubleValue(),
                        phase.toSeconds().doubleValue(),
                        phase.down(),
                        phase.down(),
                        phase.others(),
                        Results.number(phase.blocksPerSecond())))
                .toList();
    }

    private static Whole whole(SubnetSummary subnet) {
        Metric unanswered = new Metric(Quantity.UNANSWERED_SHARE, Optional.empty());
        return new Whole(
                Results.number(subnet.whole().blocksPerSecond()),
                Results.number(Expectations.measured(unanswered, subnet)),
                Optional.empty());
    }

    private static RateSlice slice(BlockRates.Slice slice) {
        return new RateSlice(
                slice.fromSeconds(),
                slice.spanSeconds(),
                Collections.nCopies(5, slice.perSecond()),
                slice.perSecond(),
                slice.higherRankPerSecond());
    }

    private Results many(Manifest manifest, SweepSummary summary) {
        List<Observation> observations = new ArrayList<>();
        List<Inputs> inputs = new ArrayList<>();
        for (VariantSummary variant : summary.variants()) {
            Inputs its = inputs(variant.variant());
            inputs.add(its);
            variant.subnets().stream()
                    .filter(subnet -> variant.runs() > 0)
                    .forEach(subnet ->
                            observations.add(many(variant, subnet, latency(summary, subnet.id()), its.scenario())));
        }
        if (inputs.isEmpty()) {
            throw new BadInputException("summary.json", "expected at least one variant; got none");
        }
        List<EconomyObservation> economies = summary.variants().stream()
                .flatMap(variant -> economies().many(variant).stream())
                .toList();
        return new Results(manifest, Optional.empty(), Optional.of(summary), observations, economies, inputs);
    }

    private EconomyReader economies() {
        return new EconomyReader(this::text);
    }

    private Observation many(VariantSummary variant, SubnetSpread subnet, Latency what, Scenario scenario) {
        SubnetFiles its = new SubnetFiles(variant.variant(), subnet.id());
        Files paths = paths(its, what, "block-rate");
        return new Observation(
                paths,
                profile(its, subnet.kind(), scenario),
                variant.variant(),
                subnet.id(),
                subnet.nodes(),
                variant.runs(),
                what,
                histogram(paths.finality()),
                histogram(paths.blockFinality()),
                LatencySeriesCsv.read(paths.overTime(), text(paths.overTime())),
                RateFanCsv.read(paths.rates(), text(paths.rates())).rows().stream()
                        .map(ResultsReader::slice)
                        .toList(),
                phases(subnet),
                whole(subnet, what),
                List.of());
    }

    private static RateSlice slice(RateFanCsv.Row row) {
        return new RateSlice(
                row.fromSeconds(),
                row.spanSeconds(),
                row.percentiles(),
                row.meanPerSecond(),
                row.higherRankPerSecond());
    }

    private static List<Phase> phases(SubnetSpread subnet) {
        return subnet.phases().stream()
                .map(phase -> new Phase(
                        phase.fromSeconds().doubleValue(),
                        phase.toSeconds().doubleValue(),
                        phase.leastDown(),
                        phase.greatestDown(),
                        phase.others(),
                        Results.number(phase.blocksPerSecond())))
                .toList();
    }

    private static Whole whole(SubnetSpread subnet, Latency what) {
        Optional<Range> tail = spread(subnet, what.metric() + ".p99")
                .filter(spread -> spread.runs() > 1)
                .map(spread -> new Range(Results.number(spread.p5()), Results.number(spread.p95())));
        return new Whole(mean(subnet, Quantity.BLOCK_RATE.key()), mean(subnet, Quantity.UNANSWERED_SHARE.key()), tail);
    }

    private static double mean(SubnetSpread subnet, String metric) {
        return spread(subnet, metric).map(Spread::mean).map(Results::number).orElse(Double.NaN);
    }

    private static Optional<Spread> spread(SubnetSpread subnet, String metric) {
        return subnet.metrics().stream()
                .filter(candidate -> candidate.metric().equals(metric))
                .map(MetricSpread::spread)
                .findFirst();
    }

    private Latency latency(SweepSummary summary, String subnet) {
        return latency(summary.variants().stream()
                .filter(variant -> variant.runs() > 0)
                .filter(variant -> variant.subnets().stream()
                        .anyMatch(candidate -> candidate.id().equals(subnet)))
                .map(variant -> new SubnetFiles(variant.variant(), subnet))
                .toList());
    }

    /** Users' messages say more than blocks; variants are compared by what all of them had some of. */
    private Latency latency(List<SubnetFiles> variants) {
        return Arrays.stream(Latency.values())
                .filter(what -> variants.stream().allMatch(its -> has(its, what)))
                .findFirst()
                .orElse(Latency.BLOCK);
    }

    private boolean has(SubnetFiles its, Latency what) {
        String file = its.histogram(what.file());
        boolean mayBeMissing = what == Latency.REPLY;
        return (files.containsKey(file) || !mayBeMissing)
                && !histogram(file).groups().isEmpty();
    }

    private static Files paths(SubnetFiles its, Latency what, String rates) {
        return new Files(
                its.histogram(what.file()),
                its.series(what.file()),
                its.series(rates),
                its.histogram(Latency.BLOCK.file()));
    }

    /** A single run of a variant stands alone and bears no variant in its files' names. */
    private Inputs inputs(String variant) {
        String suffix = variant.isEmpty() ? "" : "-" + variant;
        String scenario = "scenario" + suffix + ".resolved.yaml";
        String parameters = "parameters" + suffix + ".csv";
        return new Inputs(
                variant,
                text(scenario),
                RunResults.readResolved(scenario, text(scenario)),
                RunResults.readParameters(parameters, text(parameters)));
    }

    private String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new BadInputException(file, "expected this file among the results; got none");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
