package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which artifacts travel between replicas. */
public enum Traffic {
    /** Proposals and shares. */
    @JsonProperty("shares")
    SHARES,
    /** Also the aggregates that each replica makes. */
    @JsonProperty("full")
    FULL;

    /** Returns the word in scenario files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
