package org.icsim.scenarios.assemble;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.icsim.models.ledger.Xdr;
import org.icsim.scenarios.load.EconomyInputs;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.PriceSeries;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.DailyCount;
import org.icsim.scenarios.schema.DemandBursts;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomySection.ConversionSection;
import org.icsim.scenarios.schema.EconomySection.CyclesSection;
import org.icsim.scenarios.schema.EconomySection.NeuronsSection;
import org.icsim.scenarios.schema.EconomySection.NodesSection;
import org.icsim.scenarios.schema.EconomySection.PayPoint;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.IcpAmount;
import org.icsim.scenarios.schema.Percent;
import org.icsim.scenarios.schema.PriceSection;
import org.icsim.scenarios.schema.PriceSection.MarketRegime;
import org.icsim.scenarios.schema.PriceSection.Switching;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Share;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.XdrPerMonth;
import org.icsim.scenarios.schema.XdrPerSecond;
import org.icsim.scenarios.schema.YearlyRate;

/** Checks what a schema cannot say of an economy: dates that fit, shares that sum up, ranges of what has a unit. */
final class EconomyCheck {
    private static final TimeSpan A_DAY = TimeSpan.parse("1d");
    private static final TimeSpan LONGEST_DELAY = TimeSpan.parse("8y");
    private static final TimeSpan LONGEST_REGIME = TimeSpan.parse("100000d");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 11);
    private static final YearlyRate ALL = YearlyRate.parse("100 %/year");
    private static final YearlyRate NOTHING = YearlyRate.parse("0 %/year");
    private static final YearlyRate STEEPEST = YearlyRate.parse("1000 %/year");
    private static final Percent WILDEST = Percent.parse("1000 %");
    private static final Percent STEEPEST_SLOPE = Percent.parse("10000 %");
    private static final YearlyRate LEAST_GROWTH = YearlyRate.parse("-99 %/year");
    private static final YearlyRate GREATEST_GROWTH = YearlyRate.parse("99900 %/year");
    private static final XdrPerSecond MOST_BURN = XdrPerSecond.parse("100000 XDR/s");
    private static final DailyCount MOST_TRANSFERS = DailyCount.parse("1000000000000/day");
    private static final IcpAmount MOST_CAP = IcpAmount.parse("10 M ICP");
    private static final XdrPerMonth MOST_PAY = XdrPerMonth.parse("1000 M XDR/month");

    private final Scenario scenario;
    private final EconomySection economy;
    private final EconomyInputs inputs;
    private final Check.Sink problems;

    private EconomyCheck(Scenario scenario, EconomyInputs inputs, Check.Sink problems) {
        this.scenario = scenario;
        this.economy = scenario.economy().orElseThrow();
        this.inputs = inputs;
        this.problems = problems;
    }

    /** Reports each problem of the economy of a settled scenario. */
    static void of(Scenario settled, EconomyInputs inputs, Check.Sink problems) {
        new EconomyCheck(settled, inputs, problems).all();
    }

    private void all() {
        dates();
        price(economy.price().orElseThrow());
        double dilution = economy.dilution().orElseThrow();
        require(0 <= dilution && dilution <= 2, "dilution", "0 to 2", dilution);
        cycles(economy.cycles().orElseThrow());
        conversion(economy.conversion().orElseThrow());
        neurons(economy.neurons().orElseThrow());
        nodes(economy.nodes().orElseThrow());
        for (int i = 0; i < economy.follow().size(); i++) {
            TimeSpan delay = economy.follow().get(i).delay();
            boolean isWithin = delay.nanos() > 0 && delay.nanos() <= LONGEST_DELAY.nanos();
            require(isWithin, "follow[" + i + "].delay", "a positive duration of at most " + LONGEST_DELAY, delay);
        }
    }

    private void dates() {
        EconomyStart start = inputs.start();
        LocalDate date = scenario.start().orElseThrow();
        if (!date.equals(start.date())) {
            problems.report(
                    "start",
                    "expected the date of " + start.economy() + ", " + start.date() + ", or no such key; got " + date);
        }
        if (scenario.duration().nanos() < A_DAY.nanos()) {
            problems.report(
                    "duration",
                    "expected at least " + A_DAY + " where there is an economy; got " + scenario.duration());
        }
        economy.regime()
                .orElseThrow()
                .from()
                .ifPresent(from -> require(from.isAfter(FIRST_DAY), "regime", "a date after " + FIRST_DAY, from));
    }

    private void price(PriceSection price) {
        Set<String> kinds = price.kinds().keySet();
        if (kinds.size() != 1) {
            String got = kinds.isEmpty() ? "none" : String.join(" and ", kinds);
            require(false, "price", "one of constant, random-walk, mean-reverting, switching and replay", got);
            return;
        }
        price.randomWalk().ifPresent(walk -> motion("price.random-walk", walk.drift(), walk.volatility()));
        price.meanReverting()
                .ifPresent(reverting -> volatility("price.mean-reverting.volatility", reverting.volatility()));
        price.switching().ifPresent(this::switching);
        inputs.price().ifPresent(this::replay);
    }

    private void motion(String path, YearlyRate drift, Percent volatility) {
        boolean isWithin = Math.abs(drift.permyriad()) <= STEEPEST.permyriad();
        require(isWithin, path + ".drift", "-" + STEEPEST + " to " + STEEPEST, drift);
        volatility(path + ".volatility", volatility);
    }

    private void volatility(String path, Percent volatility) {
        boolean isWithin = 0 <= volatility.permyriad() && volatility.permyriad() <= WILDEST.permyriad();
        require(isWithin, path, "0 % to " + WILDEST, volatility);
    }

    private void switching(Switching switching) {
        String path = "price.switching";
        List<String> names =
                switching.regimes().stream().map(MarketRegime::name).toList();
        require(names.size() >= 2, path + ".regimes", "at least two", names.size());
        requireKnown(path + ".first", switching.first(), names);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String its = path + ".regimes[" + i + "]";
            require(seen.add(names.get(i)), its + ".name", "each once", names.get(i));
            regime(its, switching.regimes().get(i), names);
        }
    }

    private void regime(String path, MarketRegime regime, List<String> names) {
        motion(path, regime.drift(), regime.volatility());
        TimeSpan lasts = regime.lasts();
        boolean isWithin = A_DAY.nanos() <= lasts.nanos() && lasts.nanos() <= LONGEST_REGIME.nanos();
        require(isWithin, path + ".lasts", A_DAY + " to " + LONGEST_REGIME, lasts);
        List<String> others =
                names.stream().filter(name -> !name.equals(regime.name())).toList();
        regime.next().keySet().forEach(name -> requireKnown(path + ".next", name, others));
        int sum = regime.next().values().stream().mapToInt(Share::permyriad).sum();
        require(sum == Share.WHOLE, path + ".next", "chances that sum to 100 %", new Percent(sum));
    }

    private void requireKnown(String path, String name, List<String> known) {
        if (!known.contains(name)) {
            String got = "'" + Problem.shortened(name) + "'" + NearestWord.suggestion(name, known);
            require(
                    false,
                    path,
                    known.isEmpty() ? "another regime" : "one of " + String.join(", ", new TreeSet<>(known)),
                    got);
        }
    }

    /** A step a day begins with the start; what was before the first point, nobody knows. */
    private void replay(PriceSeries series) {
        LocalDate date = inputs.start().date();
        boolean isKnown = !date.isBefore(series.firstDate());
        require(isKnown, "price.replay", "prices from " + date + " on", "the first of " + series.firstDate());
    }

    private void cycles(CyclesSection cycles) {
        XdrPerSecond burn = cycles.burn().orElseThrow();
        require(burn.parts() <= MOST_BURN.parts(), "cycles.burn", "at most " + MOST_BURN, burn);
        rate("cycles.growth", cycles.growth().orElseThrow(), LEAST_GROWTH, GREATEST_GROWTH);
        bursts(cycles.bursts().orElseThrow());
        DailyCount transfers = cycles.transfers().orElseThrow();
        boolean isWithin = transfers.perDay() <= MOST_TRANSFERS.perDay();
        require(isWithin, "cycles.transfers", "at most " + MOST_TRANSFERS, transfers);
    }

    private void bursts(DemandBursts bursts) {
        boolean isTail = bursts.chance().isPresent()
                && bursts.least().isPresent()
                && bursts.shape().isPresent();
        boolean isAnyOfTail = bursts.chance().isPresent()
                || bursts.least().isPresent()
                || bursts.shape().isPresent();
        boolean isOne = bursts.weekly().isPresent() ? !isAnyOfTail : isTail;
        require(bursts.areNone() || isOne, "cycles.bursts", "weekly, or else chance, least and shape", bursts);
    }

    private void conversion(ConversionSection conversion) {
        Percent slope = conversion.slope().orElseThrow();
        boolean isWithin = Math.abs((long) slope.permyriad()) <= STEEPEST_SLOPE.permyriad();
        require(isWithin, "conversion.slope", "-" + STEEPEST_SLOPE + " to " + STEEPEST_SLOPE, slope);
        boolean isTrend = slope.permyriad() != 0;
        int share = conversion.share().orElseThrow().permyriad();
        Share least = conversion.least().orElseThrow();
        Share greatest = conversion.greatest().orElseThrow();
        require(!isTrend || least.permyriad() <= share, "conversion.least", "at most the share", least);
        require(!isTrend || share <= greatest.permyriad(), "conversion.greatest", "at least the share", greatest);
        Share staked = conversion.autoStaked().orElseThrow();
        Share most = conversion.greatestAttainable();
        require(
                most.permyriad() + staked.permyriad() <= Share.WHOLE,
                "conversion",
                "shares of new maturity that are at most 100 % together",
                most + " turned into ICP and " + staked + " auto-staked");
        rate("conversion.of-stock", conversion.ofStock().orElseThrow(), NOTHING, ALL);
    }

    private void neurons(NeuronsSection neurons) {
        rate("neurons.start-dissolving", neurons.startDissolving().orElseThrow(), NOTHING, ALL);
        rate("neurons.disbursing", neurons.disbursing().orElseThrow(), NOTHING, ALL);
        rate("neurons.locking", neurons.locking().orElseThrow(), NOTHING, ALL);
    }

    private void nodes(NodesSection nodes) {
        List<PayPoint> pay = nodes.pay().orElseThrow();
        require(!pay.isEmpty(), "nodes.pay", "at least one", "none");
        for (int i = 0; i < pay.size(); i++) {
            String path = "nodes.pay[" + i + "]";
            LocalDate from = pay.get(i).from();
            boolean isLater = i == 0 || from.isAfter(pay.get(i - 1).from());
            require(isLater, path + ".from", "a date after that of the point before", from);
            Xdr most = MOST_PAY.perMonth();
            boolean isWithin = pay.get(i).pay().perMonth().compareTo(most) <= 0;
            require(isWithin, path + ".pay", "at most " + MOST_PAY, pay.get(i).pay());
        }
        IcpAmount cap = nodes.cap().orElseThrow();
        require(cap.amount().compareTo(MOST_CAP.amount()) <= 0, "nodes.cap", "at most " + MOST_CAP, cap);
        LocalDate first = nodes.firstPayment().orElseThrow();
        boolean isInRun = !first.isBefore(inputs.start().date());
        require(isInRun, "nodes.first-payment", "a date from " + inputs.start().date() + " on", first);
    }

    private void rate(String path, YearlyRate rate, YearlyRate least, YearlyRate greatest) {
        boolean isWithin = least.permyriad() <= rate.permyriad() && rate.permyriad() <= greatest.permyriad();
        require(isWithin, path, least + " to " + greatest, rate);
    }

    private void require(boolean holds, String key, String expected, Object got) {
        if (!holds) {
            problems.report("economy." + key, "expected " + expected + "; got " + got);
        }
    }
}
