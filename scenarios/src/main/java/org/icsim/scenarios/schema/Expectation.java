package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.schema.Metric.Unit;

/**
 * Something that must hold of a run: {@code invariants: all}, which every run checks anyway; that one of them breaks, such as
 * {@code violated: one-finalized-block-per-height}; {@code live}: that every subnet could go on at all times; or a bound on a
 * metric such as {@code finality.update.p99 < 10s}. A bound holds for every subnet unless the metric begins with the id of one:
 * {@code app.block-rate > 1/s}; or it is about the token economy: {@code economy.supply < 700 M ICP}.
 *
 * @param violated the key of an invariant
 * @param isLive   whether it is that; if not, one of the others is there
 */
public record Expectation(
        @JsonPropertyDescription("Every run checks all of them")
        Optional<Invariants> invariants,

        @JsonPropertyDescription("An invariant that breaks, in a scenario that shows how it does")
        Optional<String> violated,

        @JsonIgnore boolean isLive,
        @JsonIgnore Optional<Bound> bound) {
    /** What a file says of it. */
    public static final String LIVE = "live";

    /** What that means, in whole sentences. */
    public static final String LIVE_EXPLANATION =
            "In every subnet a quorum can be reached at every moment, and blocks become final. That is, at least n - f of its n"
                    + " nodes are up, sign, and are heard by one that is up, over links that are not cut or through other nodes;"
                    + " and the invariant progress-when-a-quorum-is-connected holds. Looked at whenever a fault begins or ends;"
                    + " what lasts for no time does not count. A fault that by itself takes more than f nodes of a subnet away is a"
                    + " mistake beside it.";

    private static final String BOUND = "([a-z0-9.-]+) ?(<=|<|>=|>) ?(\\S.*)";
    private static final String FORM = "(?:" + LIVE + "|" + BOUND + ")";
    private static final String EXPECTED =
            "invariants: all, violated: an invariant, live, or a bound such as finality.update.p99 < 10s";

    /**
     * Reads {@code live} or a bound.
     *
     * @throws IllegalArgumentException if it has another form; whether the metric exists is not looked at
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Expectation parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        if (text.equals(LIVE)) {
            return new Expectation(Optional.empty(), Optional.empty(), true, Optional.empty());
        }
        MatchResult form = Form.match(BOUND, text, EXPECTED);
        return new Expectation(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Bound(form.group(1), Comparison.of(form.group(2)), form.group(3))));
    }

    /** Reads {@code invariants: all} or {@code violated: …}; whether it is just one of them is not looked at. */
    @JsonCreator
    public static Expectation of(
            @JsonProperty("invariants") Optional<Invariants> invariants,
            @JsonProperty("violated") Optional<String> violated) {
        return new Expectation(invariants, violated, false, Optional.empty());
    }

    /** Returns the expectation that every invariant holds. */
    public static Expectation ofInvariants() {
        return of(Optional.of(Invariants.ALL), Optional.empty());
    }

    /** Returns the expectation that an invariant breaks. */
    public static Expectation ofViolation(String invariant) {
        return of(Optional.empty(), Optional.of(invariant));
    }

    /** Returns what a file would say. */
    @JsonValue
    Object written() {
        return Optional.<Object>of(LIVE)
                .filter(live -> isLive)
                .or(() -> bound.map(Bound::toString))
                .or(() -> violated.map(invariant -> Map.of("violated", invariant)))
                .orElse(Map.of("invariants", Invariants.ALL));
    }

    @Override
    public String toString() {
        return Optional.of(LIVE)
                .filter(live -> isLive)
                .or(() -> bound.map(Bound::toString))
                .or(() -> violated.map(invariant -> "violated: " + invariant))
                .orElse("invariants: all");
    }

    /** Which invariants. */
    public enum Invariants {
        @JsonProperty("all")
        ALL
    }

    /**
     * A bound on a metric.
     *
     * @param metric the metric's name, perhaps after a subnet's id and a dot, or after {@code economy} and a dot
     * @param value  with its unit
     */
    public record Bound(String metric, Comparison comparison, String value) {
        private static final int E8S_DECIMALS = 8;
        private static final int PERMYRIAD_DECIMALS = 4;
        private static final int DECIMALS_OF_DAYS = 9;
        private static final int MILLION = 6;
        private static final long NANOS_PER_DAY = 86_400 * SimTime.NANOS_PER_SECOND;

        /**
         * Returns the bound as a number of the unit.
         *
         * @throws IllegalArgumentException if the text is not a value of that unit
         */
        public BigDecimal valueIn(Unit unit) {
            return switch (unit) {
                case SECONDS ->
                    BigDecimal.valueOf(TimeSpan.parse(value).nanos())
                            .divide(BigDecimal.valueOf(SimTime.NANOS_PER_SECOND), 9, RoundingMode.UNNECESSARY);
                case PER_SECOND -> Rate.parse(value).perSecond();
                case SHARE ->
                    number("(\\d{1,9}(?:\\.\\d{1,9})?) ?%", "a share, such as 5 %")
                            .movePointLeft(2);
                case COUNT -> number("(\\d{1,18})", "a whole number, such as 100");
                case ICP -> BigDecimal.valueOf(IcpAmount.parse(value).amount().e8s(), E8S_DECIMALS);
                case XDR -> BigDecimal.valueOf(IcpPrice.parse(value).rate().permyriad(), PERMYRIAD_DECIMALS);
                case XDR_PER_SECOND ->
                    BigDecimal.valueOf(XdrPerSecond.parse(value).parts(), E8S_DECIMALS);
                case SHARE_PER_YEAR ->
                    BigDecimal.valueOf(YearlyRate.parse(value).permyriad(), PERMYRIAD_DECIMALS);
                case VOTES -> votes();
                case DAYS ->
                    BigDecimal.valueOf(TimeSpan.parse(value).nanos())
                            .divide(BigDecimal.valueOf(NANOS_PER_DAY), DECIMALS_OF_DAYS, RoundingMode.HALF_EVEN);
            };
        }

        private BigDecimal votes() {
            MatchResult form = Form.match("(\\d{1,18}(?:\\.\\d{1,9})?)( ?M)?", value, "a voting power, such as 800 M");
            BigDecimal number = new BigDecimal(form.group(1));
            return form.group(2) == null ? number : number.movePointRight(MILLION);
        }

        private BigDecimal number(String form, String expected) {
            return new BigDecimal(Form.match(form, value, expected).group(1));
        }

        @Override
        public String toString() {
            return metric + " " + comparison.symbol + " " + value;
        }
    }

    /** How a metric relates to its bound. */
    public enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        static Comparison of(String symbol) {
            for (Comparison comparison : values()) {
                if (comparison.symbol.equals(symbol)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException("expected <, <=, > or >=; got " + symbol);
        }

        /** Returns whether {@code measured} relates to {@code bound} in this way. */
        public boolean holds(BigDecimal measured, BigDecimal bound) {
            int order = measured.compareTo(bound);
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }
}
