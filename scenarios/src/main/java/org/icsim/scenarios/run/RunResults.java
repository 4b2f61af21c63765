package org.icsim.scenarios.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencySeries;
import org.icsim.core.record.Series;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.consensus.ConsensusSeries;
import org.icsim.scenarios.assemble.Parameter;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Seeds;

/**
 * The files of one run by their paths below its directory, but for the manifest, charts and report: equal for equal inputs,
 * byte for byte, on every machine.
 */
public final class RunResults {
    private static final List<String> PARAMETERS = List.of("parameter", "value", "mark", "source");

    private RunResults() {}

    /** Returns the first 12 hexadecimal digits of the SHA-256 of every parameter but the seed. */
    public static String configHash(VariantPlan variant) {
        return ConfigHash.of(variant);
    }

    /** Returns the hash of every parameter of many runs, seeds included. */
    public static String configHash(List<VariantPlan> variants, List<Long> seeds) {
        return ConfigHash.of(variants, seeds);
    }

    /** Returns a variant written down, to be run with many seeds, and its preset. */
    public static Map<String, byte[]> resolved(VariantPlan variant, Seeds seeds) {
        return ResolvedScenario.files(variant, Optional.empty(), Optional.of(seeds));
    }

    /**
     * Returns the scenario that was written down beside results.
     *
     * @param file its name, for messages
     * @throws org.icsim.scenarios.load.BadInputException if it is not one
     */
    public static Scenario readResolved(String file, String text) {
        return ResolvedScenario.read(file, text);
    }

    /** Returns the files of a run that has come to its end, or to a stop. */
    public static Map<String, byte[]> files(Outcome outcome) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("summary.json", bytes(new Json().write(outcome.summary())));
        files.put("parameters.csv", bytes(parameters(outcome.variant())));
        files.putAll(ResolvedScenario.files(
                outcome.variant(), Optional.of(outcome.summary().seed()), Optional.empty()));
        outcome.economy().ifPresent(economy -> files.putAll(economy.files()));
        for (SubnetRun subnet : outcome.subnets()) {
            addSeries(files, subnet);
            addHistogram(files, subnet, "finality-block", ConsensusMeter::blockFinality);
            addHistogram(files, subnet, "finality-update", ConsensusMeter::updateFinality);
            if (subnet.plan().hasRemoteUsers()) {
                addHistogram(files, subnet, "latency-update", ConsensusMeter::updateLatency);
            }
            files.putAll(NetworkFiles.of("", subnet.plan()));
        }
        return files;
    }

    /** Returns the table of every parameter of a run, with how well it is known and where it comes from. */
    public static String parameters(VariantPlan variant) {
        List<List<String>> rows = variant.plan().settled().parameters().stream()
                .map(RunResults::row)
                .toList();
        return CsvTable.write(PARAMETERS, rows);
    }

    /**
     * Returns the table that {@link #parameters} wrote.
     *
     * @param file its name, for messages
     * @throws org.icsim.scenarios.load.BadInputException if it is not one
     */
    public static CsvTable readParameters(String file, String text) {
        return CsvTable.read(file, text).withColumns(PARAMETERS);
    }

    private static List<String> row(Parameter parameter) {
        return List.of(parameter.path(), parameter.value(), parameter.mark(), parameter.source());
    }

    private static void addSeries(Map<String, byte[]> files, SubnetRun subnet) {
        SubnetFiles paths = new SubnetFiles("", subnet.plan().id());
        for (Series series : subnet.series().blocks()) {
            files.put(paths.series(series.name()), bytes(SeriesCsv.of(series).write()));
        }
        for (LatencySeries series : latencies(subnet.plan(), subnet.series())) {
            files.put(
                    paths.series(series.name()),
                    bytes(LatencySeriesCsv.of(series).write()));
        }
    }

    /** Returns the latencies over time that there are files of. */
    public static List<LatencySeries> latencies(SubnetPlan plan, ConsensusSeries series) {
        List<LatencySeries> latencies = new ArrayList<>(series.latencies());
        if (plan.hasRemoteUsers()) {
            latencies.add(series.updateLatency());
        }
        return latencies;
    }

    private static void addHistogram(
            Map<String, byte[]> files,
            SubnetRun subnet,
            String name,
            Function<ConsensusMeter, LatencyHistogram> latency) {
        String text = HistogramCsv.of(subnet.phases(), latency).write();
        files.put(new SubnetFiles("", subnet.plan().id()).histogram(name), bytes(text));
    }

    /** Returns a text as it stands in a file. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
