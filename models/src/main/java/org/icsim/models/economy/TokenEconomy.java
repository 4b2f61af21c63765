package org.icsim.models.economy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.FactSink;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.economy.EconomyFact.MaturityDisbursed;
import org.icsim.models.economy.EconomyFact.ProviderPaid;
import org.icsim.models.economy.EconomyFact.Standing;
import org.icsim.models.economy.EconomyMessage.BurnOrder;
import org.icsim.models.economy.EconomyMessage.MaturityDisbursement;
import org.icsim.models.economy.EconomyMessage.MaturityDue;
import org.icsim.models.economy.EconomyMessage.PayOrder;
import org.icsim.models.economy.EconomyMessage.Rewarded;
import org.icsim.models.economy.EconomyMessage.TransferOrder;
import org.icsim.models.governance.Modulation;
import org.icsim.models.governance.NeuronCohorts;
import org.icsim.models.governance.NeuronCohorts.Shared;
import org.icsim.models.governance.NeuronCohorts.Sharing;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.RewardEvent;
import org.icsim.models.governance.RewardPool;
import org.icsim.models.governance.ShareBase;
import org.icsim.models.governance.StakeFlows;
import org.icsim.models.ledger.Account;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpLedgerRules;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Ledger;
import org.icsim.models.ledger.LedgerFact;
import org.icsim.models.ledger.LedgerFact.Cause;
import org.icsim.models.ledger.LedgerFact.Purpose;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.NetworkRules;

/**
 * The token economy: a logical process of its own, whose step is a day.
 *
 * <p>At 16:00 UTC, one after the other: the day's price; ICP burned for cycles and fees; owners move their stakes; the
 * modulation; maturity whose seven days are over becomes ICP; the reward event; maturity sets out to become ICP. Node providers
 * are paid every {@link NetworkRules#MINT_PERIOD_SECONDS}, whatever the hour. All that touches money is a message, so that it
 * enters the fingerprint with its time and its amount.
 */
public final class TokenEconomy {
    /** From asking for maturity to the ICP. Source: {@code DISBURSEMENT_DELAY_SECONDS}, dfinity/ic
     * {@code rs/nns/governance/src/governance/disburse_maturity.rs}; before May 2025 neurons spawned, in seven days too. */
    public static final Duration DISBURSEMENT_DELAY = Duration.ofDays(7);

    private static final Duration DAY = Duration.ofDays(1);
    private static final long NANOS = 1_000_000_000L;

    private final EconomySettings settings;
    private final EconomyProtocol protocol;
    private final LogicalProcess process;
    private final FactSink<? super EconomyFact> sink;
    private final Ledger ledger;
    private final NeuronCohorts neurons;
    private final RewardPool pool;
    private final RateHistory rates;
    private final PriceProcess price;
    private final CycleDemand demand;
    private final RandomStream proposals;
    private final Port<EconomyMessage> port = (receiver, message) -> message.deliverTo(this);
    private final FollowedNeurons followed;

    private Regime regime;
    private IcpRate rate;
    private Burn burn = new Burn(Xdr.ZERO, Icp.ZERO, Icp.ZERO);
    private RewardEvent lastEvent;
    private Modulation modulation = Modulation.NONE;
    private Icp onItsWay = Icp.ZERO;
    private Icp due = Icp.ZERO;
    private Icp votingPower = Icp.ZERO;

    /**
     * Who is told what happens.
     *
     * @param economy of the economy
     * @param entries of the ledger's entries
     */
    public record Sinks(FactSink<? super EconomyFact> economy, FactSink<? super LedgerFact> entries) {}

    /** Makes an economy as it stands in the beginning; {@link #start} sets it going. */
    public TokenEconomy(EconomySettings settings, EconomyProtocol protocol, LogicalProcess process, Sinks sinks) {
        this.settings = settings;
        this.protocol = protocol;
        this.process = process;
        this.sink = sinks.economy;
        Instant epoch = settings.start().epoch();
        Map<Account, Icp> opening = new EnumMap<>(Account.class);
        opening.put(Account.LIQUID, settings.start().liquid());
        opening.put(Account.NEURONS, settings.start().neurons().staked());
        this.ledger = new Ledger(opening, protocol.ledger(), sinks.entries);
        this.regime = settings.regimes().at(epoch);
        this.neurons = new NeuronCohorts(
                settings.start().neurons(), epoch.getEpochSecond(), regime.voting(), protocol.governance());
        this.pool = new RewardPool(settings.regimes(), protocol.governance());
        this.lastEvent = new RewardEvent(RewardPool.dayOf(epoch), Icp.ZERO, Icp.ZERO, true);
        this.price = settings.market().price().begin(process, settings.start().date());
        this.demand = new CycleDemand(settings.cycles(), protocol.economy(), process.randomStream("demand", 0));
        this.proposals = process.randomStream("proposals", 0);
        this.rates = pastRates();
        this.rate = new IcpRate(IcpRate.LEAST);
        this.followed = new FollowedNeurons(settings.followed(), protocol.governance());
    }

