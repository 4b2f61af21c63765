package org.icsim.scenarios.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts of which a regular expression tells the form. */
final class Form {
    /** Something visible, and no codes that would steer a terminal or turn the direction of writing. */
    static final String PROSE = "^(?=[\\s\\S]*\\S)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u200b\\u200e\\u200f"
            + "\\u2028-\\u202e\\u2060-\\u206f\\ufeff]*$";

    static final String PROSE_EXPECTED = "some text, without control characters";

    /** Names become names of directories, which file systems bound. */
    static final String WORDS = "^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$";

    static final String WORDS_EXPECTED = "lower-case words joined by hyphens, at most 100 letters";

    private static final String BETWEEN = "..";

    private Form() {}

    /**
     * Returns the groups of {@code text}.
     *
     * @param expected the form in words
     * @throws IllegalArgumentException if the text has another form, saying what was expected and what came
     */
    static MatchResult match(String form, String text, String expected) {
        Matcher matcher = Pattern.compile(form).matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected " + expected + "; got " + text);
        }
        return matcher;
    }

    /**
     * Returns the two ends of a range {@code a..b}, or twice the only one.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static <T> List<T> ends(String form, String text, String expected, Function<String, T> parse) {
        match(form, text, expected);
        int dots = text.indexOf(BETWEEN);
        return dots < 0
                ? List.of(parse.apply(text), parse.apply(text))
                : List.of(parse.apply(text.substring(0, dots)), parse.apply(text.substring(dots + BETWEEN.length())));
    }

    /** Throws if a range does not begin with its least end. */
    static void requireOrder(boolean isOrdered, String expected, String text) {
        if (!isOrdered) {
            throw new IllegalArgumentException("expected " + expected + "; got " + text);
        }
    }

    /** Returns a range as {@link #ends} takes it. */
    static <T> String range(T least, T greatest) {
        return least.equals(greatest) ? least.toString() : least + BETWEEN + greatest;
    }

    /** Returns a number in digits, without zeros at its end. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Returns keys and values in one line: {@code least 1, shape 1.5}. */
    static String list(Map<String, Object> keys) {
        return keys.entrySet().stream()
                .map(key -> key.getKey() + " " + (key.getValue() instanceof Double d ? plain(d) : key.getValue()))
                .collect(Collectors.joining(", "));
    }
}
