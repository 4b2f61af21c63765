package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.registry.Node;
import org.icsim.scenarios.assemble.Blackouts.Blackout;
import org.icsim.scenarios.schema.FaultSection.StruckNodes;
import org.icsim.scenarios.schema.Scenario.SubnetSection;

/** Checks that faults leave each subnet a quorum, where a scenario expects live: at most f of n nodes may be missing. */
final class LiveCheck {
    private static final String WHY = ", for the scenario expects live";
    private static final int MOST_SUBNETS = 3;

    private LiveCheck() {}

    /** Reports it if more nodes of a subnet are struck than it can go on without. */
    static void struck(String path, StruckNodes struck, Check check) {
        boolean isEither = struck.nodes().isPresent() != struck.share().isPresent();
        check.nodesIn(struck.subnet()).filter(nodes -> isEither).ifPresent(nodes -> {
            int count = struck.countOf(nodes);
            String key = struck.nodes().isPresent() ? ".nodes" : ".share";
            String share = struck.share().map(part -> part + ", which is ").orElse("");
            atMostF(path + key, struck.subnet(), nodes, new Struck(count, share), check);
        });
    }

    /** Reports it if more nodes of a subnet are alone than it can go on without. */
    static void isolated(String path, String subnet, int count, Check check) {
        check.nodesIn(subnet).ifPresent(nodes -> atMostF(path, subnet, nodes, new Struck(count, ""), check));
    }

    /** How many are struck, and how that was said. */
    private record Struck(int nodes, String share) {}

    /** What there is not in the subnet at all is told elsewhere. */
    private static void atMostF(String path, String subnet, int nodes, Struck count, Check check) {
        int most = new Thresholds(nodes).faults();
        check.require(
                count.nodes <= most || count.nodes > nodes,
                path,
                "at most f = " + most + " of " + subnet + "'s " + nodes + " nodes" + WHY,
                count.share + count.nodes);
    }

    /** Reports it if a subnet falls apart into groups none of which can go on. Nodes in none reach all others. */
    static void groups(String path, String subnet, List<Integer> groups, Check check) {
        check.nodesIn(subnet).ifPresent(nodes -> {
            Thresholds thresholds = new Thresholds(nodes);
            int all = groups.stream().mapToInt(size -> size).sum();
            int largest = groups.stream().mapToInt(size -> size).max().orElse(0);
            check.require(
                    all != nodes || largest >= thresholds.toGoOn(),
                    path,
                    "a group of at least n - f = " + thresholds.toGoOn() + " of " + subnet + "'s " + nodes + " nodes"
                            + WHY,
                    largest);
        });
    }

    /** Reports it if more nodes of some subnet go dark than it can go on without. */
    static void dark(String path, Optional<Blackout> blackout, Check check) {
        List<String> halted = new ArrayList<>();
        for (SubnetSection subnet : check.scenario().subnets()) {
            List<Node> nodes = check.machines().of(subnet).orElse(List.of());
            int dark = blackout.map(its -> its.replicasAmong(nodes).size()).orElse(0);
            int most = nodes.isEmpty() ? 0 : new Thresholds(nodes.size()).faults();
            if (dark > most) {
                halted.add(dark + " of " + subnet.id() + "'s " + nodes.size() + " (f = " + most + ")");
            }
        }
        int others = halted.size() - MOST_SUBNETS;
        String more = others > 0 ? " and too many of " + others + " more" : "";
        if (!halted.isEmpty()) {
            String first = String.join(", ", halted.subList(0, Math.min(MOST_SUBNETS, halted.size())));
            check.report(path, "at most f of each subnet's nodes to go dark" + WHY, first + more);
        }
    }
}