    private RateHistory pastRates() {
        RateHistory history = new RateHistory();
        settings.market().past().ifPresent(series -> {
            LocalDate today = settings.start().date();
            LocalDate first = today.minusDays(RateHistory.REFERENCE_DAYS);
            LocalDate known = series.points().get(0).date();
            LocalDate day = first.isBefore(known) ? known : first;
            Replay past = new Replay(series, day);
            for (; day.isBefore(today); day = day.plusDays(1)) {
                history.record(day.toEpochDay(), past.next());
            }
        });
        return history;
    }

    /** Puts the first day and the first payment of node providers on the agenda. */
    public void start() {
        Instant epoch = settings.start().epoch();
        long today = RewardPool.dayOf(epoch);
        for (long day = Math.max(1, today - DISBURSEMENT_DELAY.toDays() + 1); day <= today; day++) {
            startWithMaturityOf(day);
        }
        Instant firstEvent = RewardPool.dueAt(today + 1);
        process.at(nanosOf(firstEvent), this::onDay);
        process.at(nanosOf(settings.nodes().first()), this::onPayday);
    }

    /** Puts on its way, out of the maturity there is, what an event before the beginning would have, under today's rules. */
    private void startWithMaturityOf(long day) {
        Icp pot = RewardPool.ofDay(regime.rewards(), ledger.supply(), day - 1);
        boolean isShared = regime.rewards().shareBase() == ShareBase.VOTES_CAST;
        Icp rewards = isShared ? pot : pot.timesFloor(settings.voters().turnout(), Conversion.WHOLE);
        Icp face = settings.voters().conversion().converted(rewards, rates);
        if (!face.isZero() && face.compareTo(neurons.maturity()) <= 0) {
            neurons.takeMaturity(face);
            onItsWay = onItsWay.plus(face);
            long time = nanosOf(RewardPool.dueAt(day).plus(DISBURSEMENT_DELAY));
            process.deliverAt(time, port, 0, new MaturityDue(face));
        }
    }

    /** Returns the ledger, to look at. */
    public Ledger ledger() {
        return ledger;
    }

    /** Returns the neurons, to look at. */
    public NeuronCohorts neurons() {
        return neurons;
    }

    private void onDay() {
        rate = settings.market().dilution().apply(price.next(), settings.start().supply(), ledger.supply());
        rates.record(today(), rate);
        burn = demand.next(rate, ledger.balance(Account.LIQUID));
        send(new BurnOrder(burn.forCycles(), Cause.CYCLES));
        send(new BurnOrder(burn.forFees(), Cause.FEES));
        process.at(process.now(), this::moveStakes);
    }

    private void moveStakes() {
        enterRegime();
        long now = now().getEpochSecond();
        neurons.settle(now);
        neurons.startDissolving(settings.flows().startDissolving(), now);
        Icp back = StakeFlows.ofDay(neurons.dissolved(), settings.flows().disbursing());
        if (back.compareTo(IcpLedgerRules.TRANSFER_FEE) > 0) {
            neurons.disburse(back);
            send(new TransferOrder(Account.NEURONS, Account.LIQUID, back));
        }
        Icp taken = StakeFlows.ofDay(
                ledger.balance(Account.LIQUID), settings.flows().locking());
        if (taken.compareTo(IcpLedgerRules.TRANSFER_FEE) > 0 && neurons.takesStake()) {
            neurons.lock(taken.minus(IcpLedgerRules.TRANSFER_FEE), now);
            send(new TransferOrder(Account.LIQUID, Account.NEURONS, taken));
        }
        process.at(process.now(), this::reward);
    }

    private void enterRegime() {
        Regime current = settings.regimes().at(now());
        if (!current.voting().equals(regime.voting())) {
            neurons.enter(current.voting(), now().getEpochSecond());
            followed.enter(current.voting(), now());
        }
        if (!current.modulation().equals(regime.modulation())) {
            modulation = Modulation.NONE;
        }
        regime = current;
    }

