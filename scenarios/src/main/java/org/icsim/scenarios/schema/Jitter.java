package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What is added to the latency of each packet: mostly a log-normal delay, sometimes a Pareto one. Written {@code none}
 * for none.
 *
 * @param median      of the log-normal part; zero for no jitter at all, tail included
 * @param sigma       standard deviation of its natural logarithm
 * @param tailShare   the share of packets, 0 to 1, that take the Pareto part instead
 * @param tailMinimum the least delay of the Pareto part
 * @param tailShape   its exponent: the smaller, the heavier
 */
public record Jitter(TimeSpan median, double sigma, double tailShare, TimeSpan tailMinimum, double tailShape) {
    private static final Jitter NONE = new Jitter(new TimeSpan(0), 0, 0, new TimeSpan(1), 1);

    public Jitter {
        boolean isValid = sigma >= 0 && 0 <= tailShare && tailShare <= 1 && tailMinimum.nanos() > 0 && tailShape > 0;
        if (!isValid) {
            throw new IllegalArgumentException("expected sigma >= 0, tail-share within 0 to 1, tail-minimum and"
                    + " tail-shape above 0; got " + sigma + ", " + tailShare + ", " + tailMinimum + ", " + tailShape);
        }
    }

    /** Reads the five numbers. */
    @JsonCreator
    public static Jitter of(
            @JsonProperty(value = "median", required = true) TimeSpan median,
            @JsonProperty(value = "sigma", required = true) double sigma,
            @JsonProperty(value = "tail-share", required = true) double tailShare,
            @JsonProperty(value = "tail-minimum", required = true) TimeSpan tailMinimum,
            @JsonProperty(value = "tail-shape", required = true) double tailShape) {
        return new Jitter(median, sigma, tailShare, tailMinimum, tailShape);
    }

    /** Reads the word {@code none}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Jitter parse(String text) {
        if (!text.equals("none")) {
            throw new IllegalArgumentException("expected none, or median, sigma and a tail; got " + text);
        }
        return NONE;
    }

    /** Returns this jitter if there is any. */
    public Optional<Jitter> orNothing() {
        return median.nanos() == 0 ? Optional.empty() : Optional.of(this);
    }
}
