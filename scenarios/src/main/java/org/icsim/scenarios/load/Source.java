package org.icsim.scenarios.load;

import java.util.List;

/**
 * Text that somebody wrote, with the name under which problems tell it.
 *
 * @param name of a file as it was given, or {@code command line}
 */
public record Source(String name, String text) {
    static final String COMMAND_LINE = "command line";

    /** Returns what an option of the command line said, as a text of one line. */
    static Source ofOption(String option) {
        return new Source(COMMAND_LINE, option);
    }

    /** Returns the line of that number, counted from 1; empty beyond the end. */
    public String line(int number) {
        List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
        return lines.isEmpty() ? "" : lines.get(0);
    }

    boolean isFile() {
        return !name.equals(COMMAND_LINE);
    }
}
