package org.icsim.models.economy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.models.economy.EconomySettings.Market;
import org.icsim.models.economy.EconomySettings.Start;
import org.icsim.models.economy.EconomySettings.Voters;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.StakeFlows;
import org.icsim.models.governance.StakeState;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.NodePay;
import org.icsim.models.providers.PaySchedule;

/**
 * An economy of any kind: before, across and after Mission 70, with all flows from nothing to wild, at prices from a hundredth
 * of an XDR up.
 */
record EconomyCase(EconomySettings settings, long seed, int days) {
    private static final long YEAR = VotingTerms.YEAR.toSeconds();

    static Arbitrary<EconomyCase> any() {
        Arbitrary<LocalDate> dates = Arbitraries.of(
                LocalDate.of(2021, 5, 11),
                LocalDate.of(2022, 12, 21),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2027, 2, 1));
        return Combinators.combine(dates, stakes(), market(), voters(), flows(), cycles(), Arbitraries.longs())
                .as((date, stakes, market, voters, flows, cycles, seed) -> new EconomyCase(
                        new EconomySettings(
                                new Start(date, stakes.staked().plus(Icp.of(200_000_000)), stakes),
                                Regimes.MAINNET,
                                market,
                                cycles,
                                voters,
                                flows,
                                nodes(date),
                                List.of()),
                        seed,
                        130));
    }

    private static Arbitrary<StakeState> stakes() {
        Arbitrary<Long> stake = Arbitraries.longs().between(0, 60_000_000);
        return Combinators.combine(
                        stake, stake, stake, stake, Arbitraries.longs().between(1, 8 * YEAR))
                .as((young, old, ending, dissolved, left) -> new StakeState(
                        List.of(
                                new StakeState.Locked(YEAR, 0, Icp.of(young), Icp.of(young / 10), Icp.ZERO),
                                new StakeState.Locked(8 * YEAR, 3 * YEAR, Icp.of(old), Icp.of(old / 7), Icp.ZERO)),
                        List.of(new StakeState.Dissolving(left, Icp.of(ending), Icp.of(ending / 9))),
                        Icp.of(dissolved),
                        Icp.of(dissolved / 100),
                        Icp.of(40_000_000)));
    }

    private static Arbitrary<Market> market() {
        Arbitrary<PriceModel> prices = Arbitraries.longs()
                .between(100, 200_000)
                .map(permyriad -> new PriceModel.RandomWalk(
                        new GeometricBrownianMotion.Parameters(new IcpRate(permyriad), 0, 2)));
        return Combinators.combine(prices, Arbitraries.of(0.0, 1.0))
                .as((price, dilution) -> new Market(price, new Dilution(dilution), Optional.empty()));
    }

    private static Arbitrary<Voters> voters() {
        return Combinators.combine(
                        Arbitraries.of(10_000, 9_000, 4_321),
                        Arbitraries.of(1.0, 0.5),
                        Arbitraries.integers().between(0, 6_000),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(0, 20_000))
                .as((turnout, days, converted, staked, ofStock) ->
                        new Voters(turnout, days, new Conversion.Constant(converted), staked, ofStock));
    }

    private static Arbitrary<StakeFlows> flows() {
        Arbitrary<Integer> perYear = Arbitraries.of(0, 800, 40_000, StakeFlows.MOST);
        return Combinators.combine(perYear, perYear, perYear).as(StakeFlows::new);
    }

    private static Arbitrary<CycleDemand.Parameters> cycles() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 10_000_000_000L),
                        Arbitraries.longs().between(0, 1_000_000_000L))
                .as((perDay, transfers) -> new CycleDemand.Parameters(new Xdr(perDay), 2, transfers));
    }

    private static NodePay nodes(LocalDate date) {
        return new NodePay(
                new PaySchedule(List.of(new PaySchedule.Point(date, new Xdr(17_280_000_000L)))),
                List.of(3L, 17L, 80L),
                Optional.empty(),
                Icp.of(300_000),
                date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(20)));
    }
}
