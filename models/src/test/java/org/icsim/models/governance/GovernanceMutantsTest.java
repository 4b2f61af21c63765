package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.governance.mutants.MutantRules;
import org.icsim.models.governance.mutants.MutantRules.Mutant;

/** Each broken rule is found out by the laws of {@link GovernanceProperties}, on cases generated as there. */
class GovernanceMutantsTest {
    private static final int CASES = 200;

    @Example
    void feesThatVoteAreSeen() {
        assertFoundOut(Mutant.FEES_VOTE, GovernanceLaw.FEES_DO_NOT_VOTE);
    }

    @Example
    void ageKeptWhileDissolvingIsSeen() {
        assertFoundOut(Mutant.AGE_WHILE_DISSOLVING, GovernanceLaw.DISSOLVING_HAS_NO_AGE);
    }

    @Example
    void bonusesWithoutATopAreSeen() {
        assertFoundOut(Mutant.SPANS_UNCAPPED, GovernanceLaw.BONUSES_HAVE_A_TOP);
    }

    @Example
    void aGangBonusOnStakeThatIsGoneIsSeen() {
        assertFoundOut(Mutant.GANG_UNCAPPED, GovernanceLaw.GANG_IS_CAPPED);
    }

    @Example
    void ballotsForShortDelaysAreSeen() {
        assertFoundOut(Mutant.SHORT_DELAYS_VOTE, GovernanceLaw.SHORT_DELAYS_DO_NOT_VOTE);
    }

    @Example
    void payingTheSharesOfNonVotersIsSeen() {
        assertFoundOut(Mutant.VOTERS_SHARE_ALL, GovernanceLaw.UNCAST_IS_NOT_PAID);
    }

    @Example
    void roundingUpIsSeen() {
        assertFoundOut(Mutant.ROUND_UP, GovernanceLaw.PAYS_WHAT_IT_HAS);
    }

    @Example
    void aForgottenRollOverIsSeen() {
        assertFoundOut(Mutant.ROLL_OVER_FORGOTTEN, GovernanceLaw.ROLLS_OVER_ONCE);
    }

    @Example
    void rollingOverWhatWasPaidIsSeen() {
        assertFoundOut(Mutant.ROLL_OVER_ALWAYS, GovernanceLaw.ROLLS_OVER_ONCE);
    }

    @Example
    void forgottenDaysAreSeen() {
        assertFoundOut(Mutant.MISSED_DAYS_FORGOTTEN, GovernanceLaw.NO_DAY_IS_MISSED);
    }

    @Example
    void modulationWithoutBoundsIsSeen() {
        assertFoundOut(Mutant.MODULATION_UNBOUNDED, GovernanceLaw.MODULATION_IS_BOUNDED);
    }

    @Example
    void hastyModulationIsSeen() {
        assertFoundOut(Mutant.MODULATION_HASTY, GovernanceLaw.MODULATION_IS_SLOW);
    }

    private static void assertFoundOut(Mutant mutant, GovernanceLaw byLaw) {
        Set<GovernanceLaw> broken = new TreeSet<>();
        RandomGenerator<GovernanceCase> cases = GovernanceCase.any().generator(CASES);
        Random random = new Random(1);
        MutantRules rules = new MutantRules(mutant, new NnsRules());

        for (int i = 0; i < CASES && broken.isEmpty(); i++) {
            GovernanceCase in = cases.next(random).value();
            if (!byLaw.holds(rules, in)) {
                broken.add(byLaw);
            }
        }

        assertThat(broken).containsExactly(byLaw);
    }
}
