package org.icsim.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code icsim validate}: every problem of scenario files, without running them. */
@Command(
        name = "validate",
        description = "Check scenarios without running them and tell every problem.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO",
            description = "A YAML file, or the name of a scenario of the catalog.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a setting first, such as subnets[0].nodes=28. Can be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--json", description = "Print the problems as JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Report> reports = scenarios.stream().map(this::report).toList();
        var out = spec.commandLine().getOut();
        if (isJson) {
            out.print(new Json().write(reports));
        } else {
            reports.stream()
                    .filter(Report::isSound)
                    .forEach(report -> out.println(report.scenario() + ": sound, "
                            + report.runs().orElse(0) + (report.runs().orElse(0) == 1 ? " run" : " runs")));
        }
        out.flush();
        return reports.stream().allMatch(Report::isSound) ? ExitCode.OK : ExitCode.BAD_INPUT;
    }

    private Report report(String scenario) {
        try {
            Options options = new Options(settings, Optional.empty(), Optional.empty(), false);
            Experiment experiment = new ScenarioLoader(new Library()).load(scenario, options);
            int runs = Planner.plan(experiment).size() * experiment.seeds().size();
            return new Report(scenario, Optional.of(runs), List.of());
        } catch (BadInputException e) {
            if (!isJson) {
                Console.of(spec).tell(e);
            }
            return new Report(
                    scenario,
                    Optional.empty(),
                    e.problems().stream().map(Told::of).toList());
        }
    }

    /**
     * What there is to say of a scenario.
     *
     * @param runs how many runs it describes; empty if it has problems
     */
    record Report(String scenario, Optional<Integer> runs, List<Told> problems) {
        boolean isSound() {
            return runs.isPresent();
        }
    }

    /**
     * A problem.
     *
     * @param line   from 1; 0 for the file as a whole, or for the command line
     * @param column from 1; 0 likewise
     */
    record Told(String file, int line, int column, String path, String message) {
        static Told of(Problem problem) {
            return new Told(
                    problem.place().source().name(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.path(),
                    problem.message());
        }
    }
}
