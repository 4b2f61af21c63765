package org.icsim.scenarios.load;

/** What the author of a scenario got wrong, in one line that says where, what was expected and what came. */
public final class BadInputException extends RuntimeException {
    public BadInputException(String problem) {
        super(inOneLine(problem));
    }

    public BadInputException(String problem, Throwable cause) {
        super(inOneLine(problem), cause);
    }

    /** What came may hold line breaks, or codes that would steer a terminal. */
    private static String inOneLine(String problem) {
        return problem.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
