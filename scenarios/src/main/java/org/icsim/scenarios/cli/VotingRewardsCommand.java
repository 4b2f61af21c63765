package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.icsim.models.governance.DissolveState.NotDissolving;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.RewardPool;
import org.icsim.models.governance.RewardTerms;
import org.icsim.models.governance.VotingPower;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.governance.YieldProjection;
import org.icsim.models.ledger.Icp;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code icsim rewards voting}: what a reward event has to give, and what a neuron earns in the year after it. */
@Command(
        name = "voting",
        description = "Reckon what the reward event of a day has to give, and what voting yields in the year after.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "The event of a day is at 16:00 UTC and pays for the day before it. Yields are of",
            "neurons of age 0 that vote on everything, with supply and voting power as they are",
            "on that day; they are maturity, which becomes ICP at the modulation of its time."
        })
final class VotingRewardsCommand implements Callable<Integer> {
    private static final LocalTime EVENT = LocalTime.of(16, 0);

    /** A stake large enough for the rounding of e8s to be small. */
    private static final Icp STAKE = Icp.of(100);

    @Option(names = "--supply", paramLabel = "ICP", required = true, description = "All ICP there are on that day.")
    private String supply = "";

    @Option(
            names = "--day",
            paramLabel = "DAY",
            required = true,
            description = "The day of the event, from 2021-05-11 on.")
    private String day = "";

    @Option(
            names = "--power",
            paramLabel = "ICP",
            description = "The voting power of all neurons together; tells yields too.")
    private Optional<String> power = Optional.empty();

    @Option(
            names = "--regime",
            paramLabel = "NAME",
            description = "before-mission-70 or mission-70; left out, what is in force on each day.")
    private Optional<String> regime = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What is told of an event.
     *
     * @param daysSinceGenesis  the number of the event
     * @param percentOfSupply   of the supply that is allotted, as a rate of a year
     * @param availableMaturity of that day, in ICP
     */
    private record Event(
            LocalDate day,
            String regime,
            long daysSinceGenesis,
            BigDecimal percentOfSupply,
            BigDecimal availableMaturity,
            List<Yield> yields) {}

    /** What a neuron of that dissolve delay earns in a year, in percent of its stake. */
    private record Yield(BigDecimal delayYears, BigDecimal bonus, BigDecimal percent, BigDecimal percentIfStaked) {}

    @Override
    public Integer call() {
        Icp all = OptionText.read("--supply", supply, "an amount of ICP above zero", VotingRewardsCommand::amount);
        LocalDate date = OptionText.read(
                "--day", day, "a day from 2021-05-11 on, such as 2025-07-04", VotingRewardsCommand::day);
        Optional<Icp> votes = power.map(
                text -> OptionText.read("--power", text, "an amount of ICP above zero", VotingRewardsCommand::amount));
        Regimes regimes = regime.map(
                        text -> OptionText.read("--regime", text, "before-mission-70 or mission-70", this::regimes))
                .orElse(Regimes.MAINNET);
        Event event = event(all, date, votes, regimes);
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(event) : text(event));
        out.flush();
        return ExitCode.OK;
    }

    private static Event event(Icp supply, LocalDate date, Optional<Icp> votes, Regimes regimes) {
        Instant moment = date.atTime(EVENT).toInstant(ZoneOffset.UTC);
        Regime inForce = regimes.at(moment);
        RewardTerms terms = inForce.rewards();
        long number = RewardPool.dayOf(moment);
        List<Yield> yields = votes.map(sum -> new YieldProjection(regimes, new NnsRules(), supply, sum))
                .map(projection -> yields(projection, inForce.voting(), moment))
                .orElse(List.of());
        return new Event(
                date,
                inForce.name(),
                number,
                percent(terms.dailyFraction(number - 1) * RewardTerms.DAYS_PER_YEAR),
                RewardPool.ofDay(terms, supply, number - 1).toIcp(),
                yields);
    }

    private static List<Yield> yields(YieldProjection projection, VotingTerms terms, Instant start) {
        return Stream.of("0.5", "1", "2", "4", "8")
                .map(BigDecimal::new)
                .filter(years -> length(years).compareTo(terms.maxDelay()) <= 0)
                .map(years -> {
                    Neuron neuron = Neuron.of(STAKE, new NotDissolving(length(years), start));
                    BigDecimal bonus = new VotingPower(terms, projection.rules())
                            .delayBonus(length(years).toSeconds());
                    return new Yield(
                            years,
                            bonus.setScale(4, RoundingMode.HALF_EVEN),
                            percent(projection.annualYield(neuron, start)),
                            percent(projection.annualYield(neuron.withAutoStaking(true), start)));
                })
                .toList();
    }

    private static Duration length(BigDecimal years) {
        return Duration.ofSeconds(
                years.multiply(BigDecimal.valueOf(VotingTerms.YEAR.toSeconds())).longValueExact());
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(4, RoundingMode.HALF_EVEN);
    }

    private static String text(Event event) {
        String head = "event " + event.daysSinceGenesis() + " on " + event.day() + " at 16:00 UTC, " + event.regime()
                + "\nallotted at " + event.percentOfSupply().toPlainString() + " % of supply a year: "
                + event.availableMaturity().toPlainString() + " ICP of maturity for the day\n";
        if (event.yields().isEmpty()) {
            return head;
        }
        TextTable table =
                new TextTable(List.of("dissolve delay (years)", "bonus", "yield (%)", "with maturity staked (%)"));
        event.yields()
                .forEach(its -> table.addRow(List.of(
                        its.delayYears().toPlainString(),
                        its.bonus().toPlainString(),
                        its.percent().toPlainString(),
                        its.percentIfStaked().toPlainString())));
        return head + "\n" + table.render();
    }

    private static Icp amount(String text) {
        Icp amount = Icp.of(new BigDecimal(text));
        if (amount.isZero()) {
            throw new IllegalArgumentException(text);
        }
        return amount;
    }

    private static LocalDate day(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.atTime(EVENT).toInstant(ZoneOffset.UTC).compareTo(Regimes.GENESIS) <= 0) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private Regimes regimes(String text) {
        return switch (text) {
            case "before-mission-70" -> Regimes.always(Regimes.BEFORE_MISSION_70);
            case "mission-70" -> Regimes.always(Regimes.MISSION_70);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
