package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How often packets are lost: each link has a rate of its own, log-uniform between two bounds. Written {@code none} for
 * never.
 *
 * @param least    a share of packets, 0 to 1
 * @param greatest a share of packets, {@code least} to 1
 */
public record Loss(double least, double greatest) {
    private static final Loss NONE = new Loss(0, 0);

    /** Reads the two bounds. */
    @JsonCreator
    public static Loss of(
            @JsonProperty(value = "least", required = true) double least,
            @JsonProperty(value = "greatest", required = true) double greatest) {
        return new Loss(least, greatest);
    }

    /** Reads the word {@code none}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Loss parse(String text) {
        if (!text.equals("none")) {
            throw new IllegalArgumentException("expected none, or least and greatest; got " + text);
        }
        return NONE;
    }
}
