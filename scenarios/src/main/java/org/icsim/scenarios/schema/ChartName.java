package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Set;

/** The charts that a scenario can ask for. */
public enum ChartName {
    @JsonProperty("latency-percentiles")
    LATENCY_PERCENTILES("Finality by percentile, tail included, a line for each number of nodes down or variant"),

    @JsonProperty("latency-over-time")
    LATENCY_OVER_TIME("Median and 99th percentile of finality over simulated time, faults shaded"),

    @JsonProperty("block-rate")
    BLOCK_RATE("Final blocks a second over simulated time, faults shaded; a fan where there are many seeds"),

    @JsonProperty("block-makers")
    BLOCK_MAKERS("Final blocks a second, those of rank 0 and those of higher ranks stacked"),

    @JsonProperty("block-rate-panels")
    BLOCK_RATE_PANELS("Final blocks a second, a small panel for each subnet and variant, on one scale"),

    @JsonProperty("block-rate-by-subnet")
    BLOCK_RATE_BY_SUBNET(
            "Final blocks a second, a row for each subnet, sorted within its type; before an outage and in it, if there is"
                    + " one"),

    @JsonProperty("finality-by-size")
    FINALITY_BY_SIZE("How finality of blocks is distributed, a violin for all subnets of as many nodes"),

    @JsonProperty("round-trips")
    ROUND_TRIPS("Round trips between the nodes of a subnet, from each to each"),

    @JsonProperty("node-map")
    NODE_MAP("Where nodes stand, by longitude and latitude"),

    @JsonProperty("collusion")
    COLLUSION(
            "How many providers, data centres, owners or countries together could halt a subnet, or forge what it says"),

    @JsonProperty("supply")
    SUPPLY("All ICP there are, day by day, beside published supplies; a fan where there are many seeds"),

    @JsonProperty("mints-and-burns")
    MINTS_AND_BURNS(
            "ICP minted for voters and for node providers, and burned, a year, stacked, and what remains of them"),

    @JsonProperty("growth")
    GROWTH("How supply grows within 365 days, in percent a year, over time"),

    @JsonProperty("price")
    PRICE("What one ICP is worth, over time"),

    @JsonProperty("stakes")
    STAKES("Which ICP are locked, dissolving, dissolved and liquid, stacked over time"),

    @JsonProperty("voting-power")
    VOTING_POWER("The voting power of all neurons over time"),

    @JsonProperty("yields")
    YIELDS("What followed neurons earn in their first year, by dissolve delay"),

    @JsonProperty("break-even-burn")
    BREAK_EVEN_BURN("The worth of cycles that would have to be used up for supply to stand still, and that which is");

    private static final Set<ChartName> OF_ECONOMIES =
            Set.of(SUPPLY, MINTS_AND_BURNS, GROWTH, PRICE, STAKES, VOTING_POWER, YIELDS, BREAK_EVEN_BURN);

    private final String explanation;

    ChartName(String explanation) {
        this.explanation = explanation;
    }

    /** Returns whether it shows the token economy; else it shows subnets. */
    public boolean isOfEconomies() {
        return OF_ECONOMIES.contains(this);
    }

    /** Returns the name in scenario files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what the chart shows, for people. */
    public String explanation() {
        return explanation;
    }
}
