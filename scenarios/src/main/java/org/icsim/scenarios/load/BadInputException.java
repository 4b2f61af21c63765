package org.icsim.scenarios.load;

import java.util.List;
import java.util.stream.Collectors;

/** What the author of a file or of a command line got wrong: every problem, with its place. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // problems are told, never serialized
    private final List<Problem> problems;

    /**
     * Makes an exception of at least one problem.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BadInputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("expected a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** Makes an exception of one problem of something named, such as a file or an option, as a whole. */
    public BadInputException(String name, String message) {
        this(List.of(new Problem(Place.ofWhole(new Source(name, "")), "", message)));
    }

    public BadInputException(String name, String message, Throwable cause) {
        this(name, message);
        initCause(cause);
    }

    /** Returns the problems in the order in which they are to be told. */
    public List<Problem> problems() {
        return problems;
    }
}
