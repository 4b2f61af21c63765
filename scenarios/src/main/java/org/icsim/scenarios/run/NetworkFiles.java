package org.icsim.scenarios.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.icsim.scenarios.assemble.SubnetPlan;

/** The files that say where a subnet's replicas stand and how far from each other; none for one that stands nowhere. */
public final class NetworkFiles {
    /** The name of the file of nodes. */
    public static final String NODES = "nodes";

    /** The name of the file of round trips. */
    public static final String ROUND_TRIPS = "round-trips";

    private NetworkFiles() {}

    /** Returns the files of a subnet in a variant; the variant is empty if there is none. */
    public static Map<String, byte[]> of(String variant, SubnetPlan subnet) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (!subnet.nodes().isEmpty()) {
            SubnetFiles paths = new SubnetFiles(variant, subnet.id());
            String nodes = NodesCsv.of(subnet.nodes()).write();
            String roundTrips = RoundTripsCsv.of(subnet.latencies()).write();
            files.put(paths.network(NODES), RunResults.bytes(nodes));
            files.put(paths.network(ROUND_TRIPS), RunResults.bytes(roundTrips));
        }
        return files;
    }
}
