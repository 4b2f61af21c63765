package org.icsim.models.economy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.icsim.models.economy.EconomySettings.Followed;
import org.icsim.models.governance.GovernanceRules;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.NeuronCohorts;
import org.icsim.models.governance.VotingPower;
import org.icsim.models.governance.VotingTerms;
import org.icsim.models.ledger.Icp;

/** Neurons whose rewards are told. They vote on everything, and take nothing from anybody: a pool is shared without them. */
final class FollowedNeurons {
    private final GovernanceRules rules;
    private final List<Neuron> neurons = new ArrayList<>();
    private final List<Icp> rewards = new ArrayList<>();

    FollowedNeurons(List<Followed> followed, GovernanceRules rules) {
        this.rules = rules;
        for (Followed neuron : followed) {
            neurons.add(neuron.neuron());
            rewards.add(Icp.ZERO);
        }
    }

    /** Puts other terms into force: eight years of delay join the gang, and delays count as far as the terms let them. */
    void enter(VotingTerms terms, Instant now) {
        neurons.replaceAll(neuron -> {
            long delaySeconds = neuron.dissolve().delay(now).toSeconds();
            boolean joins = neuron.gangBase().isZero() && NeuronCohorts.joinsGang(delaySeconds, terms);
            return joins ? neuron.withGangBase(rules.votingStake(neuron)) : neuron;
        });
    }

    /**
     * Gives each what its ballot is worth.
     *
     * @param divisor the rights by which the pool is divided; nobody gets anything if it is 0
     */
    void reward(Icp available, BigInteger divisor, VotingTerms terms, Instant now) {
        VotingPower power = new VotingPower(terms, rules);
        for (int i = 0; i < neurons.size() && divisor.signum() > 0; i++) {
            Icp ballot = power.ballot(neurons.get(i), now);
            Icp reward = rules.reward(available, BigInteger.valueOf(ballot.e8s()), divisor);
            neurons.set(i, neurons.get(i).rewarded(reward));
            rewards.set(i, rewards.get(i).plus(reward));
        }
    }

    /** Returns what each was given so far, in the order of the settings. */
    List<Icp> rewards() {
        return List.copyOf(rewards);
    }
}
