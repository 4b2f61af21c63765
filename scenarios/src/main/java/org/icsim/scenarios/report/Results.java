package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.sweep.SweepSummary;

/**
 * The files of results, read back.
 *
 * @param scenario   as it was run; of several variants, the first
 * @param one        the summary, if it is of one run
 * @param many       the summary, if it is of many
 * @param parameters of each variant
 */
record Results(
        Manifest manifest,
        Scenario scenario,
        Optional<Summary> one,
        Optional<SweepSummary> many,
        List<Observation> observations,
        List<Parameters> parameters) {
    Results {
        observations = List.copyOf(observations);
        parameters = List.copyOf(parameters);
    }

    /** The parameters of a variant, whose name is empty if the scenario has none. */
    record Parameters(String variant, CsvTable table) {}

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
