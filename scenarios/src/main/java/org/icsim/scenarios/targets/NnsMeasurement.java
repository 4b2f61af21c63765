package org.icsim.scenarios.targets;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.icsim.models.governance.DissolveState;
import org.icsim.models.governance.DissolveState.Dissolving;
import org.icsim.models.governance.DissolveState.NotDissolving;
import org.icsim.models.governance.Modulation;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.RewardTerms;
import org.icsim.models.governance.SpeedLimitedModulation;
import org.icsim.models.governance.VotingPower;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.governance.YieldProjection;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.GroupFormula;
import org.icsim.models.providers.MintTerms;
import org.icsim.models.providers.NetworkRules;
import org.icsim.models.providers.NodeRewards;
import org.icsim.models.providers.RewardRate;
import org.icsim.models.providers.RewardTotals;
import org.icsim.scenarios.load.MainnetRewards;

/** Numbers that the formulas of the NNS give for published inputs; a constant bears the target's id. */
enum NnsMeasurement implements Measurement {
    POOL_GENESIS(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 0)),
    POOL_2022(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 365)),
    POOL_2023(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 730)),
    POOL_2024(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 1096)),
    POOL_2025(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 1461)),
    POOL_2026(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 1826)),
    POOL_2027(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 2191)),
    POOL_2028(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 2557)),
    POOL_2029(() -> yearlyPercent(RewardTerms.BEFORE_MISSION_70, 2922)),
    POOL_M70(() -> yearlyPercent(RewardTerms.MISSION_70, 2928)),
    POWER_DELAY_4Y(() -> delayBonus(VotingTerms.BEFORE_MISSION_70, 4)),
    POWER_DELAY_15Y(() -> delayBonus(VotingTerms.BEFORE_MISSION_70, 15)),
    POWER_DELAY_M70(() -> delayBonus(VotingTerms.MISSION_70, 2)),
    POWER_AGE_4Y(() ->
            power(VotingTerms.BEFORE_MISSION_70).ageBonus(years(4).toSeconds()).doubleValue()),
    POWER_OLD(() -> power(VotingTerms.BEFORE_MISSION_70, 8, 0)),
    POWER_M70(() -> power(VotingTerms.MISSION_70, 2, 0)),
    POWER_GANG(() -> power(VotingTerms.MISSION_70, 2, 200)),
    MODULATION_LIMIT(() -> modulation(50_000, 50_000, 42)),
    MODULATION_UP(() -> modulation(50_000, 60_000, 0)),
    MODULATION_DOWN(() -> modulation(50_000, 40_000, 0)),
    MODULATION_APPLIED(() -> new Modulation(-1_000, 0).apply(Icp.of(1)).toIcp().doubleValue()),
    NODES_DAY(() -> new RewardRate(new Xdr(304_375), BigDecimal.ONE).perDay().doubleValue()),
    NODES_GROUP_TWO_COEFFICIENTS(() -> group(Stream.concat(rates(10_000, "0.95", 2), rates(10_000, "0.80", 2)))),
    NODES_GROUP_OF_THREE(() -> group(rates(10_000, "0.90", 3))),
    NODES_GROUP_OF_TWO(() -> group(rates(10_000, "0.80", 2))),
    NODES_GROUP_TWO_RATES(() -> group(Stream.concat(rates(20_000, "0.80", 1), rates(10_000, "0.90", 1)))),
    NODES_PAYMENT(() -> new NetworkRules(GroupFormula.V2)
            .payment(
                    Xdr.of(BigDecimal.valueOf(1_000)),
                    MintTerms.on(LocalDate.of(2026, 1, 14), Xdr.of(new BigDecimal("2.2476"))))
            .orElseThrow()
            .toIcp()
            .doubleValue()),
    NODES_BASE_2026(NnsMeasurement::baseOfJanuary2026),
    APY_HALF_YEAR(() -> annualYield(locked(0.5), false)),
    APY_HALF_YEAR_STAKED(() -> annualYield(locked(0.5), true)),
    APY_1Y(() -> annualYield(locked(1), false)),
    APY_4Y_STAKED(() -> annualYield(locked(4), true)),
    APY_8Y_STAKED(() -> annualYield(locked(8), true)),
    APY_10Y_DISSOLVING(() -> annualYield(dissolving(10), true)),
    APY_1Y_DISSOLVING(() -> annualYield(dissolving(1), true));

    /** When the yields were projected that the tests of nns-dapp expect. */
    private static final class Dapp {
        static final Instant START = Instant.parse("2025-07-04T00:00:00Z");
        static final Icp SUPPLY = Icp.of(534_809_202);
        static final Icp POWER = Icp.of(new BigDecimal("502760050.8419097"));
    }

    @SuppressWarnings("ImmutableEnumChecker") // the functions above keep no state
    private final DoubleSupplier formula;

    NnsMeasurement(DoubleSupplier formula) {
        this.formula = formula;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public double measure(String preset) {
        return formula.getAsDouble();
    }

    private static double yearlyPercent(RewardTerms terms, long day) {
        return 100 * RewardTerms.DAYS_PER_YEAR * terms.dailyFraction(day);
    }

    private static VotingPower power(VotingTerms terms) {
        return new VotingPower(terms, new NnsRules());
    }

    private static double delayBonus(VotingTerms terms, int years) {
        return power(terms).delayBonus(years(years).toSeconds()).doubleValue();
    }

    /** Returns the voting power of 100 ICP of an age of four years, in ICP. */
    private static double power(VotingTerms terms, int delayYears, long gangBase) {
        return power(terms)
                .potential(Icp.of(100), Icp.of(gangBase), years(delayYears).toSeconds(), years(4).toSeconds())
                .toIcp()
                .doubleValue();
    }

    /** Returns the modulation, in permyriad, after 358 days at one price and seven at another, a day after the last. */
    private static double modulation(int usual, int recent, int previous) {
        RateHistory rates = new RateHistory();
        for (long day = 1; day <= 365; day++) {
            rates.record(day, new IcpRate(day > 358 ? recent : usual));
        }
        return SpeedLimitedModulation.DEFAULT
                .compute(rates, 365, new Modulation(previous, 364), new NnsRules())
                .permyriad();
    }

    private static Stream<RewardRate> rates(long permyriadADay, String coefficient, int nodes) {
        Xdr month = Xdr.of(BigDecimal.valueOf(permyriadADay, 4)
                .multiply(RewardRate.DAYS_PER_MONTH)
                .setScale(4));
        return Collections.nCopies(nodes, new RewardRate(month, new BigDecimal(coefficient))).stream();
    }

    private static double group(Stream<RewardRate> rates) {
        return GroupFormula.V2.perNode(rates.toList()).doubleValue();
    }

    private static double baseOfJanuary2026() {
        NodeRewards rewards = new NodeRewards(MainnetRewards.rates(), new NetworkRules(GroupFormula.V2));
        Xdr day = RewardTotals.of(List.of(rewards.ofDay(MainnetRewards.nodes(), List.of())))
                .base();
        return day.toXdr().multiply(RewardRate.DAYS_PER_MONTH).doubleValue();
    }

    private static Duration years(double years) {
        return Duration.ofSeconds((long) (years * VotingTerms.YEAR.toSeconds()));
    }

    private static DissolveState locked(double years) {
        return new NotDissolving(years(years), Dapp.START);
    }

    private static DissolveState dissolving(double years) {
        return new Dissolving(Dapp.START, Dapp.START.plus(years(years)));
    }

    /** Returns the yield of a year, in percent. */
    private static double annualYield(DissolveState state, boolean isAutoStaking) {
        YieldProjection projection =
                new YieldProjection(Regimes.always(Regimes.BEFORE_MISSION_70), new NnsRules(), Dapp.SUPPLY, Dapp.POWER);
        Neuron neuron = Neuron.of(Icp.of(50), state).withAutoStaking(isAutoStaking);
        return 100 * projection.annualYield(neuron, Dapp.START);
    }
}
