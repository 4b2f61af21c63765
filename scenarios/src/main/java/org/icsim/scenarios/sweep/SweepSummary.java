package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.icsim.models.registry.SubnetKind;
import org.icsim.scenarios.run.OutageSpan;
import org.icsim.scenarios.run.Summary.BlackoutSummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.run.Summary.ViolationSummary;
import org.icsim.scenarios.schema.Expectation;

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
     * @param variant      empty if the scenario has none
     * @param runs         that came to their end; what was measured is measured of these
     * @param violatedRuns that broke an invariant
     */
    public record VariantSummary(
            String variant,
            String preset,
            int runs,
            int violatedRuns,
            List<BlackoutSummary> blackouts,
            List<SubnetSpread> subnets,
            Optional<EconomySpread> economy,
            List<ExpectationCount> expectations,
            Optional<Standstills> standstills) {}

    /**
     * How the metrics of one subnet spread over the runs of a variant.
     *
     * @param kind of the real subnet it is like; empty if it is like none
     */
    public record SubnetSpread(
            String id,
            String likeness,
            Optional<SubnetKind> kind,
            int nodes,
            List<PhaseSpread> phases,
            List<MetricSpread> metrics) {}

    /**
     * A span of time, and how many replicas were down in it: which ones crash is drawn in each run, and two may be one.
     *
     * @param otherFaults     what befell others than those, such as {@code 4 slow}
     * @param blocksPerSecond the mean over the runs, rounded half-even to six decimals
     */
    public record PhaseSpread(
            BigDecimal fromSeconds,
            BigDecimal toSeconds,
            int leastDown,
            int greatestDown,
            Optional<String> otherFaults,
            Optional<BigDecimal> blocksPerSecond)
            implements OutageSpan {
        @Override
        public int down() {
            return greatestDown;
        }

        @Override
        public String others() {
            return otherFaults.orElse("");
        }

        @Override
        public double lengthSeconds() {
            return toSeconds.subtract(fromSeconds).doubleValue();
        }

        @Override
        public double rate() {
            return blocksPerSecond.map(BigDecimal::doubleValue).orElse(Double.NaN);
        }

        /** Returns the spans of runs of one variant, which all have the same. */
        static List<PhaseSpread> of(List<SubnetSummary> runs) {
            List<PhaseSpread> phases = new ArrayList<>();
            for (int i = 0;
                    i < runs.stream().mapToInt(run -> run.phases().size()).min().orElse(0);
                    i++) {
                int index = i;
                SpanSummary first = runs.get(0).phases().get(i);
                IntSummaryStatistics down = runs.stream()
                        .mapToInt(run -> run.phases().get(index).replicasDown().orElse(0))
                        .summaryStatistics();
                List<BigDecimal> rates = runs.stream()
                        .flatMap(run -> run.phases().get(index).blocksPerSecond().stream())
                        .toList();
                phases.add(new PhaseSpread(
                        first.fromSeconds(),
                        first.toSeconds(),
                        down.getMin(),
                        down.getMax(),
                        first.otherFaults(),
                        Spread.of(rates).mean()));
            }
            return phases;
        }
    }

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

    /** Returns whether in every run every expectation was met, and no invariant broke but those that were expected to. */
    public boolean isAsExpected() {
        return !status.isPartial()
                && violations.stream().allMatch(this::isExpected)
                && variants.stream()
                        .flatMap(variant -> variant.expectations().stream())
                        .allMatch(expectation -> expectation.met() == expectation.runs());
    }

    private boolean isExpected(RunViolation broken) {
        String expected =
                Expectation.ofViolation(broken.violation().invariant()).toString();
        return variants.stream()
                .filter(variant -> variant.variant().equals(broken.variant()))
                .flatMap(variant -> variant.expectations().stream())
                .anyMatch(expectation -> expectation.expectation().equals(expected));
    }
}
