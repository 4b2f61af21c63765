package org.icsim.scenarios.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.SeriesCsv;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.jspecify.annotations.Nullable;

/** Pools what the runs of a variant recorded of one subnet: the latencies of all, and the block rates of whole ones. */
final class SubnetPool {
    private static final int MOST_SLICES = 40;

    private final String id;
    private final Map<Integer, LatencyHistogram> blockFinality = new TreeMap<>();
    private final Map<Integer, LatencyHistogram> updateFinality = new TreeMap<>();
    private final List<BlockRates> rates = new ArrayList<>();
    private @Nullable ConsensusSeries series;

    SubnetPool(SubnetPlan plan) {
        this.id = plan.id();
    }

    void add(SubnetRun run, Summary summary) {
        pool(blockFinality, run, ConsensusMeter::blockFinality);
        pool(updateFinality, run, ConsensusMeter::updateFinality);
        if (summary.status() == Status.COMPLETE) {
            double end = summary.simulatedSeconds().doubleValue();
            rates.add(BlockRates.of(SeriesCsv.of(run.series().higherRank()), end, MOST_SLICES));
        }
        if (series == null) {
            series = run.series();
        } else {
            series.addLatencies(run.series());
        }
    }

    private static void pool(
            Map<Integer, LatencyHistogram> pooled, SubnetRun run, Function<ConsensusMeter, LatencyHistogram> latency) {
        run.phases()
                .forEach(phase -> pooled.computeIfAbsent(phase.down(), down -> new LatencyHistogram())
                        .add(latency.apply(phase.meter())));
    }

    /**
     * Returns the files of the subnet.
     *
     * @param prefix of names, for the variant
     */
    Map<String, byte[]> files(String prefix) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = prefix + id + "-";
        Optional.ofNullable(series)
                .map(ConsensusSeries::latencies)
                .orElse(List.of())
                .forEach(latencies -> files.put("series/" + name + latencies.name() + ".csv", bytes(latencies)));
        files.put(
                "series/" + name + "block-rate.csv",
                RunResults.bytes(RateFanCsv.of(rates).write()));
        files.put("histograms/" + name + "finality-block.csv", bytes(blockFinality));
        files.put("histograms/" + name + "finality-update.csv", bytes(updateFinality));
        return files;
    }

    private static byte[] bytes(LatencySeries latencies) {
        return RunResults.bytes(LatencySeriesCsv.of(latencies).write());
    }

    private static byte[] bytes(Map<Integer, LatencyHistogram> byDown) {
        return RunResults.bytes(HistogramCsv.of(byDown).write());
    }
}
