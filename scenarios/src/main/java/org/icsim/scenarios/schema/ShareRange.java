package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A share, or two between which one is drawn: {@code 10 %}, {@code 1 %..99 %}.
 *
 * @param greatest at least {@code least}
 */
public record ShareRange(Share least, Share greatest) {
    private static final String FORM = Share.FORM + "(\\.\\." + Share.FORM + ")?";
    private static final String EXPECTED = "a share, or two from the least to the greatest, such as 1 %..99 %";

    /**
     * Returns what {@code text} states.
     *
     * @throws IllegalArgumentException if it is neither, or the greatest comes first
     */
    @JsonCreator
    public static ShareRange parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        List<Share> ends = Form.ends(FORM, text, EXPECTED, Share::parse);
        ShareRange range = new ShareRange(ends.get(0), ends.get(1));
        Form.requireOrder(range.least.permyriad() <= range.greatest.permyriad(), EXPECTED, text);
        return range;
    }

    /** Returns the text that {@link #parse} reads back. */
    @Override
    @JsonValue
    public String toString() {
        return Form.range(least, greatest);
    }
}