    private void reward() {
        modulation = regime.modulation().compute(rates, today(), modulation, protocol.governance());
        disburse();
        votingPower = neurons.countBallots(now().getEpochSecond());
        boolean hasProposal = proposals.nextChance(settings.voters().proposalDays());
        Icp available = pool.available(lastEvent, now(), ledger.supply());
        Icp distributed = Icp.ZERO;
        EconomySettings.Voters voters = settings.voters();
        Icp ofStock = StakeFlows.ofDay(neurons.maturity(), voters.ofStock());
        if (hasProposal) {
            Shared shared = neurons.share(new Sharing(
                    available,
                    votingPower,
                    voters.turnout(),
                    voters.autoStaked(),
                    regime.rewards().shareBase()));
            distributed = shared.distributed();
            followed.reward(available, shared.divisor(), regime.voting(), now());
        }
        convert(ofStock.plus(voters.conversion().converted(distributed, rates)));
        lastEvent = new RewardEvent(RewardPool.dayOf(now()), available, distributed, hasProposal);
        send(new Rewarded(lastEvent.day(), distributed));
    }

    /** Turns maturity whose seven days are over into ICP, at the modulation of today. */
    private void disburse() {
        if (!due.isZero()) {
            send(new MaturityDisbursement(due, modulation.apply(due)));
            due = Icp.ZERO;
        }
    }

    /** Takes maturity off the neurons that sets out to become ICP. */
    private void convert(Icp face) {
        if (!face.isZero()) {
            neurons.takeMaturity(face);
            onItsWay = onItsWay.plus(face);
            process.deliverAt(process.now() + DISBURSEMENT_DELAY.toNanos(), port, 0, new MaturityDue(face));
        }
    }

    private void onPayday() {
        List<Xdr> owed = settings.nodes().owed(now());
        for (int i = 0; i < owed.size(); i++) {
            send(new PayOrder(i, owed.get(i)));
        }
        process.at(process.now() + NetworkRules.MINT_PERIOD_SECONDS * NANOS, this::onPayday);
    }

    void onBurn(BurnOrder order) {
        if (!order.amount().isZero()) {
            ledger.burn(process.now(), Account.LIQUID, order.amount(), order.cause());
        }
    }

    void onTransfer(TransferOrder order) {
        Icp fee = IcpLedgerRules.TRANSFER_FEE;
        ledger.transfer(process.now(), order.from(), order.to(), order.amount().minus(fee), fee);
    }

    /** The day's modulation is not computed yet. */
    void onMaturityDue(MaturityDue message) {
        due = due.plus(message.maturity());
    }

    void onDisbursement(MaturityDisbursement disbursement) {
        onItsWay = onItsWay.minus(disbursement.maturity());
        ledger.mint(process.now(), Account.LIQUID, disbursement.amount(), Purpose.MATURITY);
        sink.accept(
                process.now(),
                new MaturityDisbursed(
                        disbursement.maturity(), disbursement.amount(), regime.modulation(), modulation.permyriad()));
    }

    void onPay(PayOrder order) {
        Xdr mean = meanPrice();
        Optional<Icp> amount =
                protocol.providers().payment(order.owed(), settings.nodes().terms(dateOf(now()), mean));
        amount.ifPresent(icp -> ledger.mint(process.now(), Account.LIQUID, icp, Purpose.NODE_REWARDS));
        sink.accept(
                process.now(),
                new ProviderPaid(
                        order.provider(), order.owed(), amount, settings.nodes().cap()));
    }

    /** Returns the mean of thirty days, or of as many as are known; nothing before the first price. */
    private Xdr meanPrice() {
        long last = rates.lastDay().orElse(today());
        return rates.mean(last, RateHistory.NODE_REWARD_DAYS, RateHistory.Gaps.SKIPPED)
                .map(mean -> new Xdr(mean.permyriad()))
                .orElse(Xdr.ZERO);
    }

    void onRewarded(Rewarded rewarded) {
        Standing standing = new Standing(
                ledger.supply(),
                ledger.balance(Account.NEURONS),
                neurons.holdings(),
                neurons.longestDelay(now().getEpochSecond()),
                votingPower,
                neurons.maturity(),
                onItsWay,
                modulation.permyriad(),
                followed.rewards());
        sink.accept(process.now(), new DayClosed(rewarded.day(), rate, burn, lastEvent, regime, standing));
        process.at(process.now() + DAY.toNanos(), this::onDay);
    }

    private void send(EconomyMessage message) {
        process.deliverAt(process.now(), port, 0, message);
    }

    private Instant now() {
        return settings.start().epoch().plusNanos(process.now());
    }

    private long today() {
        return dateOf(now()).toEpochDay();
    }

    private static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private long nanosOf(Instant moment) {
        return Duration.between(settings.start().epoch(), moment).toNanos();
    }
}
