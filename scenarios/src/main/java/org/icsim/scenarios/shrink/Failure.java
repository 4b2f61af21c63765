package org.icsim.scenarios.shrink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Summary;

/**
 * A run, as its results tell of it.
 *
 * @param directory of its results
 * @param scenario  with nothing left open
 * @param summary   of what came out
 */
public record Failure(Path directory, Source scenario, Summary summary) {
    private static final String SCENARIO = "scenario.resolved.yaml";
    private static final String SUMMARY = "summary.json";

    /**
     * Returns the run whose results are in a directory.
     *
     * @throws BadInputException if they are of many runs, or none at all
     */
    public static Failure read(Path directory) {
        Source scenario = read(directory, SCENARIO);
        Source summary = read(directory, SUMMARY);
        return new Failure(directory, scenario, new Json().read(summary.name(), summary.text(), Summary.class));
    }

    private static Source read(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            return new Source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new BadInputException(
                    directory.toString(),
                    "expected the results of one run, with a " + name
                            + "; got none. Of many runs, the first that broke an"
                            + " invariant has its results below runs/",
                    e);
        }
    }

    /** Returns the invariants that broke. */
    public List<String> broken() {
        return summary.violations().stream()
                .map(violation -> violation.invariant())
                .distinct()
                .toList();
    }

    /** Returns the plan of the run. */
    VariantPlan plan() {
        return plan(scenario);
    }

    /**
     * Returns the plan of a scenario of one run.
     *
     * @throws BadInputException with every problem, if it has any
     */
    static VariantPlan plan(Source scenario) {
        Options options = new Options(List.of(), Optional.empty(), Optional.empty(), false);
        return Planner.plan(new ScenarioLoader(new Library()).load(scenario, options))
                .get(0);
    }
}
