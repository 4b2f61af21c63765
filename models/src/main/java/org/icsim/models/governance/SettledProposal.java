package org.icsim.models.governance;

import java.util.List;
import org.icsim.models.ledger.Icp;

/**
 * A proposal whose votes are to be paid for.
 *
 * @param weightHundredths weight of the topic, in hundredths: 2000 for Governance and SNS &amp; Neurons' Fund, 1 for exchange
 *                         rates, 100 for the others, 0 for what earns nothing. Source: {@code reward_weight}, {@code governance.rs}
 * @param totalPower       potential voting power of all when the proposal was made; at least that of the votes
 * @param votes            the ballots that were cast
 */
public record SettledProposal(int weightHundredths, Icp totalPower, List<Vote> votes) {
    /**
     * A ballot that was cast, yes or no.
     *
     * @param neuron whose
     * @param power  its voting power when the proposal was made
     */
    public record Vote(long neuron, Icp power) {}

    public SettledProposal {
        votes = List.copyOf(votes);
        long cast = 0;
        for (Vote vote : votes) {
            cast = Math.addExact(cast, vote.power().e8s());
        }
        if (weightHundredths < 0 || cast > totalPower.e8s()) {
            throw new IllegalArgumentException("expected a weight that is not negative and votes within " + totalPower
                    + "; got " + weightHundredths + " and " + cast + " e8s");
        }
    }
}
