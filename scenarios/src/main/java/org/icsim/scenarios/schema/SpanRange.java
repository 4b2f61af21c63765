package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A span of time, or two between which one is drawn: {@code 200ms}, {@code 10ms..990ms}.
 *
 * @param greatest at least {@code least}
 */
public record SpanRange(TimeSpan least, TimeSpan greatest) {
    private static final String FORM = TimeSpan.FORM + "(\\.\\." + TimeSpan.FORM + ")?";
    private static final String EXPECTED =
            "a duration with a unit, or two from the least to the greatest, such as 10ms..990ms";

    /**
     * Returns what {@code text} states.
     *
     * @throws IllegalArgumentException if it is neither, or the greatest comes first
     */
    @JsonCreator
    public static SpanRange parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        List<TimeSpan> ends = Form.ends(FORM, text, EXPECTED, TimeSpan::parse);
        SpanRange range = new SpanRange(ends.get(0), ends.get(1));
        Form.requireOrder(range.least.nanos() <= range.greatest.nanos(), EXPECTED, text);
        return range;
    }

    /** Returns the text that {@link #parse} reads back. */
    @Override
    @JsonValue
    public String toString() {
        return Form.range(least, greatest);
    }
}
