package org.icsim.scenarios.cli;

import java.util.concurrent.Callable;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim schema}: the format of files, for editors and other programs. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario files, of presets, or of start states of the economy.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "scenario",
            description = "Of which files: scenario, preset or economy-start. Default: ${DEFAULT-VALUE}.")
    private String kind = "scenario";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!Library.schemas().contains(kind)) {
            throw new BadInputException(
                    "schema", "expected one of " + String.join(", ", Library.schemas()) + "; got " + kind);
        }
        var out = spec.commandLine().getOut();
        out.print(Library.schema(kind));
        out.flush();
        return ExitCode.OK;
    }
}
