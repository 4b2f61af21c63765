package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The types of subnets, as the registry knows them, that consensus makes a difference between. */
public enum SubnetType {
    /** For canisters of anybody. */
    @JsonProperty("application")
    APPLICATION,
    /** For canisters of the network itself; runs with the delays of large subnets whatever its size. */
    @JsonProperty("system")
    SYSTEM;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
