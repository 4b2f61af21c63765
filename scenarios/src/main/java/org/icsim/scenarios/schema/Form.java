package org.icsim.scenarios.schema;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of which a regular expression tells the form. */
final class Form {
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
}
