package org.icsim.scenarios.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.run.EconomyFiles;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.PublishedCsv;
import org.icsim.scenarios.run.StepsCsv;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Invented results of many token economies. */
public final class EconomyRuns {
    private EconomyRuns() {}

    /** Returns what so many runs of each variant came to; one without a name stands for none. */
    public static SweepSummary summary(List<String> variants, int runs, int weeks) {
        return new SweepSummary(
                "invented",
                "How does supply go on?",
                "1.." + runs,
                Status.COMPLETE,
                variants.size() * runs,
                variants.size() * runs,
                "0123456789abcdef",
                variants.stream()
                        .map(variant -> variant(variant, economies(variant, runs, weeks)))
                        .toList(),
                List.of());
    }

    private static VariantSummary variant(String name, List<EconomySummary> economies) {
        return new VariantSummary(
                name,
                "mainnet-2025",
                economies.size(),
                0,
                List.of(),
                List.of(),
                EconomySpread.of(economies),
                List.of(new ExpectationCount("economy.supply < 700 M ICP", "", economies.size(), economies.size())),
                Optional.empty());
    }

    private static List<EconomySummary> economies(String variant, int runs, int weeks) {
        return steps(variant, runs, weeks).stream()
                .map(InventedEconomy::economy)
                .toList();
    }

    private static List<StepsCsv> steps(String variant, int runs, int weeks) {
        List<StepsCsv> steps = new ArrayList<>();
        for (int seed = 1; seed <= runs; seed++) {
            steps.add(InventedEconomy.steps(seed + variant.hashCode(), weeks));
        }
        return steps;
    }

    /** Returns the files of so many runs of each variant without charts. */
    public static Map<String, byte[]> files(List<String> variants, int runs, int weeks) {
        SweepSummary summary = summary(variants, runs, weeks);
        Map<String, byte[]> files = new LinkedHashMap<>();
        InventedEconomy.put(files, "summary.json", new Json().write(summary));
        InventedEconomy.put(files, "manifest.json", InventedEconomy.manifest("1.." + runs));
        InventedEconomy.put(files, "rows.csv", new RowsCsv(List.of(), true).toString());
        for (String variant : variants) {
            EconomyPool pool = new EconomyPool();
            List<StepsCsv> steps = steps(variant, runs, weeks);
            steps.forEach(pool::add);
            EconomyFiles paths = new EconomyFiles(variant);
            EconomySummary economy = InventedEconomy.economy(steps.get(0));
            InventedEconomy.put(files, paths.fan(), pool.fan().write());
            InventedEconomy.put(
                    files,
                    paths.published(),
                    PublishedCsv.within(economy.from(), economy.to()).write());
            files.putAll(InventedEconomy.inputs(variant, "start-of-" + (variant.isEmpty() ? "all" : variant)));
        }
        return files;
    }
}
