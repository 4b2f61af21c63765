package org.icsim.scenarios.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** The command line, run inside the test, with what it printed. */
record Icsim(int exitCode, String out, String err) {

    /** Runs {@code icsim} with these words. */
    static Icsim execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(args);
        return new Icsim(exitCode, out.toString(), err.toString());
    }

    /** Runs a scenario, its results going to {@code directory}. */
    static Icsim run(Path scenario, Path directory, String... options) {
        String[] args = new String[options.length + 4];
        System.arraycopy(options, 0, args, 4, options.length);
        args[0] = "run";
        args[1] = scenario.toString();
        args[2] = "--out";
        args[3] = directory.toString();
        return execute(args);
    }
}
