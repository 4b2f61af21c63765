package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.economy.EconomyMeter;
import org.icsim.models.economy.EconomyMeter.Amounts;
import org.icsim.models.economy.EconomySettings;
import org.icsim.models.governance.NeuronCohorts.Holdings;
import org.icsim.models.governance.StakeState;
import org.icsim.models.ledger.Icp;
import org.icsim.scenarios.assemble.EconomyPlan;
import org.icsim.scenarios.assemble.EconomyRun;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.load.PublishedSupplies.Point;
import org.icsim.scenarios.run.EconomySummary.EconomyNumber;
import org.icsim.scenarios.run.EconomySummary.FollowedYield;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.EconomySection.FollowedNeuron;

/** What a token economy did in a run, as it is written down. */
public final class EconomyResults {
    private static final int DECIMALS = 6;
    /** By how much the supply at the start may differ from the published one, as a share. */
    private static final double SAME_NETWORK = 0.05;

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);
    /** In which a yield is told. */
    private static final int YIELD_DAYS = 365;

    private final EconomyPlan plan;
    private final EconomyMeter meter;
    private final StepsCsv steps;

    /** Takes what has happened so far; at least a day must have been closed. */
    private EconomyResults(EconomyRun run, DayClosed first) {
        this.plan = run.plan();
        this.meter = run.meter();
        this.steps = steps(first);
    }

    /** Returns the results of a run; empty if no day has come to its end. */
    public static Optional<EconomyResults> of(EconomyRun run) {
        return run.meter().first().map(first -> new EconomyResults(run, first));
    }

    /** Returns what happened step by step. */
    public StepsCsv steps() {
        return steps;
    }

    /** Returns the files. */
    Map<String, byte[]> files() {
        EconomyFiles paths = new EconomyFiles("");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(paths.steps(), RunResults.bytes(steps.write()));
        files.put(
                paths.published(),
                RunResults.bytes(published(plan.settings().start(), end()).write()));
        return files;
    }

    /** Returns the supplies that were published of days in a whole run of a variant with an economy. */
    public static PublishedCsv published(VariantPlan variant) {
        EconomySettings.Start start =
                variant.plan().economy().orElseThrow().settings().start();
        int days = Math.toIntExact(Duration.ofNanos(variant.plan().duration()).toDays());
        return published(start, start.date().plusDays(days));
    }

    /** The evening before the beginning is included. A start far from what was published is that of another network. */
    private static PublishedCsv published(EconomySettings.Start start, LocalDate end) {
        double atStart = start.supply().toIcp().doubleValue();
        boolean isTheRealOne = PublishedSupplies.all().stream()
                .min(Comparator.comparingLong(
                        (Point point) -> Math.abs(ChronoUnit.DAYS.between(point.date(), start.date()))))
                .filter(point -> Math.abs(point.supplyIcp().doubleValue() / atStart - 1) <= SAME_NETWORK)
                .isPresent();
        return isTheRealOne
                ? PublishedCsv.within(start.date().minusDays(1), end.minusDays(1))
                : new PublishedCsv(List.of());
    }

    /** Returns what came out. */
    EconomySummary summary() {
        // Who names no date judges nothing: most scenarios are not what happened.
        LocalDate judgeFrom = plan.judgeFrom().orElse(LocalDate.MAX);
        SupplyJudgement judgement = SupplyJudgement.of(
                judgeFrom, published(plan.settings().start(), end()).points(), this::supplyAtTheEndOf);
        List<EconomyNumber> numbers = new ArrayList<>();
        for (EconomyMetric metric : EconomyMetric.values()) {
            numbers.add(EconomyNumber.of(metric, measured(metric, judgement)));
        }
        return new EconomySummary(start(), end(), meter.days(), numbers, judgement.supplies(), yields());
    }

    private LocalDate start() {
        return plan.settings().start().date();
    }

    private LocalDate end() {
        return start().plusDays(meter.days());
    }

    private Optional<BigDecimal> measured(EconomyMetric metric, SupplyJudgement judgement) {
        DayClosed last = meter.last().orElseThrow();
        Amounts whole = meter.whole();
        return switch (metric) {
            case SUPPLY -> icp(last.standing().supply());
            case SUPPLY_GROWTH -> CsvTable.rounded(growth(last.standing().supply()));
            case MINTED_FOR_VOTERS -> icp(whole.forMaturity());
            case MINTED_FOR_NODES -> icp(whole.forNodes());
            case BURNED -> icp(whole.burned());
            case REWARDS -> icp(whole.rewards());
            case PRICE -> Optional.of(BigDecimal.valueOf(last.rate().permyriad(), 4));
            case STAKED -> icp(last.standing().holdings().staked());
            case VOTING_POWER -> icp(last.standing().votingPower());
            case MATURITY -> icp(last.standing().allMaturity());
            case BREAK_EVEN_BURN -> CsvTable.rounded(meter.breakEvenBurn());
            case BURN -> CsvTable.rounded(meter.burn());
            case UNMET_DEMAND -> unmet(whole);
            case DEFLATION ->
                meter.deflation().stream().mapToObj(BigDecimal::valueOf).findFirst();
            case REFUSED_PAYMENTS -> Optional.of(BigDecimal.valueOf(whole.refusedOfNodes()));
            case GROWTH_ERROR -> judgement.growthError();
        };
    }

    private double growth(Icp supply) {
        double factor = (double) supply.e8s() / meter.supplyAtStart().e8s();
        return EconomyTrends.perYear(factor, meter.days());
    }

    private static Optional<BigDecimal> unmet(Amounts whole) {
        double demand = whole.demand().permyriad();
        return CsvTable.rounded(1 - whole.paid().permyriad() / demand);
    }

    private static Optional<BigDecimal> icp(Icp amount) {
        return Optional.of(amount.toIcp());
    }

    /** Returns the supply at the next midnight, which runs straight between the ends of steps. */
    private BigDecimal supplyAtTheEndOf(LocalDate date) {
        LocalDate midnight = date.plusDays(1);
        List<StepsCsv.Row> rows = steps.rows();
        int next = 0;
        while (rows.get(next).date().isBefore(midnight)) {
            next++;
        }
        BigDecimal after = rows.get(next).stocks().supply();
        if (next == 0 || rows.get(next).date().equals(midnight)) {
            return after;
        }
        BigDecimal before = rows.get(next - 1).stocks().supply();
        long gone = ChronoUnit.DAYS.between(rows.get(next - 1).date(), midnight);
        return before.add(after.subtract(before)
                .multiply(BigDecimal.valueOf(gone))
                .divide(
                        BigDecimal.valueOf(rows.get(next).days()),
                        Icp.ZERO.toIcp().scale(),
                        RoundingMode.HALF_EVEN));
    }

    private List<FollowedYield> yields() {
        List<FollowedYield> yields = new ArrayList<>();
        int days = Math.min(meter.days(), YIELD_DAYS);
        for (int i = 0; i < plan.followed().size(); i++) {
            FollowedNeuron neuron = plan.followed().get(i);
            BigDecimal share = meter.firstYearRewards()
                    .get(i)
                    .toIcp()
                    .multiply(BigDecimal.valueOf(YIELD_DAYS))
                    .divide(
                            plan.followedStake().toIcp().multiply(BigDecimal.valueOf(days)),
                            DECIMALS,
                            RoundingMode.HALF_EVEN);
            int delayDays = Math.toIntExact(neuron.delay().toDuration().toDays());
            yields.add(new FollowedYield(neuron.toString(), delayDays, neuron.stakesRewards(), share));
        }
        return yields;
    }

    private StepsCsv steps(DayClosed first) {
        List<StepsCsv.Row> rows = new ArrayList<>();
        rows.add(beginning(first));
        for (EconomyMeter.Row row : meter.rows()) {
            BigDecimal demand = row.amounts()
                    .paid()
                    .toXdr()
                    .divide(SECONDS_PER_DAY.multiply(BigDecimal.valueOf(row.days())), DECIMALS, RoundingMode.HALF_EVEN);
            rows.add(new StepsCsv.Row(
                    start().plusDays(row.day()),
                    row.days(),
                    new StepsCsv.Market(
                            BigDecimal.valueOf(row.rate().permyriad(), 4),
                            demand,
                            row.standing().permyriad()),
                    stocks(
                            row.standing().supply(),
                            row.standing().holdings(),
                            row.standing().votingPower(),
                            row.standing().maturity()),
                    flows(row.amounts())));
        }
        return new StepsCsv(rows);
    }

    private StepsCsv.Row beginning(DayClosed first) {
        StakeState neurons = plan.settings().start().neurons();
        Holdings holdings = new Holdings(
                neurons.locked().stream().map(StakeState.Locked::stake).reduce(Icp.ZERO, Icp::plus),
                neurons.dissolving().stream().map(StakeState.Dissolving::stake).reduce(Icp.ZERO, Icp::plus),
                neurons.dissolved(),
                neurons.elsewhere(),
                neurons.stakedMaturity());
        BigDecimal demand =
                first.burn().paid(first.rate()).toXdr().divide(SECONDS_PER_DAY, DECIMALS, RoundingMode.HALF_EVEN);
        return new StepsCsv.Row(
                start(),
                0,
                new StepsCsv.Market(
                        BigDecimal.valueOf(first.rate().permyriad(), 4),
                        demand,
                        first.standing().permyriad()),
                stocks(
                        plan.settings().start().supply(),
                        holdings,
                        first.standing().votingPower(),
                        neurons.maturity()),
                StepsCsv.Flows.NONE);
    }

    private static StepsCsv.Stocks stocks(Icp supply, Holdings holdings, Icp votingPower, Icp maturity) {
        return new StepsCsv.Stocks(
                supply.toIcp(),
                holdings.staked().toIcp(),
                holdings.locked().toIcp(),
                holdings.dissolving().toIcp(),
                holdings.dissolved().toIcp(),
                votingPower.toIcp(),
                maturity.toIcp(),
                holdings.stakedMaturity().toIcp());
    }

    private static StepsCsv.Flows flows(Amounts amounts) {
        return new StepsCsv.Flows(
                amounts.forMaturity().toIcp(),
                amounts.forNodes().toIcp(),
                amounts.burnedCycles().toIcp(),
                amounts.burnedFees().toIcp(),
                amounts.pools().toIcp(),
                amounts.rewards().toIcp(),
                amounts.refusedOfNodes());
    }
}
