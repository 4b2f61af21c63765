package org.icsim.scenarios.run;

/**
 * The paths of the files about a token economy, below the directory of results.
 *
 * @param variant empty where results are of one variant
 */
public record EconomyFiles(String variant) {
    /** Returns the path of what a single run did step by step, see {@link StepsCsv}. */
    public String steps() {
        return path("steps");
    }

    /** Returns the path of how many runs spread over time. */
    public String fan() {
        return path("fan");
    }

    /** Returns the path of published supplies, see {@link PublishedCsv}. */
    public String published() {
        return path("published");
    }

    private String path(String name) {
        return "economy/" + (variant.isEmpty() ? "" : variant + "/") + name + ".csv";
    }
}
