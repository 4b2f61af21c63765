package org.icsim.models.consensus;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.core.engine.Simulation;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.Pacing.Backlog;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Bandwidth;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.LossRates;
import org.icsim.models.workload.Probe;
import org.icsim.models.workload.RequestPath;

/**
 * A generated subnet, its network weather and its crashes: what a property runs.
 *
 * @param greatestLatencyMillis round trips are drawn from 1 ms to this
 * @param jitterMillis          mean of an exponential jitter
 * @param crashes               so many replicas, from when, for how long, in milliseconds
 */
record SubnetCase(
        long seed,
        int nodes,
        int greatestLatencyMillis,
        int jitterMillis,
        double loss,
        int notaryMillis,
        int unitMillis,
        int processingMillis,
        Traffic traffic,
        List<CrashCase> crashes,
        Pacing pacing) {
    static final long MILLI = 1_000_000L;

    record CrashCase(int nodes, int atMillis, int forMillis) {}

    /** Networks slow enough against the delays that ranks overlap and rounds see several blocks. */
    static Arbitrary<SubnetCase> stormy() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(4, 4, 5, 6, 7, 10),
                        Arbitraries.integers().between(20, 2000),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.of(0.0, 0.01, 0.2),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(20, 600),
                        Arbitraries.of(Traffic.class))
                .flatAs((seed, nodes, latency, jitter, loss, notary, unit, traffic) -> Combinators.combine(
                                Arbitraries.of(0, 0, 50, 120), crashes(nodes), pacings())
                        .as((processing, crashes, pacing) -> new SubnetCase(
                                seed,
                                nodes,
                                latency,
                                jitter,
                                loss,
                                notary,
                                unit,
                                processing,
                                traffic,
                                crashes,
                                pacing)));
    }

    /** Those of mainnet, which slow down in long runs only, and tighter ones. */
    private static Arbitrary<Pacing> pacings() {
        Arbitrary<Pacing> tight = Combinators.combine(
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(2, 10),
                        Arbitraries.integers().between(3, 10),
                        Arbitraries.integers().between(0, 2))
                .as((delay, limit, lookBack, tolerated) -> new Pacing(
                        new Backlog(Optional.of(Duration.ofMillis(delay)), 1, 0), limit, lookBack, tolerated));
        return Arbitraries.oneOf(List.of(
                Arbitraries.just(Pacing.SINCE_NOVEMBER_2024), Arbitraries.just(Pacing.BEFORE_NOVEMBER_2024), tight));
    }

    private static Arbitrary<List<CrashCase>> crashes(int nodes) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, nodes),
                        Arbitraries.integers().between(0, 15_000),
                        Arbitraries.integers().between(1, 15_000))
                .as(CrashCase::new)
                .list()
                .ofMaxSize(3);
    }

    /** Makes a case with the pacing of today. */
    SubnetCase(
            long seed,
            int nodes,
            int greatestLatencyMillis,
            int jitterMillis,
            double loss,
            int notaryMillis,
            int unitMillis,
            int processingMillis,
            Traffic traffic,
            List<CrashCase> crashes) {
        this(
                seed,
                nodes,
                greatestLatencyMillis,
                jitterMillis,
                loss,
                notaryMillis,
                unitMillis,
                processingMillis,
                traffic,
                crashes,
                Pacing.SINCE_NOVEMBER_2024);
    }

    Thresholds thresholds() {
        return new Thresholds(nodes);
    }

    ConsensusSettings settings() {
        return new ConsensusSettings(
                Duration.ofMillis(notaryMillis),
                Duration.ofMillis(unitMillis),
                Duration.ofMillis(processingMillis),
                traffic,
                pacing);
    }

    /** Runs the subnet under these rules for so long, with messages from users, and lets {@code facts} watch. */
    Subnet run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts) {
        return run(span, rules, facts, Optional.empty(), List.of(), subnet -> {});
    }

    /** Runs it with more faults. */
    Subnet run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts,
            Consumer<Subnet> faults) {
        return run(span, rules, facts, Optional.empty(), List.of(), faults);
    }

    /** Runs it with a limit to each node's link and with users at the end of paths. */
    Subnet run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts,
            Optional<Bandwidth> bandwidth,
            List<RequestPath> paths) {
        return run(span, rules, facts, bandwidth, paths, subnet -> {});
    }

    /** Runs it with further faults. */
    Subnet run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts,
            Optional<Bandwidth> bandwidth,
            List<RequestPath> paths,
            List<? extends Fault> faults) {
        return run(span, rules, facts, bandwidth, paths, subnet -> Fault.schedule(faults, subnet));
    }

    private Subnet run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts,
            Optional<Bandwidth> bandwidth,
            List<RequestPath> paths,
            Consumer<Subnet> faults) {
        Simulation simulation = new Simulation(seed, List.of("subnet/case"));
        var process = simulation.process("subnet/case");
        Conditions conditions = new Conditions(
                jitterMillis == 0
                        ? Optional.empty()
                        : Optional.of(Distributions.exponential((double) jitterMillis * MILLI)),
                new LossRates(loss, loss),
                bandwidth);
        Subnet subnet =
                new Subnet(process, latencies(), conditions, settings(), rules.apply(thresholds(), settings()), facts);
        for (int i = 0; i < crashes.size(); i++) {
            CrashCase crash = crashes.get(i);
            long at = crash.atMillis() * MILLI;
            List<Integer> replicas = Fault.drawReplicas(process, "crash", i, nodes, crash.nodes());
            Fault.schedule(List.of(new Crash(at, at + crash.forMillis() * MILLI, replicas)), subnet);
        }
        faults.accept(subnet);
        subnet.start();
        new Probe(subnet, Distributions.exponential(Probe.meanGapNanos(5)), paths, conditions).start();
        simulation.runUntil(span.toNanos());
        return subnet;
    }

    private Latencies latencies() {
        RandomStream stream = RandomStream.ofKey(seed);
        double[][] roundTrips = new double[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < i; j++) {
                roundTrips[i][j] = 1 + stream.nextInt(greatestLatencyMillis);
                roundTrips[j][i] = roundTrips[i][j];
            }
        }
        return Latencies.ofRoundTrips(roundTrips);
    }
}
