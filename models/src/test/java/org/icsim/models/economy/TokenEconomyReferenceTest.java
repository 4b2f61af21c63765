package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.icsim.models.economy.EconomyFact.MaturityDisbursed;
import org.icsim.models.economy.EconomySettings.Followed;
import org.icsim.models.economy.EconomySettings.Market;
import org.icsim.models.economy.EconomySettings.Start;
import org.icsim.models.economy.EconomySettings.Voters;
import org.icsim.models.economy.Replay.Point;
import org.icsim.models.governance.DissolveState.NotDissolving;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.StakeFlows;
import org.icsim.models.governance.StakeState;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.governance.YieldProjection;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.NodePay;
import org.icsim.models.providers.PaySchedule;

/** Economies simple enough to be reckoned by hand, or by the formulas that were checked on their own. */
class TokenEconomyReferenceTest {
    private static final LocalDate DATE = LocalDate.of(2023, 1, 1);
    private static final Duration YEAR = VotingTerms.YEAR;
    private static final Voters NOBODY = new Voters(0, 1, new Conversion.Constant(0), 0, 0);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Icp SUPPLY = Icp.of(500_000_000);
    /** Everybody is as old as counts: the voting power of all stays as it is. */
    private static final StakeState OLD = new StakeState(
            List.of(new StakeState.Locked(
                    8 * YEAR.toSeconds(), 4 * YEAR.toSeconds(), Icp.of(200_000_000), Icp.ZERO, Icp.ZERO)),
            List.of(),
            Icp.ZERO,
            Icp.ZERO,
            Icp.ZERO);

    /** Where nothing is minted or burned, neurons earn what the calculators of the front-ends say, to the e8. */
    @Example
    void yieldsAreThoseOfTheProjection() {
        Instant noon = Instant.parse("2023-01-01T16:00:00Z");
        Neuron patient = Neuron.of(Icp.of(1_000), new NotDissolving(YEAR.multipliedBy(8), noon));
        Neuron brief = Neuron.of(Icp.of(1_000), new NotDissolving(YEAR, noon)).withAutoStaking(true);
        EconomySettings settings = settings(
                new Voters(10_000, 1, new Conversion.Constant(0), 0, 0),
                nothing(),
                List.of(new Followed("8y", patient), new Followed("1y", brief)));

        Trial trial = new Trial(settings, EconomyProtocol.mainnet(), 1, 365);

        Icp power = Icp.of(500_000_000);
        YieldProjection projection = new YieldProjection(Regimes.MAINNET, new NnsRules(), SUPPLY, power);
        assertThat(trial.violations).isEmpty();
        assertThat(trial.meter.last().orElseThrow().standing().votingPower()).isEqualTo(power);
        // An event pays for the day that ends with it, the projection for the day that begins: it starts a day before.
        assertThat(trial.meter.firstYearRewards())
                .containsExactly(
                        projection
                                .project(aDayBefore(patient), noon.minus(DAY), 365)
                                .rewards(),
                        projection
                                .project(aDayBefore(brief), noon.minus(DAY), 365)
                                .rewards());
    }

    /** 1000 XDR at 2.2476 are 444.91902473 ICP. Source: targets H16. */
    @Example
    void nodesAreMintedAtTheMeanPrice() {
        NodePay nodes = nodes(new Xdr(10_000_000), Optional.empty(), Icp.of(1_000_000));
        EconomySettings settings = settings(NOBODY, nodes, List.of(), new IcpRate(22_476));

        Trial trial = new Trial(settings, EconomyProtocol.mainnet(), 1, 100);

        assertThat(trial.payments).hasSize(3);
        assertThat(trial.payments.get(0).paid().amount()).contains(new Icp(44_491_902_473L));
        assertThat(trial.economy.ledger().supply()).isEqualTo(SUPPLY.plus(new Icp(3 * 44_491_902_473L)));
    }

    /** Half the minimum price mints as the minimum; without one twice as much; and what exceeds the cap is refused. */
    @Example
    void theFloorHalvesWhatAFallingPriceMints() {
        Xdr owed = new Xdr(10_000_000);
        IcpRate low = new IcpRate(5_000);

        Trial floored = new Trial(
                settings(NOBODY, nodes(owed, Optional.empty(), Icp.of(1_000_000)), List.of(), low),
                EconomyProtocol.mainnet(),
                1,
                40);
        Trial free = new Trial(
                settings(NOBODY, nodes(owed, Optional.of(new Xdr(1)), Icp.of(1_000_000)), List.of(), low),
                EconomyProtocol.mainnet(),
                1,
                40);
        Trial refused = new Trial(
                settings(NOBODY, nodes(owed, Optional.of(new Xdr(1)), Icp.of(1_999)), List.of(), low),
                EconomyProtocol.mainnet(),
                1,
                40);

        assertThat(floored.meter.whole().forNodes()).isEqualTo(Icp.of(1_000));
        assertThat(free.meter.whole().forNodes()).isEqualTo(Icp.of(2_000));
        assertThat(refused.meter.whole().forNodes()).isEqualTo(Icp.ZERO);
        assertThat(refused.meter.whole().refusedOfNodes()).isEqualTo(1);
    }

