package org.icsim.models.economy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.icsim.core.record.FactSink;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.economy.EconomyFact.ProviderPaid;
import org.icsim.models.economy.EconomyFact.Standing;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.LedgerFact;
import org.icsim.models.ledger.LedgerFact.Burned;
import org.icsim.models.ledger.LedgerFact.Cause;
import org.icsim.models.ledger.LedgerFact.Minted;
import org.icsim.models.ledger.LedgerFact.Purpose;
import org.icsim.models.ledger.LedgerFact.Transferred;
import org.icsim.models.ledger.Xdr;

/**
 * Writes down what a token economy does: a row for each step of so many days, and sums over the run and over its last year.
 *
 * <p>A day ends when it is closed, at 16:00 UTC. What the ledger enters after the last closing belongs to no row.
 */
public final class EconomyMeter implements FactSink<EconomyFact> {
    /** The days of a year whose growth is told. */
    public static final int YEAR_DAYS = 365;

    private static final double SECONDS_PER_DAY = 86_400;

    private final int stepDays;
    private final Icp atStart;
    private final List<Row> rows = new ArrayList<>();
    /** Supplies at the ends of the last days, by day modulo their number, to compare with a year before. */
    private final long[] supplies = new long[YEAR_DAYS];

    private final long[] minted = new long[YEAR_DAYS];
    private final long[] prices = new long[YEAR_DAYS];
    private final long[] burns = new long[YEAR_DAYS];
    private final Flows today = new Flows();
    private final Flows step = new Flows();
    private final Flows whole = new Flows();
    private List<Icp> firstYearRewards = List.of();
    private int days;
    private int stepped;
    private Optional<DayClosed> first = Optional.empty();
    private Optional<DayClosed> last = Optional.empty();
    private OptionalLong deflation = OptionalLong.empty();

    /**
     * Makes a meter.
     *
     * @param stepDays of a row, positive
     * @param start    the beginning
     */
    public EconomyMeter(int stepDays, EconomySettings.Start start) {
        this.stepDays = stepDays;
        this.atStart = start.supply();
    }

    /** Amounts that came or went. */
    private static final class Flows {
        private final EnumMap<Purpose, Icp> minted = new EnumMap<>(Purpose.class);
        private final EnumMap<Cause, Icp> burned = new EnumMap<>(Cause.class);
        private Icp pools = Icp.ZERO;
        private Icp rewards = Icp.ZERO;
        private Xdr demand = Xdr.ZERO;
        private Xdr paid = Xdr.ZERO;
        private long refused;

        void add(Flows other) {
            other.minted.forEach((purpose, amount) -> minted.merge(purpose, amount, Icp::plus));
            other.burned.forEach((cause, amount) -> burned.merge(cause, amount, Icp::plus));
            pools = pools.plus(other.pools);
            rewards = rewards.plus(other.rewards);
            demand = demand.plus(other.demand);
            paid = paid.plus(other.paid);
            refused += other.refused;
        }

        void clear() {
            minted.clear();
            burned.clear();
            pools = Icp.ZERO;
            rewards = Icp.ZERO;
            demand = Xdr.ZERO;
            paid = Xdr.ZERO;
            refused = 0;
        }

        Amounts amounts() {
            return new Amounts(
                    of(minted, Purpose.MATURITY),
                    of(minted, Purpose.NODE_REWARDS),
                    of(burned, Cause.CYCLES),
                    of(burned, Cause.FEES),
                    pools,
                    rewards,
                    demand,
                    paid,
                    refused);
        }

        private static <K> Icp of(Map<K, Icp> amounts, K key) {
            return amounts.getOrDefault(key, Icp.ZERO);
        }
    }

    /**
     * What came and went in a span of days.
     *
     * @param forMaturity   minted for maturity
     * @param forNodes      minted for node providers
     * @param burnedCycles  burned for cycles
     * @param burnedFees    burned in fees
     * @param pools         new pools of voting rewards; what rolled over counts once
     * @param rewards       what of them was given, in maturity
     * @param demand        the worth of the cycles that were demanded
     * @param paid          the worth of what was burned for them
     * @param refusedOfNodes payments above the cap
     */
    public record Amounts(
            Icp forMaturity,
            Icp forNodes,
            Icp burnedCycles,
            Icp burnedFees,
            Icp pools,
            Icp rewards,
            Xdr demand,
            Xdr paid,
            long refusedOfNodes) {
        /** Returns all that was minted. */
        public Icp minted() {
            return forMaturity.plus(forNodes);
        }

        /** Returns all that was burned. */
        public Icp burned() {
            return burnedCycles.plus(burnedFees);
        }
    }

    /**
     * A step.
     *
     * @param day      the number of its last day, from 1
     * @param days     how many days it has
     * @param rate     the price of its last day
     * @param amounts  over the step
     * @param standing at its end
     */
    public record Row(int day, int days, IcpRate rate, Amounts amounts, Standing standing) {}

