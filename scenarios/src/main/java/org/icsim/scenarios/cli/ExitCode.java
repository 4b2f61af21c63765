package org.icsim.scenarios.cli;

/** What the process tells its caller. */
final class ExitCode {
    static final int OK = 0;
    static final int VIOLATED = 1;
    static final int BAD_INPUT = 2;
    static final int INTERNAL_ERROR = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
