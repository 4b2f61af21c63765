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
 * {@code violated: one-finalized-block-per-height}; or a bound on a metric such as {@code finality.update.p99 < 10s}. A bound
 * holds for every subnet unless the metric begins with the id of one: {@code app.block-rate > 1/s}; or it is about the token
 * economy: {@code economy.supply < 700 M ICP}.
 *
 * @param violated the key of an invariant
 * @param bound    one of the three is there
 */
public record Expectation(
        @JsonPropertyDescription("Every run checks all of them")
        Optional<Invariants> invariants,

        @JsonPropertyDescription("An invariant that breaks, in a scenario that shows how it does")
        Optional<String> violated,

        @JsonIgnore Optional<Bound> bound) {
    private static final String FORM = "([a-z0-9.-]+) ?(<=|<|>=|>) ?(\\S.*)";
    private static final String EXPECTED =
            "invariants: all, violated: an invariant, or a bound such as finality.update.p99 < 10s";

    /**
     * Reads a bound.
     *
     * @throws IllegalArgumentException if it has another form; whether the metric exists is not looked at
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Expectation parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        MatchResult form = Form.match(FORM, text, EXPECTED);
        return new Expectation(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Bound(form.group(1), Comparison.of(form.group(2)), form.group(3))));
    }

    /** Reads {@code invariants: all} or {@code violated: …}; whether it is just one of them is not looked at. */
    @JsonCreator
    public static Expectation of(
            @JsonProperty("invariants") Optional<Invariants> invariants,
            @JsonProperty("violated") Optional<String> violated) {
        return new Expectation(invariants, violated, Optional.empty());
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
        return bound.<Object>map(Bound::toString)
                .or(() -> violated.map(invariant -> Map.of("violated", invariant)))
                .orElse(Map.of("invariants", Invariants.ALL));
    }

    @Override
    public String toString() {
        return bound.map(Bound::toString)
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
