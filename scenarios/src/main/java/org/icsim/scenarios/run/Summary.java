package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.Violation;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.consensus.RecoveryLog.Recovery;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.SubnetKind;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ProbeSection;

/**
 * What came out of a run, and nothing that depends on the machine: equal inputs give equal bytes. Seconds, rates and
 * shares are rounded half-even to six decimals; what has no value is left out.
 */
public record Summary(
        String scenario,
        String question,
        String preset,
        Optional<String> variant,
        Optional<LocalDate> start,
        long seed,
        Status status,
        BigDecimal durationSeconds,
        BigDecimal simulatedSeconds,
        long deliveries,
        long timers,
        String fingerprint,
        List<BlackoutSummary> blackouts,
        List<SubnetSummary> subnets,
        Optional<EconomySummary> economy,
        List<ViolationSummary> violations,
        List<ExpectationSummary> expectations) {

    /** How a run ended. */
    public enum Status {
        COMPLETE,
        /** When no subnet could go on any more. Results are those of the whole, in whose rest nothing would have become final. */
        STALLED,
        VIOLATED,
        /** At a bound that somebody set to it, before the scenario's end. */
        ENDED_EARLY,
        INTERRUPTED;

        /** Returns whether the scenario was not run to its end though nothing was wrong with it. */
        public boolean isPartial() {
            return this == ENDED_EARLY || this == INTERRUPTED;
        }

        /** Returns whether results are of the whole scenario. */
        public boolean isWhole() {
            return this == COMPLETE || this == STALLED;
        }
    }

    /**
     * Returns the summary of a run that has come to its end, or to a stop.
     *
     * @param status how it did
     */
    static Summary of(
            VariantPlan variant, long seed, Assembly assembly, Optional<EconomyResults> results, Status status) {
        Scenario scenario = variant.plan().settled().scenario();
        var simulation = assembly.simulation();
        long duration = variant.plan().duration();
        long until = status == Status.STALLED ? duration : simulation.now();
        boolean isWhole = until >= duration;
        List<SubnetSummary> subnets = assembly.subnets().stream()
                .map(subnet -> SubnetSummary.of(subnet, until))
                .toList();
        Optional<EconomySummary> economy = results.map(EconomyResults::summary);
        return new Summary(
                scenario.scenario(),
                scenario.question(),
                variant.plan().preset().preset(),
                variant.id().isEmpty() ? Optional.empty() : Optional.of(variant.id()),
                scenario.start(),
                seed,
                status,
                seconds(duration),
                seconds(simulation.now()),
                simulation.deliveries() - dropped(assembly),
                simulation.timers(),
                simulation.fingerprint().toString(),
                BlackoutSummary.of(variant.plan(), until),
                subnets,
                economy,
                assembly.violations().stream().map(ViolationSummary::of).toList(),
                isWhole || status == Status.VIOLATED
                        ? Expectations.check(
                                scenario.expect(),
                                new Expectations.Outcome(
                                        scenario.probe().map(ProbeSection::to).orElse(""),
                                        isWhole ? subnets : List.of(),
                                        Liveness.of(assembly.subnets()),
                                        economy.filter(it -> isWhole),
                                        assembly.violations().stream()
                                                .map(Violation::invariant)
                                                .toList()))
                        : List.of());
    }

    /** Returns the time that rates are of: how far the run came, or the whole of one in which nothing more could happen. */
    public BigDecimal ratedSeconds() {
        return status == Status.STALLED ? durationSeconds : simulatedSeconds;
    }

    /** Returns what the manifest tells of this run. */
    public Manifest.Work work() {
        return new Manifest.Work(scenario, String.valueOf(seed), fingerprint, status, simulatedSeconds, deliveries);
    }

    /** Returns whether every expectation was met, and no invariant broke but those that were expected to. */
    public boolean isAsExpected() {
        return !status.isPartial()
                && expectations.stream().allMatch(ExpectationSummary::holds)
                && violations.stream()
                        .allMatch(violation ->
                                expectations.stream().anyMatch(expectation -> expectation.isOf(violation)));
    }

    /** A delivery is a message that a receiver handled; one that was down handles none. */
    private static long dropped(Assembly assembly) {
        return assembly.subnets().stream()
                .mapToLong(run -> run.subnet().network().dropped())
                .sum();
    }

    /**
     * What went dark, wherever it served.
     *
     * @param value the id or name of the provider, data centre, owner or place
     * @param nodes how many nodes of the scenario that were
     */
    public record BlackoutSummary(
            BigDecimal fromSeconds, BigDecimal toSeconds, Attribute attribute, String value, int nodes) {
        /** Returns what goes dark in a run of a plan that ends at {@code end}, nanoseconds since the epoch. */
        public static List<BlackoutSummary> of(RunPlan plan, long end) {
            return plan.blackouts().stream()
                    .filter(blackout -> blackout.at() < end)
                    .map(blackout -> new BlackoutSummary(
                            seconds(blackout.at()),
                            seconds(Math.min(blackout.until(), end)),
                            blackout.attribute(),
                            blackout.value(),
                            blackout.nodes()))
                    .toList();
        }
    }

    /**
     * What came out of one subnet.
     *
     * @param kind        of the real subnet it is like; empty if it is like none
     * @param fingerprint of the subnet's own history
     * @param standstill  that it is in to the end of the scenario, for no quorum can be reached
     */
    public record SubnetSummary(
            String id,
            String likeness,
            Optional<SubnetKind> kind,
            int nodes,
            String fingerprint,
            SpanSummary whole,
            List<SpanSummary> phases,
            List<RecoverySummary> recoveries,
            Optional<StandstillSummary> standstill) {
        /** Returns the outage in which the subnet made fewest blocks, see {@link OutageSpan#worst}. */
        public Optional<SpanSummary> worstOutage() {
            return OutageSpan.worst(phases);
        }

        /** Returns the number of nodes as it stands in sentences. */
        public String size() {
            return Count.of(nodes, "node");
        }

        static SubnetSummary of(SubnetRun run, long until) {
            return new SubnetSummary(
                    run.plan().id(),
                    run.plan().likeness(),
                    run.plan().kind(),
                    run.plan().latencies().nodes(),
                    run.subnet().process().fingerprint().toString(),
                    SpanSummary.of(
                            Optional.empty(),
                            Optional.empty(),
                            run.whole(),
                            until,
                            run.plan().hasRemoteUsers()),
                    run.phases().stream()
                            .filter(phase -> phase.meter().from() < until)
                            .map(phase -> SpanSummary.of(
                                    Optional.of(phase.down()),
                                    Optional.of(phase.otherFaults()).filter(faults -> !faults.isEmpty()),
                                    phase.meter(),
                                    until,
                                    run.plan().hasRemoteUsers()))
                            .toList(),
                    run.recoveries().recoveries().stream()
                            .map(RecoverySummary::of)
                            .toList(),
                    run.standstill().map(StandstillSummary::of));
        }
    }

    /**
     * What was measured in a span of time, in which so many replicas were down.
     *
     * @param otherFaults what befell others, such as {@code 4 slow}
     */
    public record SpanSummary(
            BigDecimal fromSeconds,
            BigDecimal toSeconds,
            Optional<Integer> replicasDown,
            Optional<String> otherFaults,
            long finalBlocks,
            Optional<BigDecimal> blocksPerSecond,
            Optional<BigDecimal> shareOfHigherRanks,
            LatencySummary blockFinality,
            long updates,
            LatencySummary updateFinality,
            Optional<LatencySummary> updateLatency)
            implements OutageSpan {
        @Override
        public int down() {
            return replicasDown.orElse(0);
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

        static SpanSummary of(
                Optional<Integer> down,
                Optional<String> otherFaults,
                ConsensusMeter meter,
                long until,
                boolean hasRemoteUsers) {
            return new SpanSummary(
                    seconds(meter.from()),
                    seconds(Math.min(until, meter.to())),
                    down,
                    otherFaults,
                    meter.finalBlocks(),
                    rounded(meter.blockRate(until)),
                    rounded(meter.shareOfHigherRanks()),
                    LatencySummary.of(meter.blockFinality()),
                    meter.updates(),
                    LatencySummary.of(meter.updateFinality()),
                    Optional.of(meter.updateLatency())
                            .filter(latency -> hasRemoteUsers)
                            .map(LatencySummary::of));
        }
    }

    /** A latency's distribution, in seconds. */
    public record LatencySummary(
            long count,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> p50,
            Optional<BigDecimal> p95,
            Optional<BigDecimal> p99,
            Optional<BigDecimal> p999,
            Optional<BigDecimal> max) {
        static LatencySummary of(LatencyHistogram histogram) {
            return new LatencySummary(
                    histogram.count(),
                    rounded(histogram.meanSeconds()),
                    rounded(histogram.percentileSeconds(50)),
                    rounded(histogram.percentileSeconds(95)),
                    rounded(histogram.percentileSeconds(99)),
                    rounded(histogram.percentileSeconds(99.9)),
                    rounded(histogram.maxSeconds()));
        }
    }

    /** A crashed replica's way back; without an end if it had not caught up, or was too far behind to. */
    public record RecoverySummary(
            int replica, BigDecimal restartedSeconds, Optional<BigDecimal> caughtUpSeconds, boolean isStranded) {
        static RecoverySummary of(Recovery recovery) {
            Optional<BigDecimal> end = recovery.caughtUpAt().isPresent()
                    ? Optional.of(seconds(recovery.caughtUpAt().getAsLong()))
                    : Optional.empty();
            return new RecoverySummary(recovery.replica(), seconds(recovery.restartedAt()), end, recovery.isStranded());
        }
    }

    /** An invariant that was broken. */
    public record ViolationSummary(String invariant, BigDecimal atSeconds, String description) {
        static ViolationSummary of(Violation violation) {
            return new ViolationSummary(violation.invariant(), seconds(violation.time()), violation.description());
        }
    }

    /**
     * An expectation held against one subnet, or against the economy.
     *
     * @param subnet   empty if it is about the run as a whole, or its economy
     * @param measured in the metric's unit; empty if there was nothing to measure, which meets no bound
     * @param remark   why it does not hold, where no number tells
     */
    public record ExpectationSummary(
            String expectation,
            Optional<String> subnet,
            Optional<BigDecimal> measured,
            boolean holds,
            Optional<String> remark) {
        /** Makes one of which there is no more to say. */
        public ExpectationSummary(
                String expectation, Optional<String> subnet, Optional<BigDecimal> measured, boolean holds) {
            this(expectation, subnet, measured, holds, Optional.empty());
        }

        /** Returns whether just this was expected to break. */
        boolean isOf(ViolationSummary violation) {
            return expectation.equals(
                    Expectation.ofViolation(violation.invariant()).toString());
        }
    }

    /** Returns seconds, rounded half-even to six decimals. */
    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(SimTime.NANOS_PER_SECOND))
                .setScale(6, RoundingMode.HALF_EVEN);
    }

    private static Optional<BigDecimal> rounded(double value) {
        return Double.isFinite(value)
                ? Optional.of(new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN))
                : Optional.empty();
    }
}
