package org.icsim.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;

/**
 * What scenarios come to, as the command line plans them.
 *
 * @param variants one plan each; at least one
 * @param seeds    in ascending order; at least one
 */
public record Plans(List<VariantPlan> variants, List<Long> seeds) {
    /** Short, and yet with all that draws on chance: jitter, loss, a crash and users. */
    public static final Path TWIN = Path.of("src", "test", "resources", "twin.yaml");

    /** The least that can be called a scenario: a run takes milliseconds. Chance has no part in it but who makes blocks. */
    public static final String TINY = """
            scenario: tiny
            question: What is the least?
            preset: mainnet-2025
            seed: 1
            duration: 2s
            network: { latency: 20ms, jitter: none, loss: none }
            subnets:
              - id: app
                nodes: 4
            """;

    /** Returns the plans of a file, or of a scenario of the catalog by its name. */
    public static Plans of(String name, String... settings) {
        return of(new ScenarioLoader(new Library()).load(name, options(false, settings)));
    }

    /** Returns the plans of the small and quick version of a scenario. */
    public static Plans ofFast(String name, String... settings) {
        return of(new ScenarioLoader(new Library()).load(name, options(true, settings)));
    }

    /** Returns the plans of the text of a scenario. */
    public static Plans ofText(String yaml, String... settings) {
        return of(new ScenarioLoader(new Library()).load(new Source("test.yaml", yaml), options(false, settings)));
    }

    /** Returns the only plan of a scenario without variants. */
    public VariantPlan only() {
        if (variants.size() != 1) {
            throw new IllegalStateException("expected one variant, got " + variants.size());
        }
        return variants.get(0);
    }

    /** Returns whether there is more than one run. */
    public boolean isMany() {
        return variants.size() > 1 || seeds.size() > 1;
    }

    private static Plans of(Experiment experiment) {
        return new Plans(Planner.plan(experiment), experiment.seeds());
    }

    private static Options options(boolean isFast, String... settings) {
        return new Options(List.of(settings), Optional.empty(), Optional.empty(), isFast);
    }
}
