package org.icsim.scenarios.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of an input as they are found, so that all are told at once. */
public final class Findings {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Adds a problem, unless it is known already. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    void addAll(BadInputException exception) {
        exception.problems().forEach(this::add);
    }

    /** Returns the problems in the order in which they were found. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /**
     * Does nothing if all is well.
     *
     * @throws BadInputException with every problem, those of the command line first, then by line and column
     */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw toException();
        }
    }

    /** Returns what tells the problems, of which there is at least one. */
    BadInputException toException() {
        List<Problem> ordered = new ArrayList<>(problems);
        ordered.sort(Comparator.comparing(
                        (Problem problem) -> problem.place().source().isFile())
                .thenComparing(problem -> problem.place().source().name())
                .thenComparing(problem -> problem.place().line())
                .thenComparing(problem -> problem.place().column()));
        return new BadInputException(ordered);
    }
}