    /** ICP minted a year × price ÷ seconds: with 1000 XDR a month at any price 12,000 XDR ÷ 31,557,600 s. */
    @Example
    void theBreakEvenBurnIsWhatIsMinted() {
        NodePay nodes = nodes(new Xdr(10_000_000), Optional.empty(), Icp.of(1_000_000));
        EconomySettings settings = settings(NOBODY, nodes, List.of(), new IcpRate(30_000));

        Trial trial = new Trial(settings, EconomyProtocol.mainnet(), 1, 800);

        assertThat(trial.meter.breakEvenBurn()).isCloseTo(12_000 / 31_557_600.0, within(1e-6));
        assertThat(trial.meter.deflation()).isEmpty();
    }

    /** A reward takes seven days to become ICP, and is modulated at the end of them; at one price by nothing. */
    @Example
    void maturityBecomesIcpAfterSevenDays() {
        EconomySettings settings =
                settings(new Voters(10_000, 1, new Conversion.Constant(5_000), 0, 0), nothing(), List.of());

        Trial trial = new Trial(settings, EconomyProtocol.mainnet(), 1, 8);

        Icp first = trial.days.get(0).event().distributed();
        assertThat(trial.days.get(6).standing().supply()).isEqualTo(SUPPLY);
        assertThat(trial.days.get(7).standing().supply()).isEqualTo(SUPPLY.plus(first.timesFloor(1, 2)));
    }

    /** A mean of thirty days, not the price of the day: 29 days at 3 XDR and one at 33 XDR are 4 XDR. */
    @Example
    void aLeapOfThePriceCountsAThirtieth() {
        Replay.Series leap = new Replay.Series(
                List.of(new Point(DATE, new IcpRate(30_000)), new Point(DATE.plusDays(29), new IcpRate(330_000))),
                Replay.Between.STEP,
                Replay.PastEnd.HOLD);
        NodePay nodes = nodes(new Xdr(10_000_000), Optional.empty(), Icp.of(1_000_000));

        Trial trial = new Trial(
                settings(NOBODY, nodes, List.of(), new PriceModel.Replayed(leap)), EconomyProtocol.mainnet(), 1, 31);

        assertThat(trial.payments.get(0).paid().amount()).contains(Icp.of(250));
    }

    /** Pay that falls in a line is that of the middle of the period: 1500 XDR where it goes from 2000 to 1000. */
    @Example
    void payIsThatOfTheMiddleOfAPeriod() {
        PaySchedule falling = new PaySchedule(List.of(
                new PaySchedule.Point(DATE, Xdr.of(BigDecimal.valueOf(2_000))),
                new PaySchedule.Point(DATE.plusDays(30), Xdr.of(BigDecimal.valueOf(1_000)))));
        Instant middle = Instant.parse("2023-01-16T00:00:00Z");
        NodePay nodes = new NodePay(falling, List.of(1L), Optional.empty(), Icp.of(1), middle);

        assertThat(falling.perMonth(middle)).isEqualTo(Xdr.of(BigDecimal.valueOf(1_500)));
        assertThat(nodes.owed(middle.plusSeconds(1_314_900))).containsExactly(Xdr.of(BigDecimal.valueOf(1_500)));
        assertThat(falling.perMonth(Instant.parse("2030-01-01T00:00:00Z")))
                .isEqualTo(Xdr.of(BigDecimal.valueOf(1_000)));
    }

    /** On the day that the price has doubled for a week, weekly modulation is positive, and that day's mint has it. */
    @Example
    void maturityIsModulatedOnTheDayItBecomesIcp() {
        Replay.Series doubled = new Replay.Series(
                List.of(new Point(DATE, new IcpRate(30_000)), new Point(DATE.plusDays(40), new IcpRate(60_000))),
                Replay.Between.STEP,
                Replay.PastEnd.HOLD);

        Trial trial = new Trial(
                settings(
                        new Voters(10_000, 1, new Conversion.Constant(5_000), 0, 0),
                        nothing(),
                        List.of(),
                        new PriceModel.Replayed(doubled)),
                EconomyProtocol.mainnet(),
                1,
                60);

        for (MaturityDisbursed disbursed : trial.disbursed) {
            int permyriad = disbursed.permyriad();
            assertThat(disbursed.amount()).isEqualTo(disbursed.maturity().timesFloor(10_000 + permyriad, 10_000));
        }
        assertThat(trial.days.get(50).standing().permyriad()).isPositive();
        assertThat(trial.disbursed.get(50 - 7).permyriad())
                .isEqualTo(trial.days.get(50).standing().permyriad());
    }