    /** Takes an entry of the ledger. */
    public void onEntry(long time, LedgerFact fact) {
        if (fact instanceof Minted mint) {
            today.minted.merge(mint.purpose(), mint.amount(), Icp::plus);
        } else if (fact instanceof Burned burn) {
            today.burned.merge(burn.cause(), burn.amount(), Icp::plus);
        } else if (fact instanceof Transferred transfer) {
            today.burned.merge(Cause.FEES, transfer.fee(), Icp::plus);
        }
    }

    @Override
    public void accept(long time, EconomyFact fact) {
        if (fact instanceof DayClosed closed) {
            onDayClosed(closed);
        } else if (fact instanceof ProviderPaid paid) {
            today.refused += paid.amount().isPresent() ? 0 : 1;
        }
    }

    private void onDayClosed(DayClosed closed) {
        days++;
        stepped++;
        today.demand = closed.burn().demand();
        today.paid = closed.burn().paid(closed.rate());
        today.rewards = closed.event().distributed();
        today.pools = closed.event().hasSettledProposals() ? closed.event().available() : Icp.ZERO;
        noteYear(closed);
        step.add(today);
        whole.add(today);
        today.clear();
        if (days == YEAR_DAYS) {
            firstYearRewards = closed.standing().followed();
        }
        first = first.or(() -> Optional.of(closed));
        last = Optional.of(closed);
        if (stepped == stepDays) {
            rows.add(row(closed));
            step.clear();
            stepped = 0;
        }
    }

    private void noteYear(DayClosed closed) {
        int slot = (days - 1) % YEAR_DAYS;
        long supply = closed.standing().supply().e8s();
        long yearBefore = days == YEAR_DAYS ? atStart.e8s() : supplies[slot];
        if (days >= YEAR_DAYS && deflation.isEmpty() && supply < yearBefore) {
            deflation = OptionalLong.of(days);
        }
        supplies[slot] = supply;
        minted[slot] = today.amounts().minted().e8s();
        prices[slot] = closed.rate().permyriad();
        burns[slot] = today.paid.permyriad();
    }

    private Row row(DayClosed closed) {
        return new Row(days, stepped, closed.rate(), step.amounts(), closed.standing());
    }

    /** Returns the steps so far; the last may have fewer days than the others. */
    public List<Row> rows() {
        List<Row> all = new ArrayList<>(rows);
        last.filter(closed -> stepped > 0).ifPresent(closed -> all.add(row(closed)));
        return all;
    }

    /** Returns how many days were closed. */
    public int days() {
        return days;
    }

    /** Returns the supply in the beginning. */
    public Icp supplyAtStart() {
        return atStart;
    }

    /** Returns what came and went on all days. */
    public Amounts whole() {
        return whole.amounts();
    }

    /** Returns the first day that was closed, if one was. */
    public Optional<DayClosed> first() {
        return first;
    }

    /** Returns the last day that was closed, if one was. */
    public Optional<DayClosed> last() {
        return last;
    }

    /** Returns the first day on whose evening there were fewer ICP than 365 days before; empty if there was none. */
    public OptionalLong deflation() {
        return deflation;
    }

    /**
     * Returns what would have to be burned for supply to stand still, in XDR per second, over the last 365 days or as many as there
     * were, at their mean price; NaN before the first.
     */
    public double breakEvenBurn() {
        return breakEvenBurn(lastYearsMean(minted) / Icp.E8S, lastYearsMean(prices) / Xdr.PERMYRIAD);
    }

    /**
     * Returns what would have to be burned for supply to stand still, in XDR per second: {@code ICP minted × price ÷ seconds}. It
     * follows from the definition.
     *
     * @param icpPerDay  minted
     * @param xdrPerIcp  the price at which ICP are burned
     */
    public static double breakEvenBurn(double icpPerDay, double xdrPerIcp) {
        return icpPerDay * xdrPerIcp / SECONDS_PER_DAY;
    }

    /**
     * Returns the worth of what was burned for cycles, in XDR per second: the mean over the last 365 days or as many as there
     * were; NaN before the first.
     */
    public double burn() {
        return lastYearsMean(burns) / Xdr.PERMYRIAD / SECONDS_PER_DAY;
    }

    private double lastYearsMean(long[] ofDays) {
        int span = Math.min(days, YEAR_DAYS);
        double sum = 0;
        for (int i = 0; i < span; i++) {
            sum += ofDays[i];
        }
        return sum / span;
    }

    /** Returns what each followed neuron was rewarded in its first 365 days; in fewer, if there were no more. */
    public List<Icp> firstYearRewards() {
        return days >= YEAR_DAYS
                ? firstYearRewards
                : last.map(closed -> closed.standing().followed()).orElse(List.of());
    }
}
