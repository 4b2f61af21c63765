package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.ReplicaCaughtUp;
import org.icsim.models.consensus.ConsensusFact.ReplicaStranded;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.RecoveryLog.Recovery;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatchUpTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<Long> replayTimes = new ArrayList<>();
    private final RecoveryLog recoveries = new RecoveryLog();
    private ConsensusLaws laws = new ConsensusLaws(settings(Traffic.FULL, 300), 13);
    private final List<ConsensusFact> stranded = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Traffic.class)
    void crashedReplicasReplayWhatTheyMissed(Traffic traffic) {
        run(traffic, 300, 500, List.of(new Crash(10 * SECOND, 130 * SECOND, List.of(2, 5, 7, 11))));

        assertThat(laws.broken()).isEmpty();
        assertThat(recoveries.recoveries()).hasSize(4).allSatisfy(recovery -> {
            assertThat(recovery.restartedAt()).isEqualTo(130 * SECOND);
            assertThat(recovery.caughtUpAt()).isPresent();
        });
    }

    /** Source: at most 10 blocks a second, dfinity/ic PR #1885. */
    @Test
    void replayGoesAtTenBlocksASecond() {
        run(Traffic.FULL, 300, 500, List.of(new Crash(10 * SECOND, 130 * SECOND, List.of(5))));

        int firstBatch = CatchUp.LOOK_AHEAD + 2; // what was notarized before the crash becomes final with it
        for (int i = firstBatch; i < replayTimes.size(); i++) {
            long span = replayTimes.get(i) - replayTimes.get(i - CatchUp.LOOK_AHEAD);
            assertThat(span).isGreaterThanOrEqualTo(CatchUp.REFRESH_NANOS);
        }
        Recovery recovery = recoveries.recoveries().get(0);
        double seconds = (recovery.caughtUpAt().getAsLong() - recovery.restartedAt()) / 1e9;
        assertThat(replayTimes.size() / seconds).isBetween(8.0, 10.0);
    }

    @Test
    void aHaltedSubnetGoesOnWhenAQuorumIsBack() {
        run(Traffic.SHARES, 300, 150, List.of(new Crash(10 * SECOND, 100 * SECOND, List.of(0, 1, 2, 3, 4))));
        long withoutHalt = 150 * 1000 / 400;

        assertThat(laws.broken()).isEmpty();
        assertThat(laws.finalHeight()).isBetween(withoutHalt * 55 / 150, withoutHalt * 62 / 150);
    }

    /** Whatever was on its way is lost, and each replica comes back to others that know less or more. */
    @Test
    void aSubnetGoesOnAfterAllItsReplicasWereDown() {
        List<Crash> crashes = new ArrayList<>();
        for (int replica = 0; replica < 13; replica++) {
            crashes.add(new Crash(10 * SECOND + replica * 40_000_000L, (100 - replica) * SECOND, List.of(replica)));
        }
        run(Traffic.FULL, 300, 150, crashes);

        assertThat(laws.broken()).isEmpty();
        assertThat(laws.finalHeight()).isGreaterThan(120);
    }

    @Test
    void aReplicaThatIsDownFromTheBeginningSaysNothingUntilItComes() {
        List<ConsensusFact> early = new ArrayList<>();
        run(Traffic.FULL, 300, 60, List.of(new Crash(0, 30 * SECOND, List.of(4))), (time, fact) -> {
            if (fact.replica() == 4 && time > 0 && time < 30 * SECOND) {
                early.add(fact);
            }
        });

        assertThat(early).isEmpty();
        assertThat(laws.broken()).isEmpty();
        assertThat(recoveries.recoveries())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.caughtUpAt()).isPresent());
    }

    @Test
    void overlappingOutagesEndWithTheLast() {
        run(
                Traffic.FULL,
                300,
                60,
                List.of(
                        new Crash(10 * SECOND, 30 * SECOND, List.of(1)),
                        new Crash(20 * SECOND, 40 * SECOND, List.of(1))));

        assertThat(recoveries.recoveries())
                .singleElement()
                .satisfies(recovery -> assertThat(recovery.restartedAt()).isEqualTo(40 * SECOND));
    }

    @Test
    void aReplicaBeyondTheOthersPoolsIsStrandedAndSaysSo() {
        run(Traffic.SHARES, 0, 320, List.of(new Crash(SECOND, 300 * SECOND, List.of(3))));

        assertThat(laws.broken()).isEmpty();
        assertThat(stranded)
                .singleElement()
                .satisfies(fact -> assertThat(fact.replica()).isEqualTo(3));
        assertThat(recoveries.recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.isStranded()).isTrue();
            assertThat(recovery.caughtUpAt()).isEmpty();
        });
        assertThat(laws.finalHeight()).isGreaterThan(Pool.RETAINED_HEIGHTS);
    }

    /** One outage ends as the next begins: the replica is down throughout and comes back once. */
    @Test
    void outagesWithoutATimeBetweenAreOne() {
        List<Crash> twice = List.of(
                new Crash(10 * SECOND, 20 * SECOND, List.of(2)), new Crash(20 * SECOND, 30 * SECOND, List.of(2)));

        run(Traffic.FULL, 300, 60, twice);

        assertThat(recoveries.recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.restartedAt()).isEqualTo(30 * SECOND);
            assertThat(recovery.caughtUpAt()).isPresent();
        });
    }

    /** A boundary node passes a replica by that is behind the others, as long as one is not. */
    @Test
    void usersAreNotSentToAReplicaThatIsBehind() {
        Simulation simulation = new Simulation(3, List.of("subnet/app"));
        ConsensusSettings settings = settings(Traffic.FULL, 300);
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(4, 25_000_000),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(4), settings),
                (time, fact) -> {});
        Fault.schedule(List.of(new Crash(5 * SECOND, 20 * SECOND, List.of(2))), subnet);
        subnet.start();

        simulation.runUntil(4 * SECOND);
        assertThat(subnet.nextHealthy(2)).hasValue(2);
        simulation.runUntil(10 * SECOND);
        assertThat(subnet.nextHealthy(2)).hasValue(3);
        simulation.runUntil(20 * SECOND + 1_000_000);
        assertThat(subnet.isUp(2)).isTrue();
        assertThat(subnet.nextHealthy(2)).hasValue(3);
        simulation.runUntil(60 * SECOND);
        assertThat(subnet.nextHealthy(2)).hasValue(2);
    }

    /** 13 replicas, 25 ms apart. */
    private void run(Traffic traffic, int notaryMillis, int seconds, List<Crash> crashes) {
        run(traffic, notaryMillis, seconds, crashes, (time, fact) -> {});
    }

    private void run(
            Traffic traffic, int notaryMillis, int seconds, List<Crash> crashes, FactSink<ConsensusFact> watcher) {
        ConsensusSettings settings = settings(traffic, notaryMillis);
        laws = new ConsensusLaws(settings, 13);
        Simulation simulation = new Simulation(3, List.of("subnet/app"));
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(13, 25_000_000),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(13), settings),
                recoveries.andThen(laws).andThen(this::note).andThen(watcher));
        Fault.schedule(crashes, subnet);
        subnet.start();
        simulation.runUntil(seconds * SECOND);
    }

    private static ConsensusSettings settings(Traffic traffic, int notaryMillis) {
        return new ConsensusSettings(
                Duration.ofMillis(notaryMillis), Duration.ofSeconds(1), Duration.ofMillis(notaryMillis / 4), traffic);
    }

    private void note(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized && finalized.isReplayed()) {
            replayTimes.add(time);
        } else if (fact instanceof ReplicaStranded) {
            stranded.add(fact);
        } else if (fact instanceof ReplicaCaughtUp && stranded.stream().anyMatch(s -> s.replica() == fact.replica())) {
            throw new AssertionError("a stranded replica cannot catch up");
        }
    }
}