    /** A week's worth of maturity is on its way from the start, out of the stock there is. */
    @Example
    void whatWasSetOutBeforeTheStartIsOnItsWay() {
        StakeState rich = new StakeState(OLD.locked(), List.of(), Icp.ZERO, Icp.ZERO, Icp.of(40_000_000));
        EconomySettings settings = settings(
                new Voters(10_000, 1, new Conversion.Constant(5_000), 0, 0),
                nothing(),
                List.of(),
                new PriceModel.Constant(new IcpRate(30_000)));
        EconomySettings withStock = beginning(settings, rich);

        Trial trial = new Trial(withStock, EconomyProtocol.mainnet(), 1, 30);

        assertThat(trial.violations).isEmpty();
        Icp first = trial.days.get(0).event().distributed().timesFloor(1, 2);
        double minted = trial.disbursed.get(0).amount().e8s();
        assertThat(minted).isCloseTo((double) first.e8s(), withinPercentage(0.5));
        assertThat(trial.disbursed).hasSize(30);
    }

    /** Part of the stock becomes ICP on days without a proposal too. */
    @Example
    void theStockBecomesIcpWhetherThereAreProposalsOrNot() {
        StakeState rich = new StakeState(OLD.locked(), List.of(), Icp.ZERO, Icp.ZERO, Icp.of(36_525));
        EconomySettings settings = settings(
                new Voters(10_000, 0, new Conversion.Constant(0), 0, 10_000),
                nothing(),
                List.of(),
                new PriceModel.Constant(new IcpRate(30_000)));
        EconomySettings withStock = beginning(settings, rich);

        Trial trial = new Trial(withStock, EconomyProtocol.mainnet(), 1, 8);

        assertThat(trial.meter.whole().forMaturity()).isEqualTo(Icp.of(100));
        assertThat(trial.meter.whole().rewards()).isEqualTo(Icp.ZERO);
    }

    /** Eight years of delay on the day of Mission 70 make one of the gang: a tenth more than two years have. */
    @Example
    void aFollowedNeuronOfEightYearsJoinsTheGang() {
        Instant noon = Instant.parse("2023-01-01T16:00:00Z");
        Neuron patient = Neuron.of(Icp.of(1_000), new NotDissolving(YEAR.multipliedBy(8), noon));
        Neuron brief = Neuron.of(Icp.of(1_000), new NotDissolving(YEAR.multipliedBy(2), noon));
        EconomySettings before = settings(
                new Voters(10_000, 1, new Conversion.Constant(0), 0, 0),
                nothing(),
                List.of(new Followed("8y", patient), new Followed("2y", brief)));
        EconomySettings crossing = new EconomySettings(
                before.start(),
                new Regimes(List.of(
                        Regimes.BEFORE_MISSION_70,
                        Regimes.MISSION_70.startingAt(Instant.parse("2023-01-11T00:00:00Z")))),
                before.market(),
                before.cycles(),
                before.voters(),
                before.flows(),
                before.nodes(),
                before.followed());

        Trial trial = new Trial(crossing, EconomyProtocol.mainnet(), 1, 12);

        List<Icp> onTheTenth = trial.days.get(9).standing().followed();
        List<Icp> onTheEleventh = trial.days.get(10).standing().followed();
        double ofPatient = onTheEleventh.get(0).minus(onTheTenth.get(0)).e8s();
        double ofBrief = onTheEleventh.get(1).minus(onTheTenth.get(1)).e8s();
        assertThat(ofPatient / ofBrief).isCloseTo(1.1, within(1e-6));
    }

    private static EconomySettings beginning(EconomySettings settings, StakeState neurons) {
        return new EconomySettings(
                new Start(DATE, SUPPLY, neurons),
                settings.regimes(),
                settings.market(),
                settings.cycles(),
                settings.voters(),
                settings.flows(),
                settings.nodes(),
                settings.followed());
    }

    private static Neuron aDayBefore(Neuron neuron) {
        NotDissolving state = (NotDissolving) neuron.dissolve();
        Neuron earlier = Neuron.of(
                neuron.cachedStake(),
                new NotDissolving(state.delay(), state.agingSince().minus(DAY)));
        return earlier.withAutoStaking(neuron.isAutoStaking());
    }

    private static NodePay nothing() {
        return nodes(Xdr.ZERO, Optional.empty(), Icp.of(1_000_000));
    }

    private static NodePay nodes(Xdr perMonth, Optional<Xdr> minimumPrice, Icp cap) {
        return new NodePay(
                new PaySchedule(List.of(new PaySchedule.Point(DATE, perMonth))),
                List.of(1L),
                minimumPrice,
                cap,
                Instant.parse("2023-01-31T00:00:00Z"));
    }

    private static EconomySettings settings(Voters voters, NodePay nodes, List<Followed> followed) {
        return settings(voters, nodes, followed, new IcpRate(30_000));
    }

    private static EconomySettings settings(Voters voters, NodePay nodes, List<Followed> followed, IcpRate rate) {
        return settings(voters, nodes, followed, new PriceModel.Constant(rate));
    }

    private static EconomySettings settings(Voters voters, NodePay nodes, List<Followed> followed, PriceModel price) {
        return new EconomySettings(
                new Start(DATE, SUPPLY, OLD),
                Regimes.MAINNET,
                new Market(price, Dilution.NONE, Optional.empty()),
                new CycleDemand.Parameters(Xdr.of(BigDecimal.ZERO), 1, 0),
                voters,
                StakeFlows.NONE,
                nodes,
                followed);
    }
}
