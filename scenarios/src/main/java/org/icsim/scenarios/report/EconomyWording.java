package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.icsim.scenarios.report.EconomyObservation.Range;
import org.icsim.scenarios.report.EconomyObservation.Slice;
import org.icsim.scenarios.report.EconomyObservation.Yield;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.schema.EconomyMetric;

/** What the numbers of token economies say, in words. */
final class EconomyWording {
    private static final double MILLION = 1e6;
    private static final double MANY_MILLIONS = 1e8;
    private static final int DAYS_OF_MONTHS = 730;
    private static final double DAYS_PER_MONTH = 30.4375;
    private static final int MOST_NAMED = 3;
    private static final int YIELD_DAYS = 365;
    private static final double TELLING_SHARE = 0.001;

    private EconomyWording() {}

    /** Returns an amount such as {@code 538.4 M ICP}. */
    static String icp(double amount) {
        return millions(amount) + " ICP";
    }

    /** Returns a number such as {@code 881.5 M}, with a decimal where three digits would hide what a year brings. */
    static String millions(double amount) {
        if (Math.abs(amount) < MILLION) {
            return Wording.number(amount);
        }
        double scaled = amount / MILLION;
        boolean isGreat = Math.abs(amount) >= MANY_MILLIONS;
        return (isGreat ? Wording.fixed(BigDecimal.valueOf(scaled), 1) : Wording.number(scaled)) + " M";
    }

    /** Returns a share in percent, of either sign. */
    static String percent(double share) {
        return Wording.number(100 * share) + " %";
    }

    static String xdr(double price) {
        return Wording.number(price) + " XDR";
    }

    static String xdrPerSecond(double rate) {
        return Wording.number(rate) + " XDR/s";
    }

    /** Returns a span of time such as {@code 5 years} or {@code 18 months}. */
    static String time(int days) {
        if (days < 2 * DAYS_PER_MONTH) {
            return days + (days == 1 ? " day" : " days");
        }
        return days < DAYS_OF_MONTHS
                ? Math.round(days / DAYS_PER_MONTH) + " months"
                : Wording.number(Math.round(days / 36.525) / 10.0) + " years";
    }

    /** Returns the finding of supply. */
    static String supply(EconomyObservation economy) {
        double before = economy.trend(EconomyQuantity.SUPPLY).get(0).median();
        Range after = last(economy, EconomyQuantity.SUPPLY);
        String verb = after.median() >= before ? "grows" : "shrinks";
        String growth = economy.numbers().containsKey(EconomyMetric.SUPPLY_GROWTH)
                ? ", "
                        + percent(economy.numbers()
                                .get(EconomyMetric.SUPPLY_GROWTH)
                                .median()) + " a year"
                : "";
        return "Supply " + verb + " from " + icp(before) + " to " + spread(economy, after, EconomyWording::icp) + " in "
                + time(economy.span().days()) + growth;
    }

    private static String spread(EconomyObservation economy, Range range, DoubleFunction<String> text) {
        String median = text.apply(range.median());
        return economy.runs() == 1 || range.low() == range.high()
                ? median
                : median + " (median; 5 to 95 % of runs: " + text.apply(range.low()) + " to " + text.apply(range.high())
                        + ")";
    }

    /** Returns what the last slice of a quantity says. */
    static Range last(EconomyObservation economy, EconomyQuantity quantity) {
        List<Slice> trend = economy.trend(quantity);
        Slice last = trend.get(trend.size() - 1);
        return new Range(last.median(), last.least(), last.greatest());
    }

    /** Returns how a quantity ends: of one economy from where it comes, of several beside each other. */
    static String overTime(String subject, List<EconomyObservation> economies, Shown shown) {
        if (economies.size() > 1) {
            return subject + " ends at " + compared(economies, shown);
        }
        EconomyObservation economy = economies.get(0);
        double before = economy.trend(shown.quantity()).get(0).median();
        return subject + " goes from " + shown.text().apply(before) + " to "
                + spread(economy, last(economy, shown.quantity()), shown.text());
    }

    /** Returns the values at the end with the names of variants: all if there are few, else the least and the greatest. */
    static String compared(List<EconomyObservation> economies, Shown shown) {
        ToDoubleFunction<EconomyObservation> value =
                economy -> last(economy, shown.quantity()).median();
        List<EconomyObservation> sorted = economies.size() <= MOST_NAMED
                ? economies
                : economies.stream().sorted(Comparator.comparingDouble(value)).toList();
        List<String> all = sorted.stream()
                .map(economy -> shown.text().apply(value.applyAsDouble(economy)) + " (" + economy.variant() + ")")
                .toList();
        return all.size() <= MOST_NAMED ? String.join(", ", all) : all.get(0) + " to " + all.get(all.size() - 1);
    }

    /** A quantity, and how its values are written in sentences. */
    record Shown(EconomyQuantity quantity, DoubleFunction<String> text) {}

