package org.icsim.scenarios.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.bench.Workload.Prepared;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.Traffic;

/** Workloads that are scenarios, read and run like any other. */
final class ScenarioWorkloads {
    private static final long SEED = 1;

    /** A run of the decade takes some hundredths of a second. */
    private static final int DECADES = 8;

    private ScenarioWorkloads() {}

    /** Returns all of them, in the order in which they are shown. */
    static List<Workload> all() {
        return List.of(
                subnet("subnet-13", SyntheticWorkloads.ROUNDS_OF_13),
                subnet("subnet-40", SyntheticWorkloads.ROUNDS_OF_40),
                mainnet(Traffic.FULL),
                mainnet(Traffic.SHARES),
                Workload.of("supply-decade", effort -> prepared(Library.catalog("supply-decade"), List.of(), effort))
                        .withRuns(DECADES));
    }

    private static Workload subnet(String name, RoundsYardstick.Shape shape) {
        List<String> settings = List.of(traffic(Traffic.FULL));
        return Workload.of(name, effort -> beside(shape, effort, prepared(Library.benchmark(name), settings, effort)))
                .withTraffic(Traffic.FULL);
    }

    private static Workload mainnet(Traffic traffic) {
        List<String> settings = List.of(traffic(traffic));
        RoundsYardstick.Shape shape = SyntheticWorkloads.ROUNDS_OF_13;
        return Workload.of(
                        "mainnet-60s",
                        effort -> beside(shape, effort, prepared(Library.catalog("mainnet"), settings, effort)))
                .withTraffic(traffic);
    }

    static String traffic(Traffic traffic) {
        return "fidelity.traffic=" + traffic;
    }

    /** Rounds of as many nodes are the yardstick of consensus. */
    private static Prepared beside(RoundsYardstick.Shape shape, Effort effort, Prepared scenario) {
        RoundsYardstick.Shape its = shape.shrunk(effort.shrink());
        return new Prepared(scenario.trials(), Optional.of(() -> new RoundsYardstick(its)));
    }

    static Prepared prepared(Source source, List<String> settings, Effort effort) {
        VariantPlan whole = plan(source, settings);
        TimeSpan span = new TimeSpan(whole.plan().duration() / effort.shrink());
        VariantPlan plan = effort.shrink() == 1 ? whole : plan(source, concat(settings, "duration=" + span));
        return new Prepared(() -> Trial.of(plan, SEED, effort.threads()), Optional.empty());
    }

    private static List<String> concat(List<String> settings, String setting) {
        return Stream.concat(settings.stream(), Stream.of(setting)).toList();
    }

    private static VariantPlan plan(Source source, List<String> settings) {
        Options options = new Options(settings, Optional.of(SEED), Optional.empty(), false);
        return Planner.plan(new ScenarioLoader(new Library()).load(source, options))
                .get(0);
    }
}
