package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.consensus.SafetyMonitor.Invariant;
import org.icsim.models.consensus.mutants.MutantRules;
import org.icsim.models.consensus.mutants.MutantRules.Mutant;

/**
 * Each broken rule is found out by the laws of {@link ConsensusSafetyProperties} and {@link AdversaryProperties}, on runs generated
 * as there.
 */
class ConsensusMutantsTest {
    private static final int RUNS = 1000;
    private static final String PROGRESS = "blocks become final while no more than f replicas are faulty";
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

    /** A replica has another block of a height as final than the one that its next final block extends. */
    @Example
    void extendingWhatIsNotNotarizedTearsTheFinalChain() {
        assertFoundOut(Mutant.WRONG_PARENT, ConsensusLaws.EXTENDS_NOTARIZED, ConsensusLaws.NO_GAP);
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

    @Example
    void notarizingAfterTheRoundIsSeen() {
        assertFoundOut(Mutant.NOTARIZE_ON, ConsensusLaws.NO_OTHER_SIGNED);
    }

    @Example
    void finalizingTwoBlocksIsSeen() {
        assertFoundOut(
                Mutant.FINALIZE_TWO,
                Invariant.ONE_FINALIZATION_SHARE_PER_HEIGHT.key(),
                ConsensusLaws.ONE_FINALIZED_BLOCK);
    }

    @Example
    void aBeaconOfFewSharesIsSeen() {
        assertFoundOut(Mutant.BEACON_OFF_BY_ONE, PacingLaws.BEACON_OF_ENOUGH);
    }

    @Example
    void aCertificationOfFewSharesIsSeen() {
        assertFoundOut(Mutant.CERTIFICATION_OF_FEW, PacingLaws.CERTIFIED_BY_ENOUGH);
    }

    @Example
    void executingWithoutTheTapeIsSeen() {
        assertFoundOut(Mutant.TAPE_NOT_AWAITED, PacingLaws.TAPE_FIRST);
    }

    @Example
    void makersOfEveryRankAreSeen() {
        assertFoundOut(Mutant.EVERYONE_MAKES_BLOCKS, ConsensusLaws.RANKED_MAKERS);
    }

    @Example
    void makersThatDoNotSlowDownAreSeen() {
        assertFoundOut(Mutant.NO_DYNAMIC_DELAY, PacingLaws.MAKERS_SLOW_DOWN);
    }

    @Example
    void notariesThatDoNotWaitForCertificationAreSeen() {
        assertFoundOut(Mutant.NO_CERTIFICATION_BACK_OFF, PacingLaws.CERTIFICATION_AWAITED);
    }

    @Example
    void notarizingBeyondTheLimitIsSeen() {
        assertFoundOut(Mutant.NO_CERTIFICATION_LIMIT, PacingLaws.WITHIN_LIMIT);
    }

    @Example
    void blocksFromTheFutureAreSeen() {
        assertFoundOut(Mutant.BLOCKS_FROM_THE_FUTURE, PacingLaws.TIME_HAS_COME);
    }

    @Example
    void timeThatGoesBackIsSeen() {
        assertFoundOut(Mutant.TIME_BY_CLOCK_ALONE, Invariant.CONTEXT_GROWS_ALONG_THE_CHAIN.key());
    }

    @Example
    void notarizingOnCertificationsThatAreNotThereIsSeen() {
        assertFoundOut(Mutant.UNKNOWN_CERTIFICATIONS, PacingLaws.CERTIFICATION_KNOWN);
    }

    @Example
    void notarizingBlocksOfDisqualifiedMakersIsSeen() {
        assertFoundOutByAnAdversary(Mutant.NO_DISQUALIFICATION, ConsensusLaws.NO_DISQUALIFIED);
    }

    /** The blocks of an equivocating maker never meet. */
    @Example
    void lackingBlocksForEverHaltsASubnet() {
        assertFoundOutByAnAdversary(Mutant.NO_FETCH, PROGRESS);
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

    /** One replica's clock is ahead, another's behind. */
    private static Set<String> findBroken(SubnetCase stormy, Mutant mutant) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());
        stormy.run(SPAN, rules(mutant), laws, subnet -> {
            subnet.addClockOffset(0, 500 * SubnetCase.MILLI);
            subnet.addClockOffset(1, -2000 * SubnetCase.MILLI);
        });
        return laws.broken();
    }

    private static void assertFoundOutByAnAdversary(Mutant mutant, String... byLaws) {
        Set<String> broken = new TreeSet<>();
        RandomGenerator<AdversaryCase> cases = AdversaryCase.calm().generator(RUNS);
        Random random = new Random(1);

        for (int i = 0; i < RUNS && !broken.containsAll(Set.of(byLaws)); i++) {
            AdversaryCase calm = cases.next(random).value();
            ConsensusLaws laws =
                    new ConsensusLaws(calm.subnet().settings(), calm.subnet().nodes());
            ConsensusMeter end = new ConsensusMeter(SPAN.toNanos() / 2, SPAN.toNanos());
            calm.run(SPAN, rules(mutant), laws.andThen(end));
            broken.addAll(laws.broken());
            if (end.finalBlocks() == 0) {
                broken.add(PROGRESS);
            }
        }

        assertThat(broken).contains(byLaws);
    }

    private static BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules(Mutant mutant) {
        return (thresholds, settings) -> new MutantRules(mutant, new ProtocolRules(thresholds, settings));
    }
}
