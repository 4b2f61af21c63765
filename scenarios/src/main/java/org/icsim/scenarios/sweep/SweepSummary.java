package org.icsim.scenarios.sweep;

import java.util.List;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.ViolationSummary;

/** What came out of many runs, and nothing that depends on the machine or on how many ran at a time. */
public record SweepSummary(
        String scenario,
        String question,
        String seeds,
        Status status,
        int runs,
        int runsPlanned,
        String fingerprint,
        List<VariantSummary> variants,
        List<RunViolation> violations) {

    /**
     * What came out of the runs of one variant.
     *
     * @param variant empty if the scenario has none
     */
    public record VariantSummary(
            String variant, String preset, int runs, List<SubnetSpread> subnets, List<ExpectationCount> expectations) {}

    /** How the metrics of one subnet spread over the runs of a variant. */
    public record SubnetSpread(String id, String likeness, int nodes, List<MetricSpread> metrics) {}

    /**
     * How one metric spreads.
     *
     * @param unit empty where numbers stand alone
     */
    public record MetricSpread(String metric, String unit, Spread spread) {}

    /**
     * In how many runs an expectation was met.
     *
     * @param subnet empty if it is about the run as a whole
     */
    public record ExpectationCount(String expectation, String subnet, int met, int runs) {}

    /** A run that broke an invariant. */
    public record RunViolation(String variant, long seed, ViolationSummary violation) {}

    /** Returns whether every invariant held and every expectation was met in every run. */
    public boolean isAsExpected() {
        return status == Status.COMPLETE
                && variants.stream()
                        .flatMap(variant -> variant.expectations().stream())
                        .allMatch(expectation -> expectation.met() == expectation.runs());
    }
}
