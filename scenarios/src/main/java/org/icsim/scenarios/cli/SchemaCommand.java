package org.icsim.scenarios.cli;

import java.util.List;
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
        description = "Print the JSON Schema of scenario files, or of presets.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "scenario",
            description = "scenario or preset. Default: ${DEFAULT-VALUE}.")
    private String kind = "scenario";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!List.of("scenario", "preset").contains(kind)) {
            throw new BadInputException("schema", "expected scenario or preset; got " + kind);
        }
        var out = spec.commandLine().getOut();
        out.print(Library.schema(kind));
        out.flush();
        return ExitCode.OK;
    }
}
