package org.icsim.scenarios.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.schema.Metric.Unit;

/**
 * A number that a run measures of its token economy, over the whole run. Expectations and {@code icsim explain} know it by its
 * {@link #title}, such as {@code economy.supply}.
 */
public enum EconomyMetric {
    SUPPLY("supply", Unit.ICP, "All ICP there are at the end."),
    SUPPLY_GROWTH(
            "supply-growth",
            Unit.SHARE_PER_YEAR,
            "How supply grows: what it is multiplied with in a year of 365.25 days, less one, if it grows from start to end"
                    + " at one rate. Negative where it shrinks."),
    MINTED_FOR_VOTERS("minted-for-voters", Unit.ICP, "ICP minted from maturity, modulation included."),
    MINTED_FOR_NODES("minted-for-nodes", Unit.ICP, "ICP minted for node providers."),
    BURNED("burned", Unit.ICP, "ICP burned, for cycles and as fees."),
    REWARDS("rewards", Unit.ICP, "The maturity that neurons were given for voting, in ICP."),
    PRICE("price", Unit.XDR, "What one ICP is worth at the end."),
    STAKED("staked", Unit.ICP, "ICP in neurons at the end: locked, dissolving, and dissolved but not taken back yet."),
    VOTING_POWER("voting-power", Unit.VOTES, "The voting power of all neurons that may vote, at the end."),
    MATURITY(
            "maturity",
            Unit.ICP,
            "All maturity outstanding at the end, in ICP: free, staked, and on its way to becoming ICP."),
    BREAK_EVEN_BURN(
            "break-even-burn",
            Unit.XDR_PER_SECOND,
            "The worth of cycles used up a second at which supply would stand still: the ICP minted in the last 365 days, or"
                    + " what there is of them, at their mean price."),
    BURN(
            "burn",
            Unit.XDR_PER_SECOND,
            "The worth of the ICP burned for cycles a second, the mean over the last 365 days, or what there is of them: the demand,"
                    + " unless ICP ran out."),
    UNMET_DEMAND(
            "unmet-demand",
            Unit.SHARE,
            "The part of the demand for cycles, by worth, that no ICP outside of neurons were left to pay for."),
    DEFLATION(
            "deflation",
            Unit.DAYS,
            "From the start to the first day with less supply than 365 days before. Has no value if there is none."),
    REFUSED_PAYMENTS(
            "refused-payments",
            Unit.COUNT,
            "Payments to node providers that were refused as a whole, as they were above the cap."),
    GROWTH_ERROR(
            "growth-error",
            Unit.SHARE,
            "The difference between simulated and published growth of supply, as a share of the published one: from the first"
                    + " published supply at economy.judge-from or later, to the last one within the run. Has no value with"
                    + " fewer than two of them, without economy.judge-from, or if the published supply did not grow.");

    /** What the names of all of them begin with in expectations. */
    public static final String PREFIX = "economy.";

    /** What no subnet may be called beside an economy. */
    public static final String SUBJECT = "economy";

    private final String key;
    private final Unit unit;
    private final String explanation;

    EconomyMetric(String key, Unit unit, String explanation) {
        this.key = key;
        this.unit = unit;
        this.explanation = explanation;
    }

    /** Returns the metric of that key, such as {@code supply}, if there is one. */
    public static Optional<EconomyMetric> of(String key) {
        return Arrays.stream(values()).filter(metric -> metric.key.equals(key)).findFirst();
    }

    /** Returns the metric of that name in expectations, such as {@code economy.supply}, if there is one. */
    public static Optional<EconomyMetric> named(String name) {
        return name.startsWith(PREFIX) ? of(name.substring(PREFIX.length())) : Optional.empty();
    }

    /** Returns the names of all in expectations. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(EconomyMetric::title).toList();
    }

    /** Returns the name in tables and files, such as {@code supply}. */
    public String key() {
        return key;
    }

    /** Returns the name in expectations, such as {@code economy.supply}. */
    public String title() {
        return PREFIX + key;
    }

    public Unit unit() {
        return unit;
    }

    /** Returns what it is, for people, in whole sentences. */
    public String explanation() {
        return explanation;
    }
}
