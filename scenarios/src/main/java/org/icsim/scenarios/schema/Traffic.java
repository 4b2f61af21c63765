package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which artifacts travel between replicas. */
public enum Traffic {
    /** Proposals and shares. */
    @JsonProperty("shares")
    SHARES,
    /** Also the aggregates that each replica makes. */
    @JsonProperty("full")
    FULL
}
