package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.EconomyFiles;
import org.icsim.scenarios.run.EconomyResults;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.NetworkFiles;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.BlackoutSummary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Seeds;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;
import org.icsim.scenarios.sweep.SweepSummary.PhaseSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Gathers the runs of one variant. What is measured is measured of whole runs; one that broke an invariant is counted. */
final class VariantResults {
    private final VariantPlan variant;
    private final List<Summary> summaries = new ArrayList<>();
    private final List<SubnetPool> pools;
    private final EconomyPool economy = new EconomyPool();

    VariantResults(VariantPlan variant) {
        this.variant = variant;
        this.pools = variant.plan().subnets().stream().map(SubnetPool::new).toList();
    }

    void add(Outcome outcome) {
        summaries.add(outcome.summary());
        if (!outcome.summary().status().isWhole()) {
            return;
        }
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).add(outcome.subnets().get(i), outcome.summary());
        }
        outcome.economy().ifPresent(results -> economy.add(results.steps()));
    }

    VariantSummary summary() {
        return new VariantSummary(
                variant.id(),
                variant.plan().preset().preset(),
                (int) whole().count(),
                (int) (summaries.size() - whole().count()),
                BlackoutSummary.of(variant.plan(), variant.plan().duration()),
                variant.plan().subnets().stream().map(this::spread).toList(),
                EconomySpread.of(
                        whole().flatMap(summary -> summary.economy().stream()).toList()),
                expectations(),
                Standstills.of(whole().toList()));
    }

    private Stream<Summary> whole() {
        return summaries.stream().filter(summary -> summary.status().isWhole());
    }

    private SubnetSpread spread(SubnetPlan plan) {
        List<SubnetSummary> runs = whole().flatMap(summary -> summary.subnets().stream())
                .filter(subnet -> subnet.id().equals(plan.id()))
                .toList();
        List<MetricSpread> spreads = new ArrayList<>();
        for (Metric metric : Metric.all()) {
            List<BigDecimal> values = runs.stream()
                    .map(run -> Expectations.measured(metric, run))
                    .flatMap(Optional::stream)
                    .toList();
            spreads.add(new MetricSpread(metric.name(), metric.unit().symbol(), Spread.of(values)));
        }
        return new SubnetSpread(
                plan.id(), plan.likeness(), plan.kind(), plan.latencies().nodes(), PhaseSpread.of(runs), spreads);
    }

    private List<ExpectationCount> expectations() {
        Map<List<String>, List<Boolean>> verdicts = new LinkedHashMap<>();
        for (Summary summary : summaries) {
            for (ExpectationSummary checked : summary.expectations()) {
                List<String> key =
                        List.of(checked.expectation(), checked.subnet().orElse(""));
                verdicts.computeIfAbsent(key, k -> new ArrayList<>()).add(checked.holds());
            }
        }
        List<ExpectationCount> counts = new ArrayList<>();
        verdicts.forEach((key, held) -> counts.add(new ExpectationCount(
                key.get(0), key.get(1), (int) held.stream().filter(h -> h).count(), held.size())));
        return counts;
    }

    Map<String, byte[]> files(Seeds seeds) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String suffix = variant.id().isEmpty() ? "" : "-" + variant.id();
        files.put("parameters" + suffix + ".csv", RunResults.bytes(RunResults.parameters(variant)));
        files.putAll(RunResults.resolved(variant, seeds));
        if (economy.isFilled()) {
            EconomyFiles paths = new EconomyFiles(variant.id());
            files.put(paths.fan(), RunResults.bytes(economy.fan().write()));
            files.put(
                    paths.published(),
                    RunResults.bytes(EconomyResults.published(variant).write()));
        }
        pools.forEach(pool -> files.putAll(pool.files(variant.id())));
        variant.plan().subnets().forEach(subnet -> files.putAll(NetworkFiles.of(variant.id(), subnet)));
        return files;
    }
}
