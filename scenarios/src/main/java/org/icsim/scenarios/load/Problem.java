package org.icsim.scenarios.load;

/**
 * One thing that an author got wrong.
 *
 * @param path    of the setting, such as {@code faults[0].crash.nodes}; empty for the file as a whole
 * @param message what was expected, and what came
 */
public record Problem(Place place, String path, String message) {
    private static final int LONGEST = 60;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_MESSAGE = 400;

    public Problem {
        path = atMost(LONGEST_PATH, inOneLine(path));
        message = atMost(LONGEST_MESSAGE, inOneLine(message));
    }

    /** Returns the problem in one line: {@code file:line:col: path: message}. */
    @Override
    public String toString() {
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }

    /** Returns what came, short enough for a message. */
    public static String shortened(String text) {
        return atMost(LONGEST, text);
    }

    /** Never cuts a character in two. */
    private static String atMost(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    /** What came may hold line breaks, or codes that would steer a terminal. */
    private static String inOneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    }
}
