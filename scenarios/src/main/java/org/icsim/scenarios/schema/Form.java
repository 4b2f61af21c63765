package org.icsim.scenarios.schema;

import java.math.BigDecimal;
import java.util.Map;
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
