package org.icsim.scenarios.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.report.Observation.Files;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.report.Observation.Outage;
import org.icsim.scenarios.report.Observation.RateSlice;
import org.icsim.scenarios.run.BlockRates;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.SeriesCsv;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.sweep.RateFanCsv;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Reads the files of results, one after the other. */
final class ResultsReader {
    private static final int MOST_SLICES = 40;

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
        List<Observation> observations =
                summary.subnets().stream().map(subnet -> one(summary, subnet)).toList();
        return new Results(
                manifest, scenario(""), Optional.of(summary), Optional.empty(), observations, List.of(parameters("")));
    }

    private Observation one(Summary summary, SubnetSummary subnet) {
        String name = subnet.id() + "-";
        Latency what = latency(name);
        Files paths = paths(name, what, "higher-rank.csv");
        return new Observation(
                paths,
                summary.variant().orElse(""),
                subnet.id(),
                subnet.nodes(),
                1,
                what,
                HistogramCsv.read(paths.finality(), text(paths.finality())),
                LatencySeriesCsv.read(paths.overTime(), text(paths.overTime())),
                slices(paths.rates(), summary.simulatedSeconds().doubleValue()),
                outages(subnet));
    }

    private List<RateSlice> slices(String file, double end) {
        SeriesCsv higherRank = SeriesCsv.read(file, text(file));
        return end == 0
                ? List.of()
                : BlockRates.of(higherRank, end, MOST_SLICES).slices().stream()
                        .map(ResultsReader::slice)
                        .toList();
    }

    private static List<Outage> outages(SubnetSummary subnet) {
        return subnet.phases().stream()
                .filter(phase -> phase.replicasDown().orElse(0) > 0)
                .map(phase -> new Outage(
                        phase.fromSeconds().doubleValue(),
                        phase.toSeconds().doubleValue(),
                        phase.replicasDown().orElse(0)))
                .toList();
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
        List<Results.Parameters> parameters = new ArrayList<>();
        for (VariantSummary variant : summary.variants()) {
            Scenario scenario = scenario(variant.variant());
            variant.subnets().stream()
                    .filter(subnet -> variant.runs() > 0)
                    .forEach(subnet -> observations.add(many(variant, subnet, scenario)));
            parameters.add(parameters(variant.variant()));
        }
        Scenario first = scenario(summary.variants().get(0).variant());
        return new Results(manifest, first, Optional.empty(), Optional.of(summary), observations, parameters);
    }

    private Observation many(VariantSummary variant, SubnetSpread subnet, Scenario scenario) {
        String name = (variant.variant().isEmpty() ? "" : variant.variant() + "-") + subnet.id() + "-";
        Latency what = latency(name);
        Files paths = paths(name, what, "block-rate.csv");
        return new Observation(
                paths,
                variant.variant(),
                subnet.id(),
                subnet.nodes(),
                variant.runs(),
                what,
                HistogramCsv.read(paths.finality(), text(paths.finality())),
                LatencySeriesCsv.read(paths.overTime(), text(paths.overTime())),
                RateFanCsv.read(paths.rates(), text(paths.rates())).rows().stream()
                        .map(ResultsReader::slice)
                        .toList(),
                outages(scenario, subnet.id()));
    }

    private static RateSlice slice(RateFanCsv.Row row) {
        return new RateSlice(
                row.fromSeconds(),
                row.spanSeconds(),
                row.percentiles(),
                row.meanPerSecond(),
                row.higherRankPerSecond());
    }

    /** Which nodes crash differs between runs, but when and how many does not. */
    private static List<Outage> outages(Scenario scenario, String subnet) {
        double end = scenario.duration().toDuration().toNanos() / 1e9;
        return scenario.faults().stream()
                .filter(fault -> fault.crash().subnet().equals(subnet))
                .map(fault -> new Outage(
                        fault.at().nanos() / 1e9,
                        Math.min(end, (fault.at().nanos() + fault.lasts().nanos()) / 1e9),
                        fault.crash().nodes()))
                .filter(outage -> outage.from() < end)
                .toList();
    }

    /** Users' messages say more than blocks, where there were any. */
    private Latency latency(String name) {
        String updates = paths(name, Latency.UPDATE, "").finality();
        boolean hasUpdates = !HistogramCsv.read(updates, text(updates)).groups().isEmpty();
        return hasUpdates ? Latency.UPDATE : Latency.BLOCK;
    }

    private static Files paths(String name, Latency what, String rates) {
        return new Files("histograms/" + name + what.file(), "series/" + name + what.file(), "series/" + name + rates);
    }

    private Scenario scenario(String variant) {
        String file = named("scenario", variant, ".resolved.yaml");
        return RunResults.readResolved(file, text(file));
    }

    private Results.Parameters parameters(String variant) {
        String file = named("parameters", variant, ".csv");
        return new Results.Parameters(variant, CsvTable.read(file, text(file)));
    }

    /** A single run of a variant stands alone and bears no variant in its files' names. */
    private static String named(String start, String variant, String end) {
        return start + (variant.isEmpty() ? "" : "-" + variant) + end;
    }

    private String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new BadInputException(file, "expected this file among the results; got none");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
