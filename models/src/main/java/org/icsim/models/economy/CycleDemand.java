package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/**
 * The cycles that canisters use up from day to day, and the ICP that are burned for them and for transfers.
 *
 * <pre>
 * demand of day d = start × growth^(d ÷ 365.25) × burst × (rate ÷ reference)^elasticity
 * </pre>
 *
 * <p>in XDR, rounded down to a ten-thousandth, and at most 10¹⁰ a day; 1 XDR is 10¹² cycles. What is burned for it is demand ÷ rate, rounded down to an
 * e8s ({@link NetworkRules#burnedFor}).
 *
 * <p>Simplification: the ICP for a day's cycles are burned on that day. In truth they are burned when cycles are bought, which
 * may be long before the cycles are used.
 */
public final class CycleDemand {
    /** Ten thousand million XDR a day, above which demand is not told apart; there is no such worth of ICP to burn. */
    private static final double MOST_PERMYRIAD = 1e14;

    private final Parameters parameters;
    private final EconomyRules rules;
    private final RandomStream stream;
    private long day;

    /**
     * Makes the demand.
     *
     * @param stream only of its bursts
     */
    public CycleDemand(Parameters parameters, EconomyRules rules, RandomStream stream) {
        this.parameters = parameters;
        this.rules = rules;
        this.stream = stream;
    }

    /**
     * What the demand is made of.
     *
     * @param perDay          the worth of the cycles that are used on the first day
     * @param growthPerYear   what demand is multiplied with in a year; from 0.001 to 1000, and 1 for no growth
     * @param bursts          how days differ
     * @param elasticity      how demand follows the price of ICP
     * @param transfersPerDay how many transfers pay a fee each day; from 0 to 10¹²
     */
    public record Parameters(
            Xdr perDay, double growthPerYear, Bursts bursts, Elasticity elasticity, long transfersPerDay) {
        public Parameters {
            Range.require("a growth of demand per year", growthPerYear, 0.001, 1000);
            Range.require("transfers a day", transfersPerDay, 0, 1_000_000_000_000L);
        }

        /** Makes a demand without bursts that does not follow the price. */
        public Parameters(Xdr perDay, double growthPerYear, long transfersPerDay) {
            this(perDay, growthPerYear, new Bursts.None(), Elasticity.NONE, transfersPerDay);
        }
    }

    /**
     * How demand in XDR follows the price of ICP: it is multiplied with {@code (rate ÷ reference)^exponent}.
     *
     * <p>None by default: cycles have their price in XDR, so that what ICP is worth does not make them dearer. Anything else is
     * an assumption about the mood of users, not about costs.
     *
     * @param exponent  from −10 to 10; positive where a dear ICP draws users
     * @param reference the rate at which demand is as the trend says
     */
    public record Elasticity(double exponent, IcpRate reference) {
        /** Demand does not follow the price. */
        public static final Elasticity NONE = new Elasticity(0, new IcpRate(10_000));

        public Elasticity {
            Range.require("a price elasticity", exponent, -10, 10);
        }

        double factor(IcpRate rate) {
            return exponent == 0 ? 1 : StrictMath.pow(rate.toXdr() / reference.toXdr(), exponent);
        }
    }

    /**
     * Returns what is burned on the next day.
     *
     * @param rate      of that day
     * @param available the ICP there are to burn: cycles come first, then fees
     */
    public Burn next(IcpRate rate, Icp available) {
        Xdr demand = demandOf(rate);
        Icp forCycles = rules.burnedFor(demand, rate, available);
        Icp forFees = rules.feesOf(parameters.transfersPerDay, available.minus(forCycles));
        day++;
        return new Burn(demand, forCycles, forFees);
    }

    private Xdr demandOf(IcpRate rate) {
        double trend = parameters.perDay.permyriad() * StrictMath.pow(parameters.growthPerYear, day / Year.DAYS);
        double permyriad = trend * parameters.bursts.factor(day, stream) * parameters.elasticity.factor(rate);
        // An infinite trend on a day of no demand is no demand.
        return new Xdr(Double.isNaN(permyriad) ? 0 : (long) Math.min(permyriad, MOST_PERMYRIAD));
    }
}
