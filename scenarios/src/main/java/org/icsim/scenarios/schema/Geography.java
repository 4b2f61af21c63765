package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** How round trips follow from distance, where nobody measured them. */
public record Geography(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The round trip between two data centres at no distance, before the scale; above zero")
        TimeSpan base,

        @JsonProperty(value = "per-1000-km", required = true)
        @JsonPropertyDescription("How much each 1,000 km along the great circle add, before the scale")
        TimeSpan per1000Km,

        @JsonProperty(required = true)
        @JsonPropertyDescription(
                "What both are multiplied with: replicas see longer round trips than data centres publish")
        @DecimalMin("0.1")
        @DecimalMax("10")
        double scale,

        @JsonProperty(required = true)
        @JsonPropertyDescription(
                "Standard deviation of the natural logarithm of what distance does not explain, a factor of each pair's own")
        @DecimalMin("0")
        @DecimalMax("2")
        double spread,

        @JsonProperty(value = "within-site", required = true)
        @JsonPropertyDescription("The round trip within one data centre, above zero")
        TimeSpan withinSite) {
    @Override
    public String toString() {
        return scale + " x (" + base + " + " + per1000Km + " per 1000 km), spread " + spread + ", within a site "
                + withinSite;
    }
}
