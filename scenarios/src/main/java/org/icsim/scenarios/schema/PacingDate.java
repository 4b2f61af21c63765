package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Of when the rules are by which a subnet slows down that cannot follow itself. */
public enum PacingDate {
    /** Notaries wait a unit delay for each height beyond the third that lacks its certification. */
    @JsonProperty("before-november-2024")
    BEFORE_NOVEMBER_2024,
    /** They wait 2 s for each if there are two or more; makers of higher ranks slow down if many blocks are theirs. */
    @JsonProperty("since-november-2024")
    SINCE_NOVEMBER_2024;

    /** Returns the words in scenario files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
