package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.consensus.mutants.MutantRules;
import org.icsim.models.consensus.mutants.MutantRules.Mutant;

/** Each broken rule is found out by the laws of {@link ConsensusSafetyProperties}, on runs generated as there. */
class ConsensusMutantsTest {
    private static final int RUNS = 1000;
    private static final Duration SPAN = Duration.ofSeconds(20);

    @Example
    void aQuorumOffByOneForks() {
        assertFoundOut(Mutant.QUORUM_OFF_BY_ONE, ConsensusLaws.QUORUM, ConsensusLaws.ONE_FINALIZED_BLOCK);
    }

    @Example
    void finalizingAfterTwoNotarizationsForks() {
        assertFoundOut(
                Mutant.TWO_NOTARIZATIONS_THEN_FINALIZE,
                ConsensusLaws.NO_OTHER_SIGNED,
                ConsensusLaws.ONE_FINALIZED_BLOCK);
    }

    /** This rule is the replicas' caution; safety rests on the other one, so nothing forks without it. */
    @Example
    void finalizingOneOfTwoNotarizedBlocksIsSeen() {
        assertFoundOut(Mutant.NO_ONLY_BLOCK_RULE, ConsensusLaws.ONLY_NOTARIZED);
    }

    @Example
    void aReusedBeaconFavoursOneMaker() {
        assertFoundOut(Mutant.BEACON_REUSE, ConsensusLaws.FAIR_MAKERS);
    }

    @Example
    void extendingWhatIsNotNotarizedForks() {
        assertFoundOut(Mutant.WRONG_PARENT, ConsensusLaws.EXTENDS_NOTARIZED, ConsensusLaws.ONE_FINALIZED_BLOCK);
    }

    @Example
    void makersThatDoNotWaitTheirTurnAreSeen() {
        assertFoundOut(Mutant.HASTY_MAKERS, ConsensusLaws.MAKERS_WAIT);
    }

    @Example
    void notariesThatDoNotWaitForBetterRanksAreSeen() {
        assertFoundOut(Mutant.HASTY_NOTARIES, ConsensusLaws.NOTARIES_WAIT);
    }

    @Example
    void notariesThatDoNotBackOffAreSeen() {
        assertFoundOut(Mutant.NO_BACK_OFF, ConsensusLaws.NOTARIES_WAIT);
    }

    @Example
    void answeringWithoutACertificateIsSeen() {
        assertFoundOut(Mutant.ANSWER_UNCERTIFIED, ConsensusLaws.ANSWERED_CERTIFIED);
    }

    @Example
    void answeringLostConnectionsIsSeen() {
        assertFoundOut(Mutant.ANSWER_AFTER_CRASH, ConsensusLaws.ANSWERED_CONNECTED);
    }

    private static void assertFoundOut(Mutant mutant, String... byLaws) {
        Set<String> broken = new TreeSet<>();
        RandomGenerator<SubnetCase> cases = SubnetCase.stormy().generator(RUNS);
        Random random = new Random(1);

        for (int i = 0; i < RUNS && !broken.containsAll(Set.of(byLaws)); i++) {
            broken.addAll(findBroken(cases.next(random).value(), mutant));
        }

        assertThat(broken).contains(byLaws);
    }

    private static Set<String> findBroken(SubnetCase stormy, Mutant mutant) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());
        stormy.run(
                SPAN, (thresholds, settings) -> new MutantRules(mutant, new ProtocolRules(thresholds, settings)), laws);
        return laws.broken();
    }
}
