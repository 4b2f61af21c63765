package org.icsim.models.economy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.Regimes;
import org.icsim.models.governance.StakeFlows;
import org.icsim.models.governance.StakeState;
import org.icsim.models.ledger.Icp;
import org.icsim.models.providers.NodePay;

/**
 * Everything that a token economy starts from and goes by.
 *
 * @param start    how things stand
 * @param regimes  the rules of the NNS by date
 * @param market   the price
 * @param cycles   the demand for cycles
 * @param voters   how owners vote and what they do with rewards
 * @param flows    what owners do with stakes
 * @param nodes    what node providers are paid
 * @param followed neurons whose rewards are told, besides all others and without a share in anything
 */
public record EconomySettings(
        Start start,
        Regimes regimes,
        Market market,
        CycleDemand.Parameters cycles,
        Voters voters,
        StakeFlows flows,
        NodePay nodes,
        List<Followed> followed) {
    public EconomySettings {
        followed = List.copyOf(followed);
    }

    /**
     * How things stand in the beginning.
     *
     * @param date    at whose midnight, UTC, simulated time begins
     * @param supply  all ICP; at least what neurons hold
     * @param neurons all of them
     */
    public record Start(LocalDate date, Icp supply, StakeState neurons) {
        public Start {
            if (neurons.staked().compareTo(supply) > 0) {
                throw new IllegalArgumentException(
                        "expected no more in neurons than there is, " + supply + "; got " + neurons.staked());
            }
        }

        /** Returns the moment at which simulated time begins. */
        public Instant epoch() {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /** Returns what nobody has locked. */
        public Icp liquid() {
            return supply.minus(neurons.staked());
        }
    }

    /**
     * The price of ICP.
     *
     * @param price    what moves it
     * @param dilution how new ICP press on it
     * @param past     what it was before the beginning, for means over past days; empty if nothing is known
     */
    public record Market(PriceModel price, Dilution dilution, Optional<Replay.Series> past) {}

    /**
     * How owners of neurons vote, and what they do with rewards.
     *
     * @param turnout      the share of voting power that votes, in ten-thousandths
     * @param proposalDays the share of days on which a proposal is settled, from 0 to 1
     * @param conversion   which share of new maturity becomes ICP
     * @param autoStaked   the share of rewards that is staked as it comes, in ten-thousandths
     * @param ofStock      the share of the maturity there is that becomes ICP in a year, in ten-thousandths
     */
    public record Voters(int turnout, double proposalDays, Conversion conversion, int autoStaked, int ofStock) {
        public Voters {
            Range.require("a turnout in ten-thousandths", turnout, 0, Conversion.WHOLE);
            Range.require("a share of days with a proposal", proposalDays, 0, 1);
            Range.require("a staked share of rewards in ten-thousandths", autoStaked, 0, Conversion.WHOLE);
            Range.require("a share of the stock of maturity in ten-thousandths", ofStock, 0, StakeFlows.MOST);
            Range.require(
                    "shares of rewards that are staked and turned into ICP, together, in ten-thousandths",
                    autoStaked + conversion.greatestPermyriad(),
                    0,
                    Conversion.WHOLE);
        }
    }

    /**
     * A neuron whose rewards are told.
     *
     * @param name   for reports
     * @param neuron as it is in the beginning; it votes on everything
     */
    public record Followed(String name, Neuron neuron) {}
}
