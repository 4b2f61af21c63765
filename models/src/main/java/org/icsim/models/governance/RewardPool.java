package org.icsim.models.governance;

import java.time.Duration;
import java.time.Instant;
import org.icsim.models.ledger.Icp;

/**
 * How much a reward event has to give.
 *
 * <p>An event n full days after genesis pays for the days from the last event's to n − 1, each with its own part of the supply,
 * all with today's supply and today's parameters. Source: dfinity/ic {@code rs/nns/governance/src/governance.rs} ({@code
 * calculate_voting_rewards}).
 *
 * @param regimes the parameters by date
 * @param rules   the network's, or broken ones
 */
public record RewardPool(Regimes regimes, GovernanceRules rules) {
    private static final Duration DAY = Duration.ofDays(1);

    /** Returns the full days from genesis to a moment, the number of the latest event that is due. */
    public static long dayOf(Instant moment) {
        if (moment.isBefore(Regimes.GENESIS)) {
            throw new IllegalArgumentException("expected a moment from genesis on; got " + moment);
        }
        // A division of durations goes by way of decimals, fifty times as slow.
        return (moment.getEpochSecond() - Regimes.GENESIS.getEpochSecond()) / DAY.toSeconds();
    }

    /** Returns when the event of that number is due: 16:00 UTC. */
    public static Instant dueAt(long day) {
        return Regimes.GENESIS.plus(DAY.multipliedBy(day));
    }

    /** Returns the pool of a single day, rounded down to a whole e8s. */
    public static Icp ofDay(RewardTerms terms, Icp supply, long day) {
        return floor((double) supply.e8s() * terms.dailyFraction(day));
    }

    /**
     * Returns what an event has to give, rounded down to a whole e8s; nothing if no day has passed since the last, for then
     * there is no event yet.
     *
     * @param last   the event before
     * @param now    the moment of the event
     * @param supply all ICP there are, now
     */
    public Icp available(RewardEvent last, Instant now, Icp supply) {
        RewardTerms terms = regimes.at(now).rewards();
        long eventDay = dayOf(now);
        if (eventDay <= last.day()) {
            return Icp.ZERO;
        }
        double fraction = 0;
        for (long day = rules.firstDayToPay(last, eventDay); day < eventDay; day++) {
            fraction += terms.dailyFraction(day);
        }
        Icp rolledOver = rules.rolledOver(last);
        return floor((double) supply.e8s() * fraction + (double) rolledOver.e8s());
    }

    private static Icp floor(double e8s) {
        return new Icp((long) e8s);
    }
}
