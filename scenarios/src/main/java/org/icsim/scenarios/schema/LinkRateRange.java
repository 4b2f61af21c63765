package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A rate of a link, or two between which one is drawn: {@code 50 Mbit/s}, {@code 10 Mbit/s..100 Mbit/s}.
 *
 * @param least    limited
 * @param greatest limited; at least {@code least}
 */
public record LinkRateRange(LinkRate least, LinkRate greatest) {
    private static final String FORM = LinkRate.LIMITED + "(\\.\\." + LinkRate.LIMITED + ")?";
    private static final String EXPECTED =
            "a positive rate in kbit/s, Mbit/s or Gbit/s, or two from the least to the greatest, such as 10 Mbit/s..100 Mbit/s";

    /**
     * Returns what {@code text} states.
     *
     * @throws IllegalArgumentException if it is neither, or the greatest comes first
     */
    @JsonCreator
    public static LinkRateRange parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        List<LinkRate> ends = Form.ends(FORM, text, EXPECTED, LinkRate::parse);
        LinkRateRange range = new LinkRateRange(ends.get(0), ends.get(1));
        Form.requireOrder(range.leastBits() <= range.greatestBits(), EXPECTED, text);
        return range;
    }

    /** Returns the least rate in bits per second. */
    public long leastBits() {
        return least.bitsPerSecond().orElseThrow();
    }

    /** Returns the greatest rate in bits per second. */
    public long greatestBits() {
        return greatest.bitsPerSecond().orElseThrow();
    }

    /** Returns the text that {@link #parse} reads back. */
    @Override
    @JsonValue
    public String toString() {
        return Form.range(least, greatest);
    }
}
