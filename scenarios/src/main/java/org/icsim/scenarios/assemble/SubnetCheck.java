package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.models.consensus.Thresholds;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.MakersSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;

/** Checks the subnets of a scenario: each is of one kind of nodes that there are, and its rounds take some time. */
final class SubnetCheck {
    private final Check check;
    private final MembersCheck members;

    SubnetCheck(Check check) {
        this.check = check;
        this.members = new MembersCheck(check);
    }

    /** Reports what is wrong with one subnet after the other. */
    void check(String path, SubnetSection subnet) {
        boolean isAmbiguous =
                Metric.all().stream().anyMatch(metric -> metric.name().startsWith(subnet.id() + "."));
        boolean isTheEconomy =
                check.scenario().economy().isPresent() && subnet.id().equals(EconomyMetric.SUBJECT);
        check.require(!isAmbiguous && !isTheEconomy, path + ".id", "a name with which no metric begins", subnet.id());
        long ways = Stream.of(subnet.like(), subnet.nodes(), subnet.members())
                .filter(Optional::isPresent)
                .count();
        check.require(ways == 1, path, "one of like, nodes and members", ways == 0 ? "none" : "several");
        subnet.like().filter(like -> Mainnet.likeness(subnet).isEmpty()).ifPresent(like -> unknownSubnet(path, like));
        subnet.consensus().ifPresent(consensus -> consensus(path + ".consensus", subnet, consensus));
        subnet.members().ifPresent(named -> members.check(path + ".members", named));
        subnet.roundTrips()
                .ifPresent(trips -> RoundTripsCheck.of(
                        path + ".round-trips", trips, check.machines().countOf(subnet), check));
        subnet.makers().ifPresent(makers -> makers(path + ".makers", subnet, makers));
        boolean isDrawn = subnet.nodes().isPresent() && check.machines().arePlaced(subnet);
        if (isDrawn && Mainnet.draw(subnet.id(), subnet.nodes().get()).isEmpty()) {
            check.report(
                    path + ".nodes",
                    "as many nodes as mainnet has within the limits on what they may share, or network.latency or round-trips",
                    subnet.nodes().get());
        }
    }

    private void makers(String path, SubnetSection subnet, List<MakersSection> makers) {
        check.requireDistinct(
                path,
                ".height",
                makers.stream().map(its -> String.valueOf(its.height())).toList());
        for (int i = 0; i < makers.size(); i++) {
            String nodes = path + "[" + i + "].nodes";
            List<Integer> named = makers.get(i).nodes();
            check.requireDistinct(nodes, "", named.stream().map(String::valueOf).toList());
            check.machines()
                    .countOf(subnet)
                    .ifPresent(count -> IntStream.range(0, named.size())
                            .filter(j -> named.get(j) < 0 || named.get(j) >= count)
                            .forEach(j -> check.report(nodes + "[" + j + "]", "0 to " + (count - 1), named.get(j))));
        }
    }

    private void unknownSubnet(String path, String like) {
        List<String> known = Mainnet.TOPOLOGY.subnets().stream()
                .map(subnet -> subnet.id().principal().shortName())
                .toList();
        check.report(
                path + ".like",
                "the beginning of the id of one of mainnet's " + known.size() + " subnets, such as " + known.get(0),
                "'" + Problem.shortened(like) + "'" + NearestWord.suggestion(like, known));
    }

    private void consensus(String path, SubnetSection subnet, ConsensusSection consensus) {
        consensus.unitDelay().ifPresent(unit -> check.requireSpan(path + ".unit-delay", unit, Check.LONGEST_DELAY));
        consensus.initialNotaryDelay().ifPresent(span -> check.requireAtMost(path + ".initial-notary-delay", span));
        consensus.processing().ifPresent(span -> check.requireAtMost(path + ".processing", span));
        boolean isInstant = isZero(consensus.initialNotaryDelay()) && isZero(consensus.processing());
        boolean isAlone = check.machines().countOf(subnet).orElse(Thresholds.MAX_NODES) == 1;
        check.require(!(isAlone && isInstant), path, "a delay: rounds of a single node would take no time", "none");
    }

    private static boolean isZero(Optional<TimeSpan> span) {
        return span.isPresent() && span.get().nanos() == 0;
    }
}
