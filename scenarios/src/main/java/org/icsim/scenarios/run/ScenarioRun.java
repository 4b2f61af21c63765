package org.icsim.scenarios.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.icsim.core.record.Series;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.assemble.SubnetRun;

/** One run of a scenario, from its plan to its results. */
public final class ScenarioRun {
    /**
     * How often progress is told. Slices are invisible in the results of a whole run; one that an invariant stops ends within
     * a slice, up to whose end subnets other than the violator's may have run.
     */
    private static final int SLICES = 400;

    private final RunPlan plan;
    private final Assembly assembly;
    private final Json json = new Json();

    public ScenarioRun(RunPlan plan) {
        this(plan, new Assembly(plan));
    }

    /** Makes a run of what has been put together from {@code plan}. */
    public ScenarioRun(RunPlan plan, Assembly assembly) {
        this.plan = plan;
        this.assembly = assembly;
    }

    /**
     * Lets the run go to its end, or until it is stopped or breaks an invariant.
     *
     * @param onProgress is told the share of simulated time that has passed, 0 to 1
     */
    public Summary run(DoubleConsumer onProgress) {
        long duration = plan.scenario().duration().nanos();
        boolean goesOn = true;
        for (int slice = 1; slice <= SLICES && goesOn; slice++) {
            long until = slice == SLICES ? duration : duration / SLICES * slice;
            goesOn = assembly.simulation().runUntil(until);
            onProgress.accept((double) slice / SLICES);
        }
        return Summary.of(plan, assembly);
    }

    /** Asks the run to stop after the event that is happening. Safe to call from any thread. */
    public void requestStop() {
        assembly.simulation().requestStop();
    }

    /** Returns where the results belong by default: {@code results/<scenario>/<config hash>-<seed>}. */
    public Path defaultDirectory() {
        return Path.of(
                "results",
                plan.scenario().scenario(),
                configHash() + "-" + plan.scenario().seed());
    }

    /** Returns the files of the results, by their paths below the results' directory. */
    public Map<String, String> results(Summary summary, Instant startedAt, Duration wall) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("summary.json", json.write(summary));
        for (SubnetRun subnet : assembly.subnets()) {
            for (Series series : subnet.series().all()) {
                files.put("series/" + subnet.plan().id() + "-" + series.name() + ".csv", SeriesCsv.write(series));
            }
        }
        files.put("manifest.json", json.write(Manifest.of(summary, configHash(), startedAt, wall)));
        return files;
    }

    private String configHash() {
        String config = json.write(plan.scenario().withSeed(0)) + json.write(plan.preset());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(config.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
