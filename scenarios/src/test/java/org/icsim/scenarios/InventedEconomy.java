package org.icsim.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.run.EconomyFiles;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.EconomySummary.EconomyNumber;
import org.icsim.scenarios.run.EconomySummary.FollowedYield;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.PublishedCsv;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.StepsCsv;
import org.icsim.scenarios.run.StepsCsv.Flows;
import org.icsim.scenarios.run.StepsCsv.Market;
import org.icsim.scenarios.run.StepsCsv.Row;
import org.icsim.scenarios.run.StepsCsv.Stocks;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.SupplyJudgement;
import org.icsim.scenarios.schema.EconomyMetric;

/** Invented results of token economies, the same each time, as files and as the records in them. */
public final class InventedEconomy {
    /** A year has passed, growth is known, published supplies and the beginning of Mission 70 lie within. */
    public static final LocalDate START = LocalDate.of(2025, 10, 2);

    private static final int STEP_DAYS = 7;
    private static final double START_SUPPLY = 538_445_782;

    private InventedEconomy() {}

    /** Returns the steps of an invented run of so many weeks; seeds differ in prices. */
    public static StepsCsv steps(long seed, int weeks) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        double price = 3.2;
        double supply = START_SUPPLY;
        rows.add(row(0, price, supply, Flows.NONE));
        for (int week = 1; week <= weeks; week++) {
            price *= StrictMath.exp(0.06 * random.nextGaussian() + 0.02 * StrictMath.log(4 / price));
            double voters = 210_000 * StrictMath.exp(-0.003 * week);
            double nodes = week % 4 == 0 ? 1_800_000 / price : 0;
            double cycles = 0.05 * StrictMath.exp(0.004 * week) * STEP_DAYS * 86_400 / price;
            supply += voters + nodes - cycles - 50;
            Flows flows = new Flows(
                    icp(voters), icp(nodes), icp(cycles), icp(50), icp(600_000), icp(540_000), week % 40 == 0 ? 1 : 0);
            rows.add(row(week, price, supply, flows));
        }
        return new StepsCsv(rows);
    }

    private static Row row(int week, double price, double supply, Flows flows) {
        double staked = 0.46 * supply - 20_000.0 * week;
        return new Row(
                START.plusDays((long) week * STEP_DAYS),
                week == 0 ? 0 : STEP_DAYS,
                new Market(
                        BigDecimal.valueOf(price).setScale(4, RoundingMode.HALF_EVEN),
                        BigDecimal.valueOf(0.05 * StrictMath.exp(0.004 * week)).setScale(8, RoundingMode.HALF_EVEN),
                        week % 3 - 1),
                new Stocks(
                        icp(supply),
                        icp(staked),
                        icp(0.7 * staked),
                        icp(0.25 * staked),
                        icp(0.05 * staked),
                        icp(1.9 * staked),
                        icp(30e6 + 60_000.0 * week),
                        icp(9e6)),
                flows);
    }

    private static BigDecimal icp(double amount) {
        return BigDecimal.valueOf(amount).setScale(8, RoundingMode.HALF_EVEN);
    }

    /** Returns what a run with these steps came to; only what a test looks at is right. */
    public static EconomySummary economy(StepsCsv steps) {
        Row first = steps.rows().get(0);
        Row last = steps.rows().get(steps.rows().size() - 1);
        SupplyJudgement judgement = SupplyJudgement.of(
                first.date(),
                PublishedSupplies.within(first.date(), last.date()),
                date -> steps.rows().stream()
                        .filter(row -> !row.date().isAfter(date))
                        .reduce((before, row) -> row)
                        .orElse(first)
                        .stocks()
                        .supply());
        List<EconomyNumber> numbers = Arrays.stream(EconomyMetric.values())
                .map(metric -> EconomyNumber.of(metric, value(metric, steps, judgement)))
                .toList();
        int days = (int) (last.date().toEpochDay() - first.date().toEpochDay());
        return new EconomySummary(first.date(), last.date(), days, numbers, judgement.supplies(), yields());
    }

    private static List<FollowedYield> yields() {
        List<FollowedYield> yields = new ArrayList<>();
        for (int half = 1; half <= 16; half *= 2) {
            for (boolean staked : new boolean[] {false, true}) {
                yields.add(new FollowedYield(
                        half * 6 + " months" + (staked ? " staking its rewards" : ""),
                        half * 183,
                        staked,
                        BigDecimal.valueOf((staked ? 0.052 : 0.05) + 0.005 * half)
                                .setScale(6, RoundingMode.HALF_EVEN)));
            }
        }
        return yields;
    }

    private static Optional<BigDecimal> value(EconomyMetric metric, StepsCsv steps, SupplyJudgement judgement) {
        Row last = steps.rows().get(steps.rows().size() - 1);
        return switch (metric) {
            case SUPPLY -> Optional.of(last.stocks().supply());
            case SUPPLY_GROWTH -> Optional.of(new BigDecimal("0.021500"));
            case MINTED_FOR_VOTERS ->
                Optional.of(steps.rows().stream()
                        .map(row -> row.flows().mintedMaturity())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            case MINTED_FOR_NODES ->
                Optional.of(steps.rows().stream()
                        .map(row -> row.flows().mintedNodes())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            case BURNED -> Optional.of(new BigDecimal("3100000"));
            case REWARDS -> Optional.of(new BigDecimal("142000000"));
            case PRICE -> Optional.of(last.market().priceXdr());
            case STAKED -> Optional.of(last.stocks().staked());
            case VOTING_POWER -> Optional.of(last.stocks().votingPower());
            case MATURITY -> Optional.of(new BigDecimal("55500000"));
            case BREAK_EVEN_BURN -> Optional.of(new BigDecimal("1.863000"));
            case BURN -> Optional.of(last.market().demandXdrPerSecond());
            case DEFLATION -> Optional.empty();
            case UNMET_DEMAND -> Optional.of(BigDecimal.ZERO);
            case REFUSED_PAYMENTS -> Optional.of(new BigDecimal("6"));
            case GROWTH_ERROR -> judgement.growthError();
        };
    }

    /** Returns a summary with nothing but an economy. */
    public static Summary summary(long seed, EconomySummary economy) {
        return new Summary(
                "invented",
                "How does supply go on?",
                "mainnet-2025",
                Optional.empty(),
                Optional.of(START),
                seed,
                Status.COMPLETE,
                BigDecimal.valueOf(economy.days() * 86_400L).setScale(6),
                BigDecimal.valueOf(economy.days() * 86_400L).setScale(6),
                0,
                economy.days(),
                "0123456789abcdef",
                List.of(),
                List.of(),
                Optional.of(economy),
                List.of(),
                List.of(
                        new ExpectationSummary("invariants: all", Optional.empty(), Optional.empty(), true),
                        new ExpectationSummary(
                                "economy.supply < 700 M ICP",
                                Optional.empty(),
                                economy.value(EconomyMetric.SUPPLY),
                                true)));
    }

    /** Returns the files of a single run without charts. */
    public static Map<String, byte[]> oneRun(int weeks) {
        StepsCsv steps = steps(1, weeks);
        EconomySummary economy = economy(steps);
        Map<String, byte[]> files = new LinkedHashMap<>(inputs("", "estimate-2025-10"));
        EconomyFiles paths = new EconomyFiles("");
        put(files, "summary.json", new Json().write(summary(1, economy)));
        put(files, paths.steps(), steps.write());
        put(
                files,
                paths.published(),
                PublishedCsv.within(economy.from(), economy.to()).write());
        put(files, "manifest.json", manifest("1"));
        return files;
    }

    /** Returns what is written of a variant before it runs. */
    public static Map<String, byte[]> inputs(String variant, String start) {
        String suffix = variant.isEmpty() ? "" : "-" + variant;
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "scenario" + suffix + ".resolved.yaml", """
                scenario: invented
                question: How does supply go on?
                preset: ./preset.yaml
                seed: 1
                start: 2025-10-02
                duration: 1825d
                economy:
                  start: %s
                  regime: mainnet
                  price: { mean-reverting: { start: 3.2 XDR, level: 4 XDR, speed: 0.5, volatility: 60 % } }
                  conversion: { share: 36 %%, slope: 0 %% }
                  cycles: { burn: 0.05 XDR/s, growth: 20 %%/year }
                charts: [supply, mints-and-burns, growth, price, stakes, voting-power, yields, break-even-burn]
                """.replace("60 %", "60 %%")
                .formatted(start));
        put(files, "parameters" + suffix + ".csv", """
                parameter,value,mark,source
                economy.price,mean-reverting,assumed,no proof
                economy.conversion.share,36 %,derived,by calibration
                economy.cycles.burn,0.05 XDR/s,published,forum
                """);
        return files;
    }

    /** Returns a manifest. */
    public static String manifest(String seeds) {
        Manifest.Work work =
                new Manifest.Work("invented", seeds, "0123456789abcdef", Status.COMPLETE, BigDecimal.ONE, 0);
        return new Json().write(Manifest.of(work, "0123456789ab", 1, Instant.EPOCH, Duration.ofSeconds(1)));
    }

    /** Puts a text among files. */
    public static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, RunResults.bytes(text));
    }
}
