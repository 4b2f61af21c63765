package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.governance.GovernanceRules;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.ledger.LedgerRules;
import org.icsim.models.ledger.mutants.LedgerMutant;
import org.icsim.models.providers.RewardRules;

/** Each broken rule is found out by a law of {@link TokenEconomyProperties}, on cases generated as there. */
class TokenEconomyMutantsTest {
    private static final int CASES = 60;
    private static final EconomyProtocol MAINNET = EconomyProtocol.mainnet();

    @Example
    void mintingTwiceIsSeen() {
        assertFoundOut(with(LedgerMutant.MINT_TWICE), TokenEconomyLaw.SUPPLY_IS_SUM_OF_BALANCES);
    }

    @Example
    void mintsOutsideTheSupplyAreSeen() {
        assertFoundOut(with(LedgerMutant.MINT_UNCOUNTED), TokenEconomyLaw.SUPPLY_IS_MINTS_LESS_BURNS);
    }

    @Example
    void burnsOutsideTheSupplyAreSeen() {
        assertFoundOut(with(LedgerMutant.BURN_UNCOUNTED), TokenEconomyLaw.SUPPLY_IS_MINTS_LESS_BURNS);
    }

    @Example
    void feesThatAreNotBurnedAreSeen() {
        assertFoundOut(with(LedgerMutant.FEE_NOT_BURNED), TokenEconomyLaw.SUPPLY_IS_MINTS_LESS_BURNS);
    }

    @Example
    void payingTheSharesOfNonVotersIsSeen() {
        assertFoundOut(
                broken(org.icsim.models.governance.mutants.MutantRules.Mutant.VOTERS_SHARE_ALL),
                TokenEconomyLaw.UNCAST_IS_NOT_PAID);
    }

    @Example
    void rewardsThatAreRoundedUpAreSeen() {
        assertFoundOut(
                broken(org.icsim.models.governance.mutants.MutantRules.Mutant.ROUND_UP),
                TokenEconomyLaw.REWARDS_WITHIN_POOL);
    }

    @Example
    void payingAPoolAgainIsSeen() {
        assertFoundOut(
                broken(org.icsim.models.governance.mutants.MutantRules.Mutant.ROLL_OVER_ALWAYS),
                TokenEconomyLaw.POOL_WITHIN_BOUNDS);
    }

    @Example
    void delaysThatAreNotCutAreSeen() {
        assertFoundOut(
                broken(org.icsim.models.governance.mutants.MutantRules.Mutant.SPANS_UNCAPPED),
                TokenEconomyLaw.DELAYS_WITHIN_LIMIT);
    }

    @Example
    void modulationWithoutBoundsIsSeen() {
        assertFoundOut(
                broken(org.icsim.models.governance.mutants.MutantRules.Mutant.MODULATION_UNBOUNDED),
                TokenEconomyLaw.MODULATION_WITHIN_BOUNDS);
    }

    @Example
    void payAboveTheCapIsSeen() {
        assertFoundOut(
                broken(org.icsim.models.providers.mutants.MutantRules.Mutant.CAP_IGNORED),
                TokenEconomyLaw.PAY_WITHIN_CAP);
    }

    @Example
    void payBelowTheMinimumPriceIsSeen() {
        assertFoundOut(
                broken(org.icsim.models.providers.mutants.MutantRules.Mutant.FLOOR_IGNORED),
                TokenEconomyLaw.FLOOR_HOLDS);
    }

    private static EconomyProtocol with(LedgerRules ledger) {
        return new EconomyProtocol(ledger, MAINNET.governance(), MAINNET.providers(), MAINNET.economy());
    }

    private static EconomyProtocol broken(org.icsim.models.governance.mutants.MutantRules.Mutant mutant) {
        GovernanceRules rules = new org.icsim.models.governance.mutants.MutantRules(mutant, new NnsRules());
        return new EconomyProtocol(MAINNET.ledger(), rules, MAINNET.providers(), MAINNET.economy());
    }

    private static EconomyProtocol broken(org.icsim.models.providers.mutants.MutantRules.Mutant mutant) {
        RewardRules rules = new org.icsim.models.providers.mutants.MutantRules(mutant, MAINNET.providers());
        return new EconomyProtocol(MAINNET.ledger(), MAINNET.governance(), rules, MAINNET.economy());
    }

    private static void assertFoundOut(EconomyProtocol protocol, TokenEconomyLaw byLaw) {
        RandomGenerator<EconomyCase> cases = EconomyCase.any().generator(CASES);
        Random random = new Random(1);
        boolean isFound = false;

        for (int i = 0; i < CASES && !isFound; i++) {
            EconomyCase in = cases.next(random).value();
            isFound = !byLaw.holds(in, new Trial(in.settings(), protocol, in.seed(), in.days()));
        }

        assertThat(isFound).as(byLaw.name()).isTrue();
    }
}
