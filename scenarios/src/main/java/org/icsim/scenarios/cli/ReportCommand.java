package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.report.Report;
import org.icsim.scenarios.run.ResultDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim report}: charts and page again, from the files of earlier results. */
@Command(
        name = "report",
        description = "Draw the charts and the report of earlier results again.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A directory that icsim run wrote.")
    private Path directory = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, byte[]> files = ResultDirectory.read(directory, path -> !path.startsWith("runs/"));
        ResultDirectory.replace(directory, draw(files), Report.PARTS);
        var out = spec.commandLine().getOut();
        out.println(directory.resolve("report.html"));
        out.flush();
        return ExitCode.OK;
    }

    /** Files that somebody changed may contradict each other in ways that only drawing finds out. */
    private Map<String, byte[]> draw(Map<String, byte[]> files) {
        try {
            return Report.draw(files);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new BadInputException(
                    directory.toString(),
                    "expected results as icsim wrote them; got others (" + e.getMessage() + ")",
                    e);
        }
    }
}
