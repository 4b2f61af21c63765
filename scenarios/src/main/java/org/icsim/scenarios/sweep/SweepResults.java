package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.core.record.Fingerprint;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Seeds;
import org.icsim.scenarios.sweep.SweepSummary.RunViolation;

/** Gathers the outcomes of many runs, in their order, into one set of results. */
public final class SweepResults {
    private final List<VariantPlan> variants;
    private final List<Long> seeds;
    private final boolean isKeeping;
    private final RowsCsv rows;
    private final Map<String, VariantResults> byVariant = new LinkedHashMap<>();
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final List<RunViolation> violations = new ArrayList<>();
    private final List<Long> fingerprints = new ArrayList<>();
    private long deliveries;
    private BigDecimal simulatedSeconds = BigDecimal.ZERO;

    /**
     * Begins with nothing.
     *
     * @param isKeeping whether the results of each run are kept as well
     */
    public SweepResults(List<VariantPlan> variants, List<Long> seeds, boolean isKeeping) {
        this.variants = List.copyOf(variants);
        this.seeds = List.copyOf(seeds);
        this.isKeeping = isKeeping;
        this.rows = new RowsCsv(
                variants.stream()
                        .flatMap(variant -> variant.plan().subnets().stream())
                        .map(subnet -> subnet.id())
                        .distinct()
                        .toList(),
                variants.stream()
                        .anyMatch(variant ->
                                variant.plan().settled().scenario().economy().isPresent()));
        variants.forEach(variant -> byVariant.put(variant.id(), new VariantResults(variant)));
    }

    /** Takes the outcome of the next run. */
    public void add(Outcome outcome) {
        var summary = outcome.summary();
        rows.add(summary);
        Optional.ofNullable(byVariant.get(outcome.variant().id())).orElseThrow().add(outcome);
        summary.violations()
                .forEach(violation ->
                        violations.add(new RunViolation(outcome.variant().id(), summary.seed(), violation)));
        fingerprints.add(Fingerprint.parse(summary.fingerprint()).bits());
        deliveries += summary.deliveries();
        simulatedSeconds = simulatedSeconds.add(summary.simulatedSeconds());
        boolean isFirstFailure = !summary.violations().isEmpty()
                && violations.size() == summary.violations().size();
        if (isKeeping || isFirstFailure) {
            String directory = directoryOf(outcome.variant().id(), summary.seed());
            RunResults.files(outcome).forEach((path, bytes) -> kept.put(directory + "/" + path, bytes));
        }
    }

    /** Returns where the results of one run are, below those of all: of each, or of the first that broke an invariant. */
    public static String directoryOf(String variant, long seed) {
        return "runs/" + (variant.isEmpty() ? "" : variant + "-") + seed;
    }

    /** Returns how many messages were delivered in all runs. */
    public long deliveries() {
        return deliveries;
    }

    /** Returns the hash of everything that these runs depend on. */
    public String configHash() {
        return RunResults.configHash(variants, seeds);
    }

    /** Returns what has come out so far. */
    public SweepSummary summary() {
        Scenario scenario = variants.get(0).plan().settled().scenario();
        int planned = variants.size() * seeds.size();
        boolean isWhole = fingerprints.size() == planned;
        return new SweepSummary(
                scenario.scenario(),
                scenario.question(),
                seeds.size() == 1 ? String.valueOf(seeds.get(0)) : range().toString(),
                !violations.isEmpty() ? Status.VIOLATED : isWhole ? Status.COMPLETE : Status.INTERRUPTED,
                fingerprints.size(),
                planned,
                Fingerprint.of(fingerprints.stream().mapToLong(bits -> bits).toArray())
                        .toString(),
                byVariant.values().stream().map(VariantResults::summary).toList(),
                violations);
    }

    /** Returns the files so far but for manifest, charts and report: equal for equal inputs, however many ran at a time. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("summary.json", RunResults.bytes(new Json().write(summary())));
        files.put("rows.csv", RunResults.bytes(rows.toString()));
        byVariant.values().forEach(variant -> files.putAll(variant.files(range())));
        files.putAll(kept);
        return files;
    }

    /** Returns what the manifest tells of these runs. */
    public Manifest.Work work() {
        SweepSummary summary = summary();
        return new Manifest.Work(
                summary.scenario(),
                summary.seeds(),
                summary.fingerprint(),
                summary.status(),
                simulatedSeconds,
                deliveries);
    }

    private Seeds range() {
        return new Seeds(seeds.get(0), seeds.get(seeds.size() - 1));
    }
}
