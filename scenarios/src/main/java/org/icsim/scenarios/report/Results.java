package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.BlackoutSummary;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.sweep.SweepSummary;

/**
 * The files of results, read back.
 *
 * @param one    the summary, if it is of one run
 * @param many   the summary, if it is of many
 * @param economies of each variant that has one
 * @param inputs of each variant, at least one
 */
record Results(
        Manifest manifest,
        Optional<Summary> one,
        Optional<SweepSummary> many,
        List<Observation> observations,
        List<EconomyObservation> economies,
        List<Inputs> inputs) {
    Results {
        observations = List.copyOf(observations);
        economies = List.copyOf(economies);
        inputs = List.copyOf(inputs);
    }

    /**
     * What went into the runs of a variant.
     *
     * @param variant    empty if the scenario has none
     * @param text       of the resolved scenario
     * @param scenario   as it was run
     * @param parameters a row each: path, value, how well it is known, source
     */
    record Inputs(String variant, String text, Scenario scenario, CsvTable parameters) {}

    /** Returns the scenario as it was run; of several variants, the first. */
    Scenario scenario() {
        return inputs.get(0).scenario();
    }

    /** Returns what went dark in the runs of a variant. */
    List<BlackoutSummary> blackouts(String variant) {
        return one.map(Summary::blackouts)
                .orElseGet(() -> many.orElseThrow().variants().stream()
                        .filter(candidate -> candidate.variant().equals(variant))
                        .flatMap(candidate -> candidate.blackouts().stream())
                        .toList());
    }

    /**
     * Reads the files.
     *
     * @throws org.icsim.scenarios.load.BadInputException if they are not what icsim wrote
     */
    static Results of(Map<String, byte[]> files) {
        return new ResultsReader(files).read();
    }

    /** Returns a number of a summary, NaN if there was nothing to measure. */
    static double number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
}
