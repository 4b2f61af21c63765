package org.icsim.models.economy;

import java.util.List;
import java.util.Optional;
import org.icsim.core.record.Fact;
import org.icsim.models.governance.MaturityModulation;
import org.icsim.models.governance.NeuronCohorts.Holdings;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.RewardEvent;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/** What happened in a token economy, beyond what the ledger tells. */
public sealed interface EconomyFact extends Fact {

    /**
     * Maturity that became ICP.
     *
     * @param maturity  its face
     * @param amount    the ICP for it
     * @param rule      of modulation in force
     * @param permyriad the modulation of that day
     */
    record MaturityDisbursed(Icp maturity, Icp amount, MaturityModulation rule, int permyriad) implements EconomyFact {}

    /**
     * A node provider's payment.
     *
     * @param provider its number
     * @param owed     what it had earned
     * @param amount   what it got; empty if that would have been more than the cap, and was refused
     */
    record ProviderPaid(int provider, Xdr owed, Optional<Icp> amount, Icp cap) implements EconomyFact {}

    /**
     * A day is over, at 16:00 UTC.
     *
     * @param day     since genesis
     * @param rate    the price of the day
     * @param burn    what was burned, and what cycles were demanded
     * @param event   the day's reward event
     * @param regime  in force
     * @param standing how things stand
     */
    record DayClosed(long day, IcpRate rate, Burn burn, RewardEvent event, Regime regime, Standing standing)
            implements EconomyFact {}

    /**
     * How things stand at the end of a day.
     *
     * @param supply       all ICP
     * @param onAccounts   the ICP on the accounts of neurons, by the ledger
     * @param holdings     what neurons hold, by governance
     * @param longestDelay of any neuron, in seconds
     * @param votingPower  of all neurons
     * @param maturity     not staked and not on its way
     * @param onItsWay     maturity that becomes ICP within seven days
     * @param permyriad    the modulation in force
     * @param followed     what each followed neuron has been rewarded since the beginning, in the order of the settings
     */
    record Standing(
            Icp supply,
            Icp onAccounts,
            Holdings holdings,
            long longestDelay,
            Icp votingPower,
            Icp maturity,
            Icp onItsWay,
            int permyriad,
            List<Icp> followed) {
        public Standing {
            followed = List.copyOf(followed);
        }

        /** Returns all maturity there is: free, staked, or on its way. */
        public Icp allMaturity() {
            return maturity.plus(holdings.stakedMaturity()).plus(onItsWay);
        }
    }
}
