package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.consensus.mutants.MutantRules;
import org.icsim.models.consensus.mutants.MutantRules.Mutant;

/** A subnet stands still for good when, and only when, no quorum can be reached. */
class StandstillProperties {
    private static final int RUNS = 200;

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noHeightBecomesFinalAfterAStandstillAndThereIsOneWithoutAQuorum(@ForAll("any") StandstillCase any) {
        assertThat(any.broken(ProtocolRules::new, StandstillProperties::standsStill))
                .isEmpty();
    }

    @Example
    void aProtocolThatIsContentWithLessGoesOn() {
        assertFoundOut(
                (thresholds, settings) ->
                        new MutantRules(Mutant.QUORUM_OFF_BY_ONE, new ProtocolRules(thresholds, settings)),
                StandstillProperties::standsStill,
                StandstillCase.TOLD);
    }

    /** What was under way when the quorum was lost may become final yet. */
    @Example
    void whoDoesNotWaitTellsTooEarly() {
        assertFoundOut(
                ProtocolRules::new, (monitor, subnet) -> !subnet.quorum().canGoOn(), StandstillCase.NOTHING_MORE);
    }

    @Example
    void whoAsksForAllTellsASubnetThatGoesOn() {
        assertFoundOut(
                ProtocolRules::new,
                (monitor, subnet) ->
                        subnet.quorum().signers().heard() < subnet.thresholds().nodes(),
                StandstillCase.NOT_TOLD);
    }

    @Example
    void whoLooksAtNoLinksMissesAPartition() {
        assertFoundOut(
                ProtocolRules::new,
                (monitor, subnet) -> subnet.quorum().signers().signing()
                        < subnet.thresholds().quorum(),
                StandstillCase.TOLD);
    }

    private static void assertFoundOut(
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            BiPredicate<LivenessMonitor, Subnet> standsStill,
            String byLaw) {
        TreeSet<String> broken = new TreeSet<>();
        RandomGenerator<StandstillCase> cases = StandstillCase.any().generator(RUNS);
        Random random = new Random(1);

        for (int i = 0; i < RUNS && !broken.contains(byLaw); i++) {
            broken.addAll(cases.next(random).value().broken(rules, standsStill));
        }

        assertThat(broken).contains(byLaw);
    }

    private static boolean standsStill(LivenessMonitor monitor, Subnet subnet) {
        return monitor.standstill(subnet).isPresent();
    }

    @Provide
    Arbitrary<StandstillCase> any() {
        return StandstillCase.any();
    }
}
