package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.StateCertified;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.SubnetCase.CrashCase;
import org.icsim.models.consensus.WeatherCase.Kind;
import org.icsim.models.faults.Chaos;
import org.icsim.models.faults.Fault;

/** What holds while links are cut, slow, narrow and lossy, machines slow and down, and what holds afterwards. */
class ConsensusWeatherProperties {
    private static final long SECOND = 1_000_000_000L;
    private static final int OVER_MILLIS = 30_000;
    private static final Duration SPAN = Duration.ofSeconds(90);
    private static final Duration BOUND = Duration.ofSeconds(10);

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void everyLawHoldsInAnyWeather(@ForAll("stormy") SubnetCase stormy, @ForAll("weather") List<WeatherCase> weather) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());

        run(stormy, weather, Duration.ofSeconds(30), laws);

        assertThat(laws.broken()).isEmpty();
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void afterAnyWeatherBlocksBecomeFinalAgainAndEveryReplicaComesBack(
            @ForAll("faulty") SubnetCase faulty, @ForAll("weather") List<WeatherCase> weather) {
        long over = OVER_MILLIS * SubnetCase.MILLI;
        ConsensusMeter again = new ConsensusMeter(over, over + BOUND.toNanos());
        ConsensusLaws laws = new ConsensusLaws(faulty.settings(), faulty.nodes());
        long[] finalHeights = new long[faulty.nodes()];
        long[] certifiedHeights = new long[faulty.nodes()];
        FactSink<ConsensusFact> heights = (time, fact) -> {
            if (fact instanceof BlockFinalized finalized) {
                finalHeights[fact.replica()] = finalized.block().height();
            } else if (fact instanceof StateCertified certified) {
                certifiedHeights[fact.replica()] = certified.height();
            }
        };

        run(faulty, weather, SPAN, laws.andThen(again).andThen(heights));

        assertThat(laws.broken()).isEmpty();
        assertThat(again.finalBlocks()).isPositive();
        long best = Arrays.stream(finalHeights).max().orElseThrow();
        assertThat(Arrays.stream(finalHeights)).allMatch(height -> height > best - CatchUp.LOOK_AHEAD);
        assertThat(Arrays.stream(certifiedHeights)).allMatch(height -> height > best - CatchUp.LOOK_AHEAD);
    }

    @Property(tries = 150, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void finalityNeedsAQuorumOnOneSideOfACutAndComesBackWithHealing(@ForAll("partitions") PartitionCase partition) {
        assertThat(partition.broken(UnaryOperator.identity())).isEmpty();
    }

    /** However bad their links are, and whomever they still reach: what a maker tells a few, those pass on. */
    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void theOthersGoOnWhileUpToFReplicasHaveBadLinks(
            @ForAll("calm") SubnetCase calm,
            @ForAll("bad") List<WeatherCase> bad,
            @ForAll @DoubleRange(min = 0, max = 1) double reached) {
        int f = calm.thresholds().faults();
        List<Fault> faults = new ArrayList<>();
        for (int replica = 0; replica < f; replica++) {
            faults.addAll(bad.get(replica % bad.size()).of(replica, calm.nodes(), reached));
        }
        ConsensusMeter first = new ConsensusMeter(10 * SECOND, 40 * SECOND);
        ConsensusMeter second = new ConsensusMeter(40 * SECOND, 70 * SECOND);

        calm.run(
                Duration.ofSeconds(70), ProtocolRules::new, first.andThen(second), Optional.empty(), List.of(), faults);

        assertThat(first.finalBlocks()).isGreaterThan(3);
        assertThat(second.finalBlocks()).isGreaterThan(3);
    }

    /** A replica may have finalized a height of which it lacks the tape; without that it delivers and certifies no more. */
    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void afterChaosEveryReplicaCertifiesAgain(@ForAll("calm") SubnetCase calm, @ForAll long key) {
        int f = calm.thresholds().faults();
        List<Fault> chaos = new Chaos(SECOND, 120 * SECOND, calm.nodes(), f).draw(RandomStream.ofKey(key));
        long[] certifiedHeights = new long[calm.nodes()];
        FactSink<ConsensusFact> heights = (time, fact) -> {
            if (fact instanceof StateCertified certified) {
                certifiedHeights[fact.replica()] = certified.height();
            }
        };

        calm.run(Duration.ofMinutes(4), ProtocolRules::new, heights, Optional.empty(), List.of(), chaos);

        long best = Arrays.stream(certifiedHeights).max().orElseThrow();
        assertThat(Arrays.stream(certifiedHeights)).allMatch(height -> height > best - CatchUp.LOOK_AHEAD);
    }

    private static void run(
            SubnetCase subnet, List<WeatherCase> weather, Duration span, FactSink<ConsensusFact> facts) {
        subnet.run(
                span,
                ProtocolRules::new,
                facts,
                Optional.empty(),
                List.of(),
                WeatherCase.faults(weather, subnet.nodes()));
    }

    @Provide
    Arbitrary<SubnetCase> stormy() {
        return SubnetCase.stormy();
    }

    @Provide
    Arbitrary<List<WeatherCase>> weather() {
        return WeatherCase.overBy(OVER_MILLIS);
    }

    @Provide
    Arbitrary<PartitionCase> partitions() {
        return PartitionCase.any();
    }

    @Provide
    Arbitrary<SubnetCase> calm() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(4, 7, 10, 13),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.of(Traffic.class))
                .as((seed, nodes, latency, traffic) ->
                        new SubnetCase(seed, nodes, latency, 5, 0.01, 300, 1000, 120, traffic, List.of()));
    }

    @Provide
    Arbitrary<List<WeatherCase>> bad() {
        return Combinators.combine(
                        Arbitraries.of(Kind.ONE_WAY, Kind.DEGRADE),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(0.01, 0.99))
                .as((kind, key, share) -> new WeatherCase(kind, 5_000, 65_000, key, share))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    /** Delays below half the unit delay; replicas crash, too, and are back in time. */
    @Provide
    Arbitrary<SubnetCase> faulty() {
        Arbitrary<CrashCase> crash = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, OVER_MILLIS / 2),
                        Arbitraries.integers().between(1, OVER_MILLIS / 2))
                .as(CrashCase::new);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(4, 13),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.of(Traffic.class),
                        crash.list().ofMaxSize(2))
                .as((seed, nodes, latency, traffic, crashes) ->
                        new SubnetCase(seed, nodes, latency, 5, 0.01, 300, 1000, 120, traffic, crashes));
    }
}
