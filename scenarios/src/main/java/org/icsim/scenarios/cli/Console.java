package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import org.icsim.scenarios.load.BadInputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command talks to people: stderr, in colour or not, loudly or quietly. */
final class Console {
    private final PrintWriter err;
    private final Ansi ansi;
    private final Main main;

    private Console(CommandLine line, Main main) {
        this.err = line.getErr();
        this.ansi = line.getColorScheme().ansi();
        this.main = main;
    }

    /** Returns the console of a command. */
    static Console of(CommandSpec spec) {
        return of(spec.commandLine());
    }

    static Console of(CommandLine line) {
        return new Console(line, (Main) line.getCommandSpec().root().userObject());
    }

    /** Tells what an author got wrong. */
    void tell(BadInputException input) {
        err.print(new ProblemText(ansi).of(input));
        err.flush();
    }

    /** Tells something that matters even to who wants quiet. */
    void tell(String line) {
        err.println(line);
        err.flush();
    }

    /** Tells something in passing. */
    void note(String line) {
        if (!main.isQuiet()) {
            tell(line);
        }
    }

    /** Tells what only the curious want to know. */
    void detail(String line) {
        if (main.isVerbose()) {
            tell(line);
        }
    }

    boolean isVerbose() {
        return main.isVerbose();
    }

    /** Returns a progress line, which shows nothing where nobody would see it. */
    Progress progress() {
        return new Progress(err, isTerminal() && !main.isQuiet());
    }

    /** JDK 17 knows only whether there is a console; from 22 on there always is one, and TERM has to tell. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        String terminal = System.getenv("TERM");
        return System.console() != null && terminal != null && !terminal.equals("dumb");
    }
}
