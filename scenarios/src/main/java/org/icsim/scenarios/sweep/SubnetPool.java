package org.icsim.scenarios.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencySeries;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.consensus.ConsensusSeries;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.run.BlockRates;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.HistogramCsv.Outages;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.SeriesCsv;
import org.icsim.scenarios.run.SubnetFiles;
import org.icsim.scenarios.run.Summary;

/** Pools what the whole runs of a variant recorded of one subnet: the latencies of all, and the block rates of each. */
final class SubnetPool {
    private final SubnetPlan plan;
    private final Map<Outages, LatencyHistogram> blockFinality = new TreeMap<>();
    private final Map<Outages, LatencyHistogram> updateFinality = new TreeMap<>();
    private final Map<Outages, LatencyHistogram> updateLatency = new TreeMap<>();
    private final List<BlockRates> rates = new ArrayList<>();
    private final ConsensusSeries series = new ConsensusSeries();

    SubnetPool(SubnetPlan plan) {
        this.plan = plan;
    }

    void add(SubnetRun run, Summary summary) {
        pool(blockFinality, run, ConsensusMeter::blockFinality);
        pool(updateFinality, run, ConsensusMeter::updateFinality);
        pool(updateLatency, run, ConsensusMeter::updateLatency);
        rates.add(BlockRates.of(
                SeriesCsv.of(run.series().higherRank()), summary.ratedSeconds().doubleValue()));
        series.addLatencies(run.series());
    }

    private static void pool(
            Map<Outages, LatencyHistogram> pooled, SubnetRun run, Function<ConsensusMeter, LatencyHistogram> latency) {
        run.phases()
                .forEach(phase -> pooled.computeIfAbsent(Outages.of(phase), outages -> new LatencyHistogram())
                        .add(latency.apply(phase.meter())));
    }

    /**
     * Returns the files of the subnet.
     *
     * @param variant empty if the scenario has none
     */
    Map<String, byte[]> files(String variant) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        SubnetFiles paths = new SubnetFiles(variant, plan.id());
        RunResults.latencies(plan, series)
                .forEach(latencies -> files.put(paths.series(latencies.name()), bytes(latencies)));
        files.put(
                paths.series("block-rate"),
                RunResults.bytes(RateFanCsv.of(rates).write()));
        files.put(paths.histogram("finality-block"), bytes(blockFinality));
        files.put(paths.histogram("finality-update"), bytes(updateFinality));
        if (plan.hasRemoteUsers()) {
            files.put(paths.histogram("latency-update"), bytes(updateLatency));
        }
        return files;
    }

    private static byte[] bytes(LatencySeries latencies) {
        return RunResults.bytes(LatencySeriesCsv.of(latencies).write());
    }

    private static byte[] bytes(Map<Outages, LatencyHistogram> byOutages) {
        return RunResults.bytes(HistogramCsv.of(byOutages).write());
    }
}
