package org.icsim.scenarios.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.run.EconomyTrends;
import org.icsim.scenarios.run.StepsCsv;

/** Pools how the token economies of a variant's runs went on. All runs have steps of the same dates. */
public final class EconomyPool {
    private final List<EconomyTrends> runs = new ArrayList<>();

    /** Takes the steps of the next run. */
    public void add(StepsCsv steps) {
        runs.add(EconomyTrends.of(steps));
    }

    /** Returns whether there was a run. */
    boolean isFilled() {
        return !runs.isEmpty();
    }

    /** Returns how the runs so far spread. */
    public EconomyFanCsv fan() {
        List<EconomyFanCsv.Row> rows = new ArrayList<>();
        List<LocalDate> dates = runs.isEmpty() ? List.of() : runs.get(0).dates();
        for (EconomyQuantity quantity : EconomyQuantity.values()) {
            for (int i = 0; i < dates.size(); i++) {
                int index = i;
                double[] values = runs.stream()
                        .mapToDouble(run -> run.of(quantity).get(index))
                        .filter(Double::isFinite)
                        .toArray();
                if (values.length > 0) {
                    rows.add(row(quantity, dates.get(i), values));
                }
            }
        }
        return new EconomyFanCsv(rows);
    }

    private static EconomyFanCsv.Row row(EconomyQuantity quantity, LocalDate date, double[] values) {
        List<Double> percentiles = DoubleStream.of(5, 25, 50, 75, 95)
                .mapToObj(percent -> Spread.percentile(values, percent))
                .toList();
        return new EconomyFanCsv.Row(quantity, date, percentiles, StatUtils.mean(values));
    }
}
