package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.consensus.QuorumWatch.Loss;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Cut;
import org.icsim.models.network.Disturbance;
import org.icsim.models.network.Latencies;
import org.junit.jupiter.api.Test;

/** Seven replicas, of which five are a quorum. */
class QuorumWatchTest {
    private static final long SECOND = SimTime.NANOS_PER_SECOND;
    private static final Thresholds SEVEN = new Thresholds(7);
    private static final Set<Misdeed> WITHHOLD = EnumSet.of(Misdeed.WITHHOLD_SHARES);

    private final Simulation simulation = new Simulation(3, List.of("subnet/app"));
    private final Subnet subnet = subnet(7);
    private final QuorumWatch quorum = subnet.quorum();

    @Test
    void fOfThemMayBeDownAndNotOneMore() {
        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 0, 0, 0, 7));
        subnet.crash(0);
        subnet.crash(3);
        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 2, 0, 0, 5));
        assertThat(quorum.canGoOn()).isTrue();

        subnet.crash(6);

        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 3, 0, 0, 4));
        assertThat(quorum.signers().isEnough()).isFalse();
        assertThat(quorum.canGoOn()).isFalse();
    }

    @Test
    void whoWithholdsSharesDoesNotSignAndWhoLiesDoes() {
        subnet.corrupt(0, EnumSet.of(Misdeed.EQUIVOCATE));
        subnet.corrupt(1, WITHHOLD);
        subnet.corrupt(2, WITHHOLD);
        assertThat(quorum.canGoOn()).isTrue();

        subnet.corrupt(3, WITHHOLD);
        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 0, 3, 0, 4));
        assertThat(quorum.canGoOn()).isFalse();

        subnet.reform(3, WITHHOLD);
        assertThat(quorum.canGoOn()).isTrue();
    }

    @Test
    void whoIsDownAndWouldWithholdIsDown() {
        subnet.crash(1);
        subnet.corrupt(1, WITHHOLD);

        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 1, 0, 0, 6));
        assertThat(quorum.signers().signing()).isEqualTo(6);
    }

    @Test
    void groupsThatDoNotReachEachOtherHearOfThemselvesAlone() {
        Cut there = new Cut(List.of(0, 1, 2), List.of(3, 4, 5, 6));
        subnet.cut(there);
        subnet.cut(new Cut(List.of(3, 4, 5, 6), List.of(0, 1, 2)));

        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 0, 0, 0, 4));
        assertThat(quorum.canGoOn()).isFalse();

        subnet.heal(there);
        assertThat(quorum.signers().heard()).isEqualTo(7);
        assertThat(quorum.canGoOn()).isTrue();
    }

    /** Replica 6 reaches both groups, as long as it is up. */
    @Test
    void oneHearsOfOthersThroughThirdOnesThatAreUp() {
        subnet.cut(new Cut(List.of(0, 1, 2), List.of(3, 4, 5)));
        subnet.cut(new Cut(List.of(3, 4, 5), List.of(0, 1, 2)));
        assertThat(quorum.canGoOn()).isTrue();

        subnet.crash(6);

        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 1, 0, 0, 3));
        assertThat(quorum.canGoOn()).isFalse();
    }

    @Test
    void aLinkThatLosesAlmostAllIsOpen() {
        subnet.network().disturb(new Disturbance(List.of(0, 1, 2), List.of(3, 4, 5, 6), SECOND, 0.99));

        assertThat(quorum.signers().heard()).isEqualTo(7);
    }

    @Test
    void nobodyHearsAnythingWhereAllAreDown() {
        for (int i = 0; i < 7; i++) {
            subnet.crash(i);
        }

        assertThat(quorum.signers()).isEqualTo(new Signers(SEVEN, 7, 0, 0, 0));
        assertThat(quorum.canGoOn()).isFalse();
    }

    /** Of five a committee of four is drawn for each height. With two down it goes on until both are in a committee. */
    @Test
    void whereACommitteeIsDrawnItIsThatOfTheHeightWhichDecides() {
        Simulation other = new Simulation(3, List.of("subnet/app"));
        Subnet five = subnet(other, 5);
        five.crash(1);
        five.crash(2);
        TreeSet<Boolean> answers = new TreeSet<>();
        for (int height = 1; height <= 50; height++) {
            boolean areBothIn =
                    five.lottery().isInCommittee(height, 1) && five.lottery().isInCommittee(height, 2);
            answers.add(areBothIn);
        }
        assertThat(answers).hasSize(2);
        assertThat(five.quorum().signers().isEnough()).isFalse();

        five.start();
        other.runUntil(300 * SECOND);

        long height = five.replica(0).height();
        assertThat(five.quorum().canGoOn()).isFalse();
        assertThat(five.lottery().isInCommittee(height, 1)).isTrue();
        assertThat(five.lottery().isInCommittee(height, 2)).isTrue();
    }

    /** Beyond the others' pools nobody can help it any more; the next one that crashes is one too many. */
    @Test
    void whoIsTooFarBehindDoesNotSign() {
        Simulation longer = new Simulation(3, List.of("subnet/app"));
        Subnet four = subnet(longer, 4);
        Fault.schedule(List.of(new Crash(SECOND, 1500 * SECOND, List.of(3))), four);
        four.start();
        longer.runUntil(1510 * SECOND);
        assertThat(four.quorum().signers()).isEqualTo(new Signers(new Thresholds(4), 0, 0, 1, 3));
        assertThat(four.quorum().canGoOn()).isTrue();

        four.crash(0);

        assertThat(four.quorum().signers()).isEqualTo(new Signers(new Thresholds(4), 1, 0, 1, 2));
        assertThat(four.quorum().canGoOn()).isFalse();
    }

    @Test
    void theFirstLossIsToldWithItsMomentAndWhoSignedThen() {
        Fault.schedule(
                List.of(
                        new Crash(2 * SECOND, 5 * SECOND, List.of(0, 1, 2, 3)),
                        new Crash(7 * SECOND, 9 * SECOND, List.of(0, 1, 2))),
                subnet);

        simulation.runUntil(2 * SECOND + 1);
        assertThat(quorum.firstLoss()).contains(new Loss(2 * SECOND, new Signers(SEVEN, 4, 0, 0, 3)));

        simulation.runUntil(20 * SECOND);
        assertThat(quorum.firstLoss()).contains(new Loss(2 * SECOND, new Signers(SEVEN, 4, 0, 0, 3)));
    }

    /** Two crash at the very moment at which two others come back, who do so last. */
    @Test
    void whatLastsForNoTimeIsNoLoss() {
        Fault.schedule(
                List.of(
                        new Crash(2 * SECOND, 5 * SECOND, List.of(0, 1)),
                        new Crash(5 * SECOND, 9 * SECOND, List.of(2, 3))),
                subnet);

        simulation.runUntil(20 * SECOND);

        assertThat(quorum.firstLoss()).isEmpty();
    }

    private Subnet subnet(int nodes) {
        return subnet(simulation, nodes);
    }

    private static Subnet subnet(Simulation simulation, int nodes) {
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
        return new Subnet(
                simulation.process("subnet/app"),
                Latencies.constant(nodes, 25 * SimTime.NANOS_PER_MILLI),
                Conditions.PERFECT,
                settings,
                new ProtocolRules(new Thresholds(nodes), settings),
                (time, fact) -> {});
    }
}
