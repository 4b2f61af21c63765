package org.icsim.scenarios.load;

/** What the author of a scenario got wrong, in one line that says where, what was expected and what came. */
public final class BadInputException extends RuntimeException {
    public BadInputException(String problem) {
        super(problem);
    }

    public BadInputException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
