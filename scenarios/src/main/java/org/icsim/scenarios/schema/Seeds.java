package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.LongStream;

/**
 * The seeds of many runs, as scenario files write them: {@code 1..200}.
 *
 * @param first the least
 * @param last  the greatest, included; at least {@code first}, and at most {@value #MOST} seeds in all
 */
public record Seeds(long first, long last) {
    private static final int MOST = 10_000;
    private static final String FORM = "(\\d{1,18})\\.\\.(\\d{1,18})";
    private static final String EXPECTED = "a range of seeds, such as 1..200";

    /**
     * Returns the range that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a range, is empty or holds more than {@value #MOST} seeds
     */
    @JsonCreator
    public static Seeds parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        MatchResult form = Form.match(FORM, text, EXPECTED);
        Seeds seeds = new Seeds(Long.parseLong(form.group(1)), Long.parseLong(form.group(2)));
        if (seeds.last < seeds.first || seeds.last - seeds.first >= MOST) {
            throw new IllegalArgumentException(
                    "expected a range from the least to the greatest of at most " + MOST + " seeds; got " + text);
        }
        return seeds;
    }

    /** Returns the seeds in ascending order. */
    public List<Long> all() {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Override
    @JsonValue
    public String toString() {
        return first + ".." + last;
    }
}
