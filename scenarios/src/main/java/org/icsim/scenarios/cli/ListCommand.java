package org.icsim.scenarios.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code icsim list}: the catalog. */
@Command(
        name = "list",
        description = "List the scenarios of the catalog with their questions.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Entry> entries = Library.catalog().stream().map(Entry::of).toList();
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(entries) : text(entries));
        out.flush();
        return ExitCode.OK;
    }

    private static String text(List<Entry> entries) {
        TextTable table = new TextTable(List.of("scenario", "runs", "question"));
        entries.forEach(
                entry -> table.addRow(List.of(entry.scenario(), String.valueOf(entry.runs()), entry.question())));
        return table.render();
    }

    /**
     * A scenario of the catalog.
     *
     * @param runs how many it describes
     */
    record Entry(String scenario, String question, int runs) {
        static Entry of(String name) {
            Experiment experiment = new ScenarioLoader(new Library()).load(Library.catalog(name), Options.NONE);
            return new Entry(
                    name,
                    experiment.versions().get(0).scenario().question(),
                    experiment.versions().size() * experiment.seeds().size());
        }
    }
}