    /** Returns the finding of what is minted and burned. */
    static String mints(EconomyObservation economy) {
        double voters = mean(economy, EconomyQuantity.MINTED_MATURITY);
        double nodes = mean(economy, EconomyQuantity.MINTED_NODES);
        double burned = mean(economy, EconomyQuantity.BURNED);
        return "At the end, " + icp(voters) + " a year are minted for voters, " + icp(nodes)
                + " for node providers, and " + icp(burned) + " burned";
    }

    private static double mean(EconomyObservation economy, EconomyQuantity quantity) {
        List<Slice> trend = economy.trend(quantity);
        return trend.get(trend.size() - 1).mean();
    }

    /** Returns the finding of stakes. */
    static String stakes(EconomyObservation economy) {
        double supply = mean(economy, EconomyQuantity.SUPPLY);
        return "At the end, " + percent(mean(economy, EconomyQuantity.STAKED) / supply) + " of all ICP are in neurons, "
                + percent(mean(economy, EconomyQuantity.LOCKED) / supply) + " locked";
    }

    /** Returns the finding of yields; there must be some. */
    static String yields(List<EconomyObservation> economies) {
        if (economies.size() > 1) {
            int longest = economies.stream()
                    .flatMap(economy -> economy.yields().stream())
                    .mapToInt(Yield::delayDays)
                    .max()
                    .orElse(0);
            return "Followed neurons of " + time(longest) + " earn "
                    + economies.stream()
                            .flatMap(economy -> economy.yields().stream()
                                    .filter(its -> its.delayDays() == longest)
                                    .limit(1)
                                    .map(its -> percent(its.share()) + " (" + economy.variant() + ")"))
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "))
                    + inAYear(economies.get(0), "their");
        }
        List<Yield> sorted = economies.get(0).yields().stream()
                .sorted(Comparator.comparingInt(Yield::delayDays))
                .toList();
        Yield least = sorted.get(0);
        Yield most = sorted.get(sorted.size() - 1);
        String first = "A neuron of " + time(most.delayDays()) + " earns " + percent(most.share())
                + inAYear(economies.get(0), "its");
        return least.delayDays() == most.delayDays()
                ? first
                : first + ", one of " + time(least.delayDays()) + " " + percent(least.share());
    }

    /** Returns the time in which yields are told; that of a run of less than a year is no measurement of one. */
    static String inAYear(EconomyObservation economy, String whose) {
        return economy.span().days() >= YIELD_DAYS
                ? " in " + whose + " first year"
                : " a year at the pace of the first " + economy.span().days() + " days";
    }

    /** Returns the finding of what would have to be burned. */
    static String breakEven(EconomyObservation economy) {
        double needed = last(economy, EconomyQuantity.BREAK_EVEN).median();
        double used = last(economy, EconomyQuantity.DEMAND).median();
        String times = used > 0 && needed / used > 1 ? ", " + Wording.number(needed / used) + " times" : ", against";
        return "Supply would stand still if cycles worth " + xdrPerSecond(needed) + " were used up" + times + " the "
                + xdrPerSecond(used) + " that are";
    }

    /** Returns what is to be said of an economy in an answer, in whole sentences. */
    static String answer(EconomyObservation economy) {
        String subject = economy.variant().isEmpty() ? "" : "Variant " + economy.variant() + ": ";
        String minted = economy.numbers().containsKey(EconomyMetric.MINTED_FOR_VOTERS)
                ? (economy.runs() > 1 ? " In the median, " : " ")
                        + number(economy, EconomyMetric.MINTED_FOR_VOTERS) + " are minted for voters and "
                        + number(economy, EconomyMetric.MINTED_FOR_NODES) + " for node providers, "
                        + number(economy, EconomyMetric.BURNED) + " burned."
                : "";
        OptionalDouble error = economy.median(EconomyMetric.GROWTH_ERROR);
        String judged = error.isPresent()
                ? " Its growth differs from the published one by " + percent(error.getAsDouble()) + "."
                : "";
        return subject + supply(economy) + "." + minted + shrinks(economy) + unmet(economy) + yields(economy) + judged;
    }

    private static String shrinks(EconomyObservation economy) {
        OptionalDouble days = economy.median(EconomyMetric.DEFLATION);
        return days.isPresent()
                ? " After " + time((int) days.getAsDouble())
                        + " there are fewer ICP than a year before, for the first time."
                : "";
    }

    private static String unmet(EconomyObservation economy) {
        OptionalDouble share = economy.median(EconomyMetric.UNMET_DEMAND);
        return share.isPresent() && share.getAsDouble() >= TELLING_SHARE
                ? " ICP outside of neurons run out: " + percent(share.getAsDouble())
                        + " of the demand for cycles goes unmet."
                : "";
    }

    private static String yields(EconomyObservation economy) {
        return economy.yields().isEmpty() ? "" : " " + yields(List.of(economy)) + ".";
    }

    private static String number(EconomyObservation economy, EconomyMetric metric) {
        OptionalDouble median = economy.median(metric);
        return median.isPresent() ? icp(median.getAsDouble()) : "an unknown amount";
    }
}
