package org.icsim.scenarios.bench;

import java.util.List;
import java.util.stream.Stream;

/** The workloads that are measured; spans are such that a repeat takes about a second. */
public final class Workloads {
    private Workloads() {}

    /** Returns all of them, in the order in which they are shown. */
    public static List<Workload> all() {
        return Stream.concat(SyntheticWorkloads.all().stream(), ScenarioWorkloads.all().stream())
                .toList();
    }

    /** Returns the only one with such a name and traffic. */
    static Workload of(String id) {
        return all().stream()
                .filter(workload -> workload.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no workload " + id));
    }
}
