package org.icsim.scenarios.assemble;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.economy.Bursts;
import org.icsim.models.economy.Conversion;
import org.icsim.models.economy.CycleDemand;
import org.icsim.models.economy.Dilution;
import org.icsim.models.economy.EconomySettings;
import org.icsim.models.economy.EconomySettings.Followed;
import org.icsim.models.economy.EconomySettings.Market;
import org.icsim.models.economy.EconomySettings.Voters;
import org.icsim.models.economy.GeometricBrownianMotion;
import org.icsim.models.economy.MeanReversion;
import org.icsim.models.economy.PriceModel;
import org.icsim.models.economy.RegimeSwitching;
import org.icsim.models.governance.DissolveState.NotDissolving;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.RewardPool;
import org.icsim.models.governance.StakeFlows;
import org.icsim.models.governance.StakeState;
import org.icsim.models.ledger.Icp;
import org.icsim.models.providers.GroupFormula;
import org.icsim.models.providers.NetworkRules;
import org.icsim.models.providers.NodePay;
import org.icsim.models.providers.NodeRewards;
import org.icsim.models.providers.PaySchedule;
import org.icsim.scenarios.load.EconomyInputs;
import org.icsim.scenarios.load.MainnetRewards;
import org.icsim.scenarios.load.PriceSeries;
import org.icsim.scenarios.schema.DailyCount;
import org.icsim.scenarios.schema.DemandBursts;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomySection.ConversionSection;
import org.icsim.scenarios.schema.EconomySection.CyclesSection;
import org.icsim.scenarios.schema.EconomySection.FollowedNeuron;
import org.icsim.scenarios.schema.EconomySection.NeuronsSection;
import org.icsim.scenarios.schema.EconomySection.NodesSection;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.IcpAmount;
import org.icsim.scenarios.schema.MinimumPrice;
import org.icsim.scenarios.schema.PriceElasticity;
import org.icsim.scenarios.schema.PriceSection;
import org.icsim.scenarios.schema.PriceSection.MarketRegime;
import org.icsim.scenarios.schema.PriceSection.Switching;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Share;

/**
 * The token economy of a scenario, ready to be run with any seed.
 *
 * @param inputs    the files that it comes from
 * @param settings  all that it goes by
 * @param followed  the neurons whose yield is followed, in the order of the settings
 * @param judgeFrom from which date on published supplies judge the growth; empty if they do not
 * @param stepDays  of a row of what is written down
 */
