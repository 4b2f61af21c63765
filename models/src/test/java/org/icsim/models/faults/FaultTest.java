package org.icsim.models.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.models.consensus.ConsensusFact;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Degradation.Direction;
import org.icsim.models.network.Bandwidth;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Cut;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final long LATENCY = 20 * MILLI;
    private static final long PROCESSING = 50 * MILLI;

    private record Noted(long time, int replica, long height) {}

    private final List<Noted> notarized = new ArrayList<>();

    /** A block takes one latency for the proposal, one for the shares, then the processing time; here two faults add to it. */
    @ParameterizedTest
    @EnumSource(Traffic.class)
    void ifAllMachinesAreSlowEachBlockTakesSoMuchLonger(Traffic traffic) {
        List<Fault> slow = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            slow.add(new SlowNode(10 * SECOND, 20 * SECOND, replica, 100 * MILLI));
            slow.add(new SlowNode(10 * SECOND, 20 * SECOND, replica, 30 * MILLI));
        }

        run(traffic, slow, 30);

        long usual = 2 * LATENCY + PROCESSING;
        assertThat(intervals(0, 10)).containsOnly(usual);
        assertThat(intervals(11, 20)).containsOnly(usual + 130 * MILLI);
        assertThat(intervals(21, 30)).containsOnly(usual);
    }

    /** The others' notarization does not help a replica whose machine is slow. */
    @ParameterizedTest
    @EnumSource(Traffic.class)
    void aSlowMachineIsLateBesideTheOthers(Traffic traffic) {
        run(traffic, List.of(new SlowNode(10 * SECOND, 20 * SECOND, 2, 60 * MILLI)), 30);

        List<Long> lateness = notarized.stream()
                .filter(noted -> noted.replica() == 2 && noted.time() > 11 * SECOND && noted.time() < 19 * SECOND)
                .map(noted -> noted.time() - firstKnown(noted.height()))
                .toList();
        assertThat(lateness).isNotEmpty().allSatisfy(nanos -> assertThat(nanos).isGreaterThanOrEqualTo(60 * MILLI));
    }

    /** One replica of four is not needed; what it sends takes a second more, and then no longer. */
    @Test
    void degradationsEndAsTheyBegan() {
        Degradation degradation = new Degradation(
                5 * SECOND, 15 * SECOND, 1, Direction.BOTH, SECOND, 0.5, Optional.of(new Bandwidth(1_000_000)));

        Subnet subnet = run(Traffic.FULL, List.of(degradation), 10);
        assertThat(subnet.network().roundTripNanos(0, 1)).isEqualTo(2 * LATENCY + 2 * SECOND);
        assertThat(subnet.network().roundTripNanos(0, 2)).isEqualTo(2 * LATENCY);
        assertThat(subnet.network().isFoul()).isTrue();

        subnet = run(Traffic.FULL, List.of(degradation), 16);
        assertThat(subnet.network().roundTripNanos(0, 1)).isEqualTo(2 * LATENCY);
        assertThat(subnet.network().isFoul()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void aDegradationHasADirection(Direction direction) {
        Degradation degradation = new Degradation(SECOND, 9 * SECOND, 1, direction, SECOND, 0, Optional.empty());

        Subnet subnet = run(Traffic.FULL, List.of(degradation), 5);

        int ways = direction == Direction.BOTH ? 2 : 1;
        assertThat(subnet.network().roundTripNanos(0, 1)).isEqualTo(2 * LATENCY + ways * SECOND);
    }

    @Test
    void groupsAreCutInBothDirectionsAndTheOthersKeepTheirLinks() {
        Partition partition = Partition.ofGroups(0, 1, List.of(List.of(0, 1), List.of(3), List.of(4)));

        assertThat(partition.cuts())
                .containsExactly(
                        new Cut(List.of(0, 1), List.of(3, 4)),
                        new Cut(List.of(3), List.of(0, 1, 4)),
                        new Cut(List.of(4), List.of(0, 1, 3)));
        assertThat(Partition.isolating(0, 1, List.of(0, 2), 4).cuts())
                .containsExactly(
                        new Cut(List.of(0), List.of(2, 1, 3)),
                        new Cut(List.of(2), List.of(0, 1, 3)),
                        new Cut(List.of(1, 3), List.of(0, 2)));
    }

    @Test
    void drawsEachKindAndNumberForItself() {
        var process = new Simulation(1, List.of("p")).process("p");
        List<Integer> crash = Fault.drawReplicas(process, "crash", 0, 40, 20);

        assertThat(crash).hasSize(20).isSorted();
        assertThat(Fault.drawReplicas(process, "slow", 0, 40, 20)).isNotEqualTo(crash);
        assertThat(Fault.drawReplicas(process, "crash", 1, 40, 20)).isNotEqualTo(crash);
        assertThat(Fault.drawOrder(process, "crash", 0, 40).subList(0, 20)).containsExactlyInAnyOrderElementsOf(crash);
    }

    @Test
    void refusesFaultsThatAreNone() {
        assertThatThrownBy(() -> new SlowNode(2, 2, 0, 1)).hasMessageContaining("to a later time");
        assertThatThrownBy(() -> new SlowNode(1, 2, 0, -1)).hasMessageContaining("takes longer");
        assertThatThrownBy(() -> new Partition(3, 2, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Degradation(1, 1, 0, Direction.IN, 0, 0, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Partition.ofGroups(1, 2, List.of(List.of(0, 1), List.of(1))))
                .hasMessageContaining("in one group");
    }

    private long firstKnown(long height) {
        return notarized.stream()
                .filter(noted -> noted.height() == height)
                .mapToLong(Noted::time)
                .min()
                .orElseThrow();
    }

    /** Returns the times between blocks, as replica 0 knows them to be notarized from one second to another. */
    private List<Long> intervals(int from, int to) {
        List<Long> times = notarized.stream()
                .filter(noted -> noted.replica() == 0)
                .map(Noted::time)
                .filter(time -> from * SECOND < time && time < to * SECOND)
                .toList();
        return IntStream.range(1, times.size())
                .mapToObj(i -> times.get(i) - times.get(i - 1))
                .toList();
    }

    /** Four replicas one latency apart; every maker of rank 0 is up, so rounds are alike. */
    private Subnet run(Traffic traffic, List<Fault> faults, int seconds) {
        Simulation simulation = new Simulation(3, List.of("subnet/app"));
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ZERO, Duration.ofSeconds(1), Duration.ofNanos(PROCESSING), traffic);
        Subnet subnet = new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(4, LATENCY),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(4), settings),
                this::note);
        Fault.schedule(faults, subnet);
        subnet.start();
        simulation.runUntil(seconds * SECOND);
        return subnet;
    }

    private void note(long time, ConsensusFact fact) {
        if (fact instanceof BlockNotarized block) {
            notarized.add(new Noted(time, fact.replica(), block.block().height()));
        }
    }
}
