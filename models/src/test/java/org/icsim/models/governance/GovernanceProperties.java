package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.models.ledger.Icp;

/** Laws of rewards and voting power, over neurons, events and prices of all regimes. */
class GovernanceProperties {
    private static final GovernanceRules RULES = new NnsRules();

    @Property(tries = 300, seed = "1")
    void everyLawHolds(@ForAll("cases") GovernanceCase in) {
        for (GovernanceLaw law : GovernanceLaw.values()) {
            assertThat(law.holds(RULES, in)).as(law.name()).isTrue();
        }
    }

    @Property(tries = 300, seed = "1")
    void bonusesNeverFall(
            @ForAll @LongRange(max = 400_000_000) long seconds,
            @ForAll @LongRange(max = 10_000_000) long more,
            @ForAll @IntRange(max = 3) int regime) {
        VotingPower power =
                new VotingPower(Regimes.MAINNET.inOrder().get(regime).voting(), RULES);

        assertThat(power.delayBonus(seconds + more)).isGreaterThanOrEqualTo(power.delayBonus(seconds));
        assertThat(power.ageBonus(seconds + more)).isGreaterThanOrEqualTo(power.ageBonus(seconds));
        assertThat(power.delayBonus(seconds)).isBetween(BigDecimal.ONE, BigDecimal.valueOf(3));
    }

    /** A whole number of e8s, within one of the exact quotient. */
    @Property(tries = 300, seed = "1")
    void ninetySixBitsAreEnoughForOneUnit(
            @ForAll @LongRange(max = 100_000_000_000_000_000L) long stakeE8s,
            @ForAll @LongRange(max = 63_115_200) long delaySeconds,
            @ForAll @LongRange(max = 126_230_400) long ageSeconds) {
        VotingPower power = new VotingPower(VotingTerms.MISSION_70, RULES);
        BigDecimal t = quotient(delaySeconds, 63_115_200);
        BigDecimal exact = BigDecimal.valueOf(stakeE8s)
                .multiply(BigDecimal.ONE.add(t.multiply(t).multiply(BigDecimal.valueOf(2))))
                .multiply(BigDecimal.ONE.add(quotient(ageSeconds, 126_230_400).divide(BigDecimal.valueOf(4))));

        long potential = power.potential(new Icp(stakeE8s), Icp.ZERO, delaySeconds, ageSeconds)
                .e8s();

        assertThat(exact.subtract(BigDecimal.valueOf(potential)).abs()).isLessThanOrEqualTo(BigDecimal.ONE);
    }

    @Property(tries = 300, seed = "1")
    void modulatedAmountsLieBetweenTheBounds(
            @ForAll @LongRange(max = 100_000_000_000_000_000L) long e8s,
            @ForAll @IntRange(min = -1_000, max = 200) int permyriad) {
        Icp minted = new Modulation(permyriad, 0).apply(new Icp(e8s));

        assertThat(minted).isBetween(new Icp(e8s).timesFloor(9, 10), new Icp(e8s).timesFloor(102, 100));
    }

    @Provide
    Arbitrary<GovernanceCase> cases() {
        return GovernanceCase.any();
    }

    private static BigDecimal quotient(long a, long b) {
        return BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), 60, RoundingMode.DOWN);
    }
}
