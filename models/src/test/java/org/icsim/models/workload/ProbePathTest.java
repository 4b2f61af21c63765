package org.icsim.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.core.random.Distributions;
import org.icsim.models.consensus.ConsensusFact;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.IngressCertified;
import org.icsim.models.consensus.ConsensusFact.IngressLost;
import org.icsim.models.consensus.ConsensusFact.IngressReceived;
import org.icsim.models.consensus.ConsensusFact.UpdateAnswered;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.Ingress;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.LossRates;
import org.junit.jupiter.api.Test;

/** Closed forms of a request's way: 13 replicas 50 ms apart, a message every 40 ms, no jitter unless a test adds some. */
class ProbePathTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final int NODES = 13;
    private static final long DELTA = 50 * MILLI;
    private static final long NOTARY_DELAY = 300 * MILLI;
    private static final long GAP = 40 * MILLI;
    private static final long NEVER = Long.MAX_VALUE;

    /** Replica i is 10 + i ms from the boundary node, which is 20 ms from the user. */
    private static final RequestPath NEAR = path("near", 20, 10);

    private static final RequestPath FAR = path("far", 120, 80);

    private final Simulation simulation = new Simulation(7, List.of("subnet/app"));
    private final LogicalProcess process = simulation.process("subnet/app");
    private final ConsensusMeter meter = new ConsensusMeter(0, NEVER);
    private final Map<Long, Long> certifiedAt = new TreeMap<>();
    private final Map<Long, Long> proposedAt = new TreeMap<>();
    private final List<Ingress> received = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Long> losses = new ArrayList<>();
    private final Subnet subnet = subnet();

    record Answer(Ingress ingress, long sentAt, long at) {}

    /**
     * {@code latency = path + wait for a block + notary delay + 3 δ + path}: a δ each for notarization, finalization and
     * certification; the tape of a height is there before the height is final.
     */
    @Test
    void aRequestTakesTheSumOfItsParts() {
        run(60, List.of(NEAR), Conditions.PERFECT);

        assertThat(answers).hasSizeGreaterThan(1300).allSatisfy(answer -> {
            Ingress ingress = answer.ingress();
            long way = NEAR.oneWayNanos(ingress.receivedBy());
            long proposal = proposedAt.getOrDefault(ingress.id(), NEVER);
            assertThat(ingress.receivedAt()).isEqualTo(answer.sentAt() + way);
            assertThat(proposal - ingress.receivedAt()).isBetween(0L, NOTARY_DELAY + 2 * DELTA);
            assertThat(certifiedAt(ingress)).isEqualTo(proposal + NOTARY_DELAY + 3 * DELTA);
            assertThat(answer.at()).isEqualTo(certifiedAt(ingress) + way);
        });
    }

    /**
     * The mean: 36 ms there, the wait, 450 ms, 36 ms back. A message waits for half an interval of 350 ms on average, and,
     * unless its own replica makes the next block in time, for its gossip before.
     */
    @Test
    void theMeanIsInAccord() {
        run(600, List.of(NEAR), Conditions.PERFECT);

        double gossip = 0.050 * 12 / 13;
        assertThat(meter.updateLatency().meanSeconds())
                .isCloseTo(0.036 + gossip + 0.350 / 2 + 0.450 + 0.036, within(0.01));
        assertThat(meter.updateFinality().meanSeconds()).isCloseTo(gossip + 0.350 / 2 + 0.400, within(0.01));
    }

    @Test
    void everyLegHasJitterOfItsOwn() {
        run(60, List.of(NEAR), jitterOf(3 * MILLI));

        assertThat(answers).hasSizeGreaterThan(1300).allSatisfy(answer -> {
            long way = NEAR.oneWayNanos(answer.ingress().receivedBy()) + 6 * MILLI;
            assertThat(answer.ingress().receivedAt()).isEqualTo(answer.sentAt() + way);
            assertThat(answer.at()).isEqualTo(certifiedAt(answer.ingress()) + way);
        });
    }

    @Test
    void placesAndReplicasHaveEqualChances() {
        run(1000, List.of(NEAR, FAR), Conditions.PERFECT);

        double near = answers.stream()
                .filter(answer -> answer.ingress().receivedAt() - answer.sentAt()
                        == NEAR.oneWayNanos(answer.ingress().receivedBy()))
                .count();
        assertThat(near / answers.size()).isCloseTo(0.5, within(0.015));
        for (int i = 0; i < NODES; i++) {
            int replica = i;
            double share = (double) received.stream()
                            .filter(ingress -> ingress.receivedBy() == replica)
                            .count()
                    / received.size();
            assertThat(share).isCloseTo(1.0 / NODES, within(0.01));
        }
    }

    /** A message is drawn for the same replica with and without a path. */
    @Test
    void pathsChangeNoDraw() {
        run(60, List.of(NEAR, FAR), jitterOf(MILLI));
        ProbePathTest beside = new ProbePathTest();
        beside.run(60, List.of(), Conditions.PERFECT);

        List<Integer> inOrderOfSending = answers.stream()
                .filter(answer -> answer.sentAt() < 58 * SECOND)
                .sorted((a, b) -> Long.compare(a.sentAt(), b.sentAt()))
                .map(answer -> answer.ingress().receivedBy())
                .toList();
        assertThat(beside.received.subList(0, inOrderOfSending.size()))
                .extracting(Ingress::receivedBy)
                .isEqualTo(inOrderOfSending);
        assertThat(beside.answers).isEmpty();
        assertThat(beside.certifiedAt).isNotEmpty();
    }

    /** It is back after a second; its users were connected to the one that crashed. */
    @Test
    void aReplicaThatCrashedAnswersNobodyWhoCameBefore() {
        Fault.schedule(List.of(new Crash(20 * SECOND, 21 * SECOND, List.of(4))), subnet);
        run(60, List.of(NEAR), Conditions.PERFECT);

        List<Ingress> taken = received.stream()
                .filter(ingress -> ingress.receivedBy() == 4)
                .filter(ingress -> ingress.receivedAt() <= 20 * SECOND && certifiedAt(ingress) >= 20 * SECOND)
                .toList();
        assertThat(taken).isNotEmpty();
        assertThat(answers).extracting(Answer::ingress).doesNotContainAnyElementsOf(taken);
        assertThat(answers)
                .anyMatch(answer ->
                        answer.ingress().receivedBy() == 4 && answer.ingress().receivedAt() > 21 * SECOND);
    }

    /** Replica 4 goes down between the boundary node's decision and the arrival; all others are down throughout. */
    @Test
    void aRequestIsLostWithItsReplicaOrWhenNoneIsUp() {
        List<Integer> others =
                IntStream.range(0, NODES).filter(i -> i != 4).boxed().toList();
        Fault.schedule(List.of(new Crash(0, 100 * SECOND, others)), subnet);
        Fault.schedule(List.of(new Crash(10 * SECOND, 100 * SECOND, List.of(4))), subnet);
        run(11, List.of(FAR), Conditions.PERFECT);

        long leg = FAR.toReplicaNanos().get(4);
        assertThat(received).isNotEmpty().allSatisfy(ingress -> {
            assertThat(ingress.receivedBy()).isEqualTo(4);
            assertThat(ingress.receivedAt()).isLessThan(10 * SECOND);
        });
        assertThat(losses).anyMatch(time -> time < 10 * SECOND + leg);
        assertThat(losses).allMatch(time -> time >= 10 * SECOND);
        assertThat(meter.updates()).isEqualTo(received.size() + losses.size());
    }

    /** Five of 13 are down for longer than users wait; what was in a block before becomes final and certified after. */
    @Test
    void whoHasWaitedForFiveMinutesWaitsNoMore() {
        Fault.schedule(List.of(new Crash(20 * SECOND + 5 * MILLI, 330 * SECOND, List.of(0, 1, 2, 3, 4))), subnet);
        run(360, List.of(NEAR), Conditions.PERFECT);

        List<Long> late = received.stream()
                .filter(ingress -> ingress.receivedAt() < 21 * SECOND)
                .map(Ingress::id)
                .filter(id -> certifiedAt.getOrDefault(id, 0L) > 330 * SECOND)
                .toList();
        assertThat(late).isNotEmpty();
        assertThat(answers).extracting(answer -> answer.ingress().id()).doesNotContainAnyElementsOf(late);
    }

    @Test
    void refusesPathsThatAreNone() {
        assertThatThrownBy(() -> new RequestPath("here", 0, List.of(1L))).hasMessageContaining("positive");
        assertThatThrownBy(() -> new RequestPath("here", 1, List.of(1L, -1L))).hasMessageContaining("positive");
        assertThatThrownBy(() -> probe(List.of(new RequestPath("here", 1, List.of(1L))), Conditions.PERFECT))
                .hasMessageContaining("expected latencies to 13 replicas, got 1 from here");
    }

    private long certifiedAt(Ingress ingress) {
        return certifiedAt.getOrDefault(ingress.id(), NEVER);
    }

    private void run(int seconds, List<RequestPath> paths, Conditions conditions) {
        Probe probe = probe(paths, conditions);
        subnet.start();
        probe.start();
        simulation.runUntil(seconds * SECOND);
        assertThat(answers).extracting(answer -> answer.ingress().id()).doesNotHaveDuplicates();
    }

    private Probe probe(List<RequestPath> paths, Conditions conditions) {
        return new Probe(subnet, Distributions.exponential(GAP), paths, conditions);
    }

    private Subnet subnet() {
        ConsensusSettings settings = new ConsensusSettings(
                Duration.ofNanos(NOTARY_DELAY), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
        return new Subnet(
                process,
                Latencies.constant(NODES, DELTA),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(NODES), settings),
                meter.andThen(this::note));
    }

    private void note(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            long at = finalized.block().proposedAt();
            finalized.block().payload().forEach(ingress -> proposedAt.put(ingress.id(), at));
        } else if (fact instanceof IngressReceived taken) {
            received.add(taken.ingress());
        } else if (fact instanceof IngressCertified certified) {
            certifiedAt.put(certified.ingress().id(), time);
        } else if (fact instanceof UpdateAnswered answered) {
            answers.add(new Answer(answered.ingress(), answered.sentAt(), time));
        } else if (fact instanceof IngressLost) {
            losses.add(time);
        }
    }

    private static Conditions jitterOf(long nanos) {
        return new Conditions(Optional.of(Distributions.constant((double) nanos)), LossRates.NONE, Optional.empty());
    }

    private static RequestPath path(String from, int toBoundaryMillis, int toFirstReplicaMillis) {
        List<Long> toReplicas = IntStream.range(0, NODES)
                .mapToObj(i -> (toFirstReplicaMillis + i) * MILLI)
                .toList();
        return new RequestPath(from, toBoundaryMillis * MILLI, toReplicas);
    }
}
