package org.icsim.scenarios.run;

/**
 * The paths of the files about one subnet, below the directory of results.
 *
 * @param variant empty where results are of one variant
 */
public record SubnetFiles(String variant, String subnet) {
    /** Returns the path of a series over simulated time. */
    public String series(String name) {
        return path("series", name);
    }

    /** Returns the path of a distribution of latencies. */
    public String histogram(String name) {
        return path("histograms", name);
    }

    /** Returns the path of what is known of the subnet's nodes and links. */
    public String network(String name) {
        return path("network", name);
    }

    private String path(String kind, String name) {
        return kind + "/" + (variant.isEmpty() ? "" : variant + "/") + subnet + "-" + name + ".csv";
    }
}
