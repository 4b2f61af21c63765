package org.icsim.scenarios.cli;

import java.time.DateTimeException;
import java.util.function.Function;
import org.icsim.scenarios.load.BadInputException;

/** The text of an option that stands for something else. */
final class OptionText {
    private OptionText() {}

    /**
     * Returns what {@code parse} makes of the text of an option.
     *
     * @param expected what it should have been, for the message if {@code parse} throws
     * @throws BadInputException if it does
     */
    static <T> T read(String name, String text, String expected, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new BadInputException(name, "expected " + expected + "; got '" + text + "'", e);
        }
    }
}
