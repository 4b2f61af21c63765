package org.icsim.models.consensus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.SubnetCase.CrashCase;
import org.icsim.models.faults.Corruption;
import org.icsim.models.faults.Fault;

/**
 * A generated subnet of 4 to 40 nodes with an adversary in it.
 *
 * @param firstCorrupted the adversary has this replica and those that follow it, one for each corruption
 * @param clockMillis    how far the clock of replica 0 is ahead, and that of replica 1 behind
 */
record AdversaryCase(SubnetCase subnet, int firstCorrupted, List<CorruptionCase> corruptions, int clockMillis) {
    /** The greatest span a case has faults in. */
    static final int LAST_FAULT_MILLIS = 6_000;

    private static final int FOR_EVER = 1_000_000;

    /** Makes a case in which all clocks are right. */
    AdversaryCase(SubnetCase subnet, int firstCorrupted, List<CorruptionCase> corruptions) {
        this(subnet, firstCorrupted, corruptions, 0);
    }

    /** One replica misbehaves from a moment on for a while. */
    record CorruptionCase(Set<Misdeed> misdeeds, int atMillis, int forMillis) {}

    /** Networks slow enough that rounds see several blocks, any number of crashes, and an adversary with up to f replicas. */
    static Arbitrary<AdversaryCase> stormy() {
        return nodes().flatMap(nodes -> Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(20, 1000),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(0.0, 0.0, 0.01, 0.2),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(20, 600),
                        Arbitraries.of(Traffic.class),
                        crashes(nodes))
                .flatAs((seed, latency, jitter, loss, notary, unit, traffic, crashes) -> Combinators.combine(
                                Arbitraries.integers().between(0, nodes - 1),
                                corruptions(faults(nodes)),
                                Arbitraries.of(0, 20, 1000))
                        .as((first, corruptions, clock) -> new AdversaryCase(
                                new SubnetCase(seed, nodes, latency, jitter, loss, notary, unit, 0, traffic, crashes),
                                first,
                                corruptions,
                                clock))));
    }

    /**
     * Networks in which every way takes less than half a unit delay, and {@code faulty} of f replicas in the adversary's hands to
     * the end, the rest of them crashed.
     */
    static Arbitrary<AdversaryCase> calm() {
        return nodes().flatMap(nodes -> Combinators.combine(
                        calmSubnet(nodes, List.of()),
                        Arbitraries.integers().between(0, nodes - 1),
                        corruptions(faults(nodes)),
                        Arbitraries.integers().between(0, LAST_FAULT_MILLIS))
                .as((subnet, first, corruptions, crashAt) ->
                        new AdversaryCase(subnet, first, corruptions).lasting().withTheRestOfFCrashedAt(crashAt)));
    }

    /** The same networks with any faults, of up to all replicas, that all end. */
    static Arbitrary<AdversaryCase> healing() {
        return nodes().flatMap(nodes -> crashes(nodes)
                .flatMap(crashes -> Combinators.combine(
                                calmSubnet(nodes, crashes),
                                Arbitraries.integers().between(0, nodes - 1),
                                corruptionsWith(Arbitraries.of(EnumSet.of(Misdeed.WITHHOLD_SHARES), none()), nodes))
                        .as((subnet, first, corruptions) -> new AdversaryCase(subnet, first, corruptions))));
    }

    /** One replica more than a subnet endures, of one mind from the start. */
    static Arbitrary<AdversaryCase> tooMany(Set<Misdeed> misdeeds) {
        return Arbitraries.of(4, 4, 7, 13)
                .flatMap(nodes -> Combinators.combine(
                                calmSubnet(nodes, List.of()),
                                Arbitraries.integers().between(0, nodes - 1))
                        .as((subnet, first) -> new AdversaryCase(subnet, first, List.of()).with(misdeeds)));
    }

    private AdversaryCase with(Set<Misdeed> misdeeds) {
        List<CorruptionCase> all = new ArrayList<>();
        for (int i = 0; i <= faults(subnet.nodes()); i++) {
            all.add(new CorruptionCase(misdeeds, 0, FOR_EVER));
        }
        return new AdversaryCase(subnet, firstCorrupted, all);
    }

    private AdversaryCase lasting() {
        List<CorruptionCase> lasting = corruptions.stream()
                .map(corruption -> new CorruptionCase(corruption.misdeeds(), corruption.atMillis(), FOR_EVER))
                .toList();
        return new AdversaryCase(subnet, firstCorrupted, lasting);
    }

    private AdversaryCase withTheRestOfFCrashedAt(int millis) {
        int rest = faults(subnet.nodes()) - corruptions.size();
        List<CorruptionCase> all = new ArrayList<>(corruptions);
        for (int i = 0; i < rest; i++) {
            all.add(new CorruptionCase(none(), millis, FOR_EVER));
        }
        return new AdversaryCase(subnet, firstCorrupted, all);
    }

    /** No misdeeds stand for a crash. */
    private static EnumSet<Misdeed> none() {
        return EnumSet.noneOf(Misdeed.class);
    }

    private static Arbitrary<SubnetCase> calmSubnet(int nodes, List<CrashCase> crashes) {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(20, 200),
                        Arbitraries.integers().between(50, 300),
                        Arbitraries.of(Traffic.class))
                .as((seed, latency, notary, traffic) ->
                        new SubnetCase(seed, nodes, latency, 2, 0, notary, 300, 0, traffic, crashes));
    }

    private static Arbitrary<Integer> nodes() {
        return Arbitraries.of(4, 4, 4, 4, 4, 5, 5, 6, 7, 7, 7, 7, 8, 10, 10, 13, 13, 16, 28, 40);
    }

    private static Arbitrary<List<CorruptionCase>> corruptions(int greatestCount) {
        return corruptionsWith(Arbitraries.of(Misdeed.class).set().ofMinSize(1), greatestCount);
    }

    private static Arbitrary<List<CorruptionCase>> corruptionsWith(
            Arbitrary<? extends Set<Misdeed>> misdeeds, int greatestCount) {
        return Combinators.combine(
                        misdeeds,
                        Arbitraries.integers().between(0, LAST_FAULT_MILLIS / 2),
                        Arbitraries.integers().between(1, LAST_FAULT_MILLIS / 2))
                .as((set, at, span) -> new CorruptionCase(set, at, span))
                .list()
                .ofMaxSize(greatestCount);
    }

    private static Arbitrary<List<CrashCase>> crashes(int nodes) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, nodes),
                        Arbitraries.integers().between(0, LAST_FAULT_MILLIS / 2),
                        Arbitraries.integers().between(1, LAST_FAULT_MILLIS / 2))
                .as(CrashCase::new)
                .list()
                .ofMaxSize(3);
    }

    private static int faults(int nodes) {
        return (nodes - 1) / 3;
    }

    void run(
            Duration span,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            FactSink<ConsensusFact> facts) {
        subnet.run(span, rules, facts, this::schedule);
    }

    /** Lets what it has happen to a subnet. */
    void schedule(Subnet to) {
        to.addClockOffset(0, clockMillis * SubnetCase.MILLI);
        to.addClockOffset(1, -clockMillis * SubnetCase.MILLI);
        for (int i = 0; i < corruptions.size(); i++) {
            CorruptionCase corruption = corruptions.get(i);
            int replica = (firstCorrupted + i) % subnet.nodes();
            long at = corruption.atMillis() * SubnetCase.MILLI;
            long until = at + corruption.forMillis() * SubnetCase.MILLI;
            if (corruption.misdeeds().isEmpty()) {
                to.process().at(at, () -> to.crash(replica));
                to.process().at(until, () -> to.restart(replica));
            } else {
                Fault.schedule(List.of(new Corruption(at, until, List.of(replica), corruption.misdeeds())), to);
            }
        }
    }
}