public record EconomyPlan(
        EconomyInputs inputs,
        EconomySettings settings,
        List<FollowedNeuron> followed,
        Optional<LocalDate> judgeFrom,
        int stepDays) {
    /** Rows of what is written down, at most. */
    private static final int MOST_ROWS = 600;

    /** What a followed neuron has staked: enough that whole e8s tell its yield to nine digits. */
    private static final Icp FOLLOWED_STAKE = Icp.of(1_000);

    /** What each of mainnet's providers earns by its machines; those that earn nothing are left out. */
    private static final List<Long> SHARES = new NodeRewards(MainnetRewards.rates(), new NetworkRules(GroupFormula.V1))
            .ofDay(MainnetRewards.nodes(), List.of()).stream()
                    .map(provider -> provider.base().permyriad())
                    .filter(permyriad -> permyriad > 0)
                    .toList();

    public EconomyPlan {
        followed = List.copyOf(followed);
    }

    /** Returns the plan of a scenario that is settled and known to be sound. */
    static EconomyPlan of(Scenario scenario, EconomyInputs inputs) {
        EconomySection section = scenario.economy().orElseThrow();
        EconomyStart start = inputs.start();
        EconomySettings settings = new EconomySettings(
                new EconomySettings.Start(start.date(), start.supply().value().amount(), stakes(start)),
                section.regime().orElseThrow().regimes(),
                market(section, inputs),
                cycles(section.cycles().orElseThrow()),
                voters(section),
                flows(section.neurons().orElseThrow()),
                nodes(section.nodes().orElseThrow()),
                section.follow().stream()
                        .map(neuron -> followed(neuron, start.date()))
                        .toList());
        int days = Math.toIntExact(scenario.duration().toDuration().toDays());
        int stepDays = Math.max(1, (days + MOST_ROWS - 1) / MOST_ROWS);
        return new EconomyPlan(inputs, settings, section.follow(), section.judgeFrom(), stepDays);
    }

    private static StakeState stakes(EconomyStart start) {
        EconomyStart.NeuronsStart neurons = start.neurons();
        return new StakeState(
                neurons.locked().stream()
                        .map(group -> new StakeState.Locked(
                                group.delay().toDuration().toSeconds(),
                                group.age().toDuration().toSeconds(),
                                group.stake().amount(),
                                orZero(group.stakedMaturity()),
                                orZero(group.gangBase())))
                        .toList(),
                neurons.dissolving().stream()
                        .map(group -> new StakeState.Dissolving(
                                group.left().toDuration().toSeconds(),
                                group.stake().amount(),
                                orZero(group.stakedMaturity())))
                        .toList(),
                neurons.dissolved().amount(),
                neurons.elsewhere().amount(),
                start.maturity().value().amount());
    }

    private static Icp orZero(Optional<IcpAmount> amount) {
        return amount.map(IcpAmount::amount).orElse(Icp.ZERO);
    }

    /** What prices were before goes with the start state's own price, not with one that the scenario made up. */
    private static Market market(EconomySection section, EconomyInputs inputs) {
        PriceSection price = section.price().orElseThrow();
        boolean isTheStates = price.equals(inputs.start().defaults().price().value());
        return new Market(
                price(price, inputs),
                new Dilution(section.dilution().orElseThrow()),
                inputs.pastPrice().filter(past -> isTheStates).map(PriceSeries::series));
    }

    private static PriceModel price(PriceSection price, EconomyInputs inputs) {
        return price.constant()
                .<PriceModel>map(constant -> new PriceModel.Constant(constant.rate()))
                .or(() -> price.randomWalk()
                        .map(walk -> new PriceModel.RandomWalk(new GeometricBrownianMotion.Parameters(
                                walk.start().rate(),
                                walk.drift().toDouble(),
                                walk.volatility().toDouble()))))
                .or(() -> price.meanReverting()
                        .map(reverting -> new PriceModel.Reverting(new MeanReversion.Parameters(
                                reverting.start().rate(),
                                reverting.level().rate(),
                                reverting.speed(),
                                reverting.volatility().toDouble()))))
                .or(() -> price.switching().map(EconomyPlan::switching))
                .or(() -> inputs.price().map(replayed -> new PriceModel.Replayed(replayed.series())))
                .orElseThrow();
    }

    private static PriceModel switching(Switching switching) {
        List<String> names =
                switching.regimes().stream().map(MarketRegime::name).toList();
        List<RegimeSwitching.Regime> regimes = switching.regimes().stream()
                .map(regime -> new RegimeSwitching.Regime(
                        regime.name(),
                        regime.drift().toDouble(),
                        regime.volatility().toDouble(),
                        (double) regime.lasts().toDuration().toSeconds()
                                / Duration.ofDays(1).toSeconds(),
                        chances(names, regime.next())))
                .toList();
        return new PriceModel.Switching(
                new RegimeSwitching.Parameters(switching.start().rate(), regimes, names.indexOf(switching.first())));
    }

    private static List<Double> chances(List<String> names, Map<String, Share> next) {
        return names.stream()
                .map(name ->
                        Optional.ofNullable(next.get(name)).map(Share::toDouble).orElse(0.0))
                .toList();
    }

    private static CycleDemand.Parameters cycles(CyclesSection cycles) {
        PriceElasticity elasticity = cycles.elasticity().orElseThrow();
        return new CycleDemand.Parameters(
                cycles.burn().orElseThrow().perDay(),
                1 + cycles.growth().orElseThrow().toDouble(),
                bursts(cycles.bursts().orElseThrow()),
                new CycleDemand.Elasticity(
                        elasticity.exponent(), elasticity.reference().rate()),
                cycles.transfers().map(DailyCount::perDay).orElseThrow());
    }

    private static Bursts bursts(DemandBursts bursts) {
        if (bursts.areNone()) {
            return new Bursts.None();
        }
        return bursts.weekly()
                .<Bursts>map(Bursts.Weekly::new)
                .orElseGet(() -> new Bursts.HeavyTailed(
                        bursts.chance().orElseThrow().toDouble(),
                        bursts.least().orElseThrow(),
                        bursts.shape().orElseThrow()));
    }

    private static Voters voters(EconomySection section) {
        ConversionSection conversion = section.conversion().orElseThrow();
        return new Voters(
                section.voting().orElseThrow().turnout().orElseThrow().permyriad(),
                section.voting().orElseThrow().proposalDays().orElseThrow().toDouble(),
                conversion(conversion),
                conversion.autoStaked().orElseThrow().permyriad(),
                conversion.ofStock().orElseThrow().permyriad());
    }

    private static Conversion conversion(ConversionSection conversion) {
        int share = conversion.share().orElseThrow().permyriad();
        int slope = conversion.slope().orElseThrow().permyriad();
        return slope == 0
                ? new Conversion.Constant(share)
                : new Conversion.ByTrend(
                        share,
                        slope,
                        conversion.least().orElseThrow().permyriad(),
                        conversion.greatest().orElseThrow().permyriad());
    }

    private static StakeFlows flows(NeuronsSection neurons) {
        return new StakeFlows(
                neurons.startDissolving().orElseThrow().permyriad(),
                neurons.disbursing().orElseThrow().permyriad(),
                neurons.locking().orElseThrow().permyriad());
    }

    private static NodePay nodes(NodesSection nodes) {
        LocalDate first = nodes.firstPayment().orElseThrow();
        MinimumPrice minimum = nodes.minimumPrice().orElseThrow();
        return new NodePay(
                new PaySchedule(nodes.pay().orElseThrow().stream()
                        .map(point ->
                                new PaySchedule.Point(point.from(), point.pay().perMonth()))
                        .toList()),
                SHARES,
                minimum.isMainnets() ? Optional.empty() : Optional.of(minimum.on(first)),
                nodes.cap().orElseThrow().amount(),
                first.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** It is locked when the first reward event comes. */
    private static Followed followed(FollowedNeuron neuron, LocalDate start) {
        var epoch = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        var firstEvent = RewardPool.dueAt(RewardPool.dayOf(epoch) + 1);
        Neuron followed = Neuron.of(
                        FOLLOWED_STAKE, new NotDissolving(neuron.delay().toDuration(), firstEvent))
                .withAutoStaking(neuron.stakesRewards());
        return new Followed(neuron.toString(), followed);
    }

    /** Returns what each followed neuron has staked. */
    public Icp followedStake() {
        return FOLLOWED_STAKE;
    }
}
