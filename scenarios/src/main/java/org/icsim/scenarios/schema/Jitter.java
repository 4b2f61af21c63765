package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * What is added to the latency of each packet: mostly a log-normal delay, sometimes a Pareto one. Written {@code none}
 * for none.
 *
 * @param median zero for no jitter at all, tail included
 */
public record Jitter(
        @JsonProperty(required = true) @JsonPropertyDescription("Median of the log-normal part")
        TimeSpan median,

        @JsonProperty(required = true)
        @JsonPropertyDescription("Standard deviation of the natural logarithm of the log-normal part")
        @DecimalMin("0")
        @DecimalMax("100")
        double sigma,

        @JsonProperty(value = "tail-share", required = true)
        @JsonPropertyDescription("The share of packets that take the Pareto part instead")
        @DecimalMin("0")
        @DecimalMax("1")
        double tailShare,

        @JsonProperty(value = "tail-minimum", required = true)
        @JsonPropertyDescription("The least delay of the Pareto part, above zero")
        TimeSpan tailMinimum,

        @JsonProperty(value = "tail-shape", required = true)
        @JsonPropertyDescription("The exponent of the Pareto part: the smaller, the heavier")
        @DecimalMin("0.01")
        @DecimalMax("1000")
        double tailShape) {
    private static final String NOTHING = "none";
    private static final String EXPECTED = "none, or median, sigma and a tail";
    private static final Jitter NONE = new Jitter(new TimeSpan(0), 0, 0, new TimeSpan(1), 1);

    /** Reads the five numbers. */
    @JsonCreator
    public static Jitter of(
            @JsonProperty("median") TimeSpan median,
            @JsonProperty("sigma") double sigma,
            @JsonProperty("tail-share") double tailShare,
            @JsonProperty("tail-minimum") TimeSpan tailMinimum,
            @JsonProperty("tail-shape") double tailShape) {
        return new Jitter(median, sigma, tailShare, tailMinimum, tailShape);
    }

    /**
     * Reads the word {@code none}.
     *
     * @throws IllegalArgumentException if it is another
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Jitter parse(@Pattern(regexp = NOTHING, message = EXPECTED) String text) {
        Form.match(NOTHING, text, EXPECTED);
        return NONE;
    }

    /** Returns this jitter if there is any. */
    public Optional<Jitter> orNothing() {
        return median.nanos() == 0 ? Optional.empty() : Optional.of(this);
    }

    @Override
    public String toString() {
        return orNothing().isEmpty()
                ? NOTHING
                : "median " + median + ", sigma " + sigma + ", tail " + tailShare + " from " + tailMinimum + ", shape "
                        + tailShape;
    }
}
