package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * What an adversary can do to a subnet: nothing to its safety with f replicas, whoever else crashes and whatever the network
 * does; nothing that lasts to its progress with f of all faulty replicas its own. With one more, either.
 *
 * <p>{@code -Dicsim.adversary.tries=10000} tries as many cases of each.
 */
class AdversaryProperties {
    private static final int ENOUGH = 100;
    private static final Duration STORM = Duration.ofSeconds(10);
    private static final Duration FAULTS = Duration.ofMillis(AdversaryCase.LAST_FAULT_MILLIS);
    private static final Duration PROGRESS = FAULTS.plusSeconds(8);
    private static final Duration UNLUCKY_PROGRESS = FAULTS.plusMinutes(4);
    private static final int FEW = 3;

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(AdversaryTries.class)
    void upToFByzantineReplicasBreakNoLaw(@ForAll("stormy") AdversaryCase stormy) {
        ConsensusLaws laws = lawsOf(stormy);

        stormy.run(STORM, ProtocolRules::new, laws);

        assertThat(laws.broken()).isEmpty();
    }

    /**
     * Eight seconds hold twenty rounds even if each costs a turn. Where corrupted makers come first several times in a row, turns
     * grow by half with each height that is not final; then it must be done in four minutes.
     */
    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(AdversaryTries.class)
    void blocksBecomeFinalWithUpToFFaultyReplicas(@ForAll("calm") AdversaryCase calm) {
        assertProgress(calm);
    }

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(AdversaryTries.class)
    void blocksBecomeFinalAgainAfterAllFaultsHaveEnded(@ForAll("healing") AdversaryCase healing) {
        assertProgress(healing);
    }

    /** The laws above are no empty promise: the same replicas and networks fork with one more in the adversary's hands. */
    @Example
    void moreThanFByzantineReplicasForkASubnet() {
        Set<String> broken = new TreeSet<>();
        RandomGenerator<AdversaryCase> cases = AdversaryCase.tooMany(
                        EnumSet.of(Misdeed.EQUIVOCATE, Misdeed.NOTARIZE_ALL, Misdeed.FINALIZE_ALL))
                .generator(ENOUGH);
        Random random = new Random(1);

        for (int i = 0; i < ENOUGH && !broken.contains(ConsensusLaws.ONE_FINALIZED_BLOCK); i++) {
            AdversaryCase overrun = cases.next(random).value();
            ConsensusLaws laws = lawsOf(overrun);
            overrun.run(STORM, ProtocolRules::new, laws);
            broken.addAll(laws.broken());
        }

        assertThat(broken).contains(ConsensusLaws.ONE_FINALIZED_BLOCK);
    }

    @Property(tries = 20, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void moreThanFWhoWithholdSharesHaltASubnet(@ForAll("withholding") AdversaryCase withholding) {
        ConsensusLaws laws = lawsOf(withholding);

        withholding.run(STORM, ProtocolRules::new, laws);

        assertThat(laws.finalHeight()).isZero();
        assertThat(laws.broken()).isEmpty();
    }

    private static void assertProgress(AdversaryCase tried) {
        long soon = finalBlocksAfterwards(tried, PROGRESS);
        long blocks = soon > FEW ? soon : finalBlocksAfterwards(tried, UNLUCKY_PROGRESS);

        assertThat(blocks).isGreaterThan(FEW);
    }

    /** Returns how many blocks become final between the last fault and an end, and makes sure that no law is broken. */
    private static long finalBlocksAfterwards(AdversaryCase tried, Duration end) {
        ConsensusLaws laws = lawsOf(tried);
        ConsensusMeter afterwards = new ConsensusMeter(FAULTS.toNanos(), end.toNanos());
        tried.run(end, ProtocolRules::new, laws.andThen(afterwards));
        assertThat(laws.broken()).isEmpty();
        return afterwards.finalBlocks();
    }

    private static ConsensusLaws lawsOf(AdversaryCase tried) {
        return new ConsensusLaws(tried.subnet().settings(), tried.subnet().nodes());
    }

    @Provide
    Arbitrary<AdversaryCase> stormy() {
        return AdversaryCase.stormy();
    }

    @Provide
    Arbitrary<AdversaryCase> calm() {
        return AdversaryCase.calm();
    }

    @Provide
    Arbitrary<AdversaryCase> healing() {
        return AdversaryCase.healing();
    }

    @Provide
    Arbitrary<AdversaryCase> withholding() {
        return AdversaryCase.tooMany(EnumSet.of(Misdeed.WITHHOLD_SHARES));
    }
}
