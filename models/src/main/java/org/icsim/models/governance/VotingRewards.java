package org.icsim.models.governance;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.icsim.models.ledger.Icp;

/**
 * Who gets how much of a pool.
 *
 * <p>Each vote gives rights of {@code power × weight}. A neuron gets {@code ⌊available × its rights ÷ rights of all⌋} over all
 * proposals settled since the last event. What is left is not paid and does not roll over. Source: dfinity/ic {@code
 * rs/nns/governance/src/governance.rs} ({@code calculate_voting_rewards}).
 *
 * @param base  what the pool is divided by
 * @param rules the network's, or broken ones
 */
public record VotingRewards(ShareBase base, GovernanceRules rules) {
    /**
     * The rewards of one event.
     *
     * @param byNeuron    in order of neurons; only those that voted
     * @param distributed their sum
     */
    public record Distribution(SortedMap<Long, Icp> byNeuron, Icp distributed) {
        public Distribution {
            byNeuron = Collections.unmodifiableSortedMap(new TreeMap<>(byNeuron));
        }
    }

    /** Returns the rewards of the votes on these proposals. */
    public Distribution distribute(Icp available, List<SettledProposal> proposals) {
        SortedMap<Long, BigInteger> used = computeUsedRights(proposals);
        BigInteger cast = used.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger total = rules.sharedAmong(cast, computeAllRights(proposals), base);

        SortedMap<Long, Icp> rewards = new TreeMap<>();
        Icp distributed = Icp.ZERO;
        if (total.signum() > 0) {
            for (var entry : used.entrySet()) {
                Icp reward = rules.reward(available, entry.getValue(), total);
                rewards.put(entry.getKey(), reward);
                distributed = distributed.plus(reward);
            }
        }
        return new Distribution(rewards, distributed);
    }

    private static SortedMap<Long, BigInteger> computeUsedRights(List<SettledProposal> proposals) {
        SortedMap<Long, BigInteger> used = new TreeMap<>();
        for (SettledProposal proposal : proposals) {
            for (SettledProposal.Vote vote : proposal.votes()) {
                used.merge(vote.neuron(), rights(vote.power(), proposal), BigInteger::add);
            }
        }
        return used;
    }

    private static BigInteger computeAllRights(List<SettledProposal> proposals) {
        BigInteger all = BigInteger.ZERO;
        for (SettledProposal proposal : proposals) {
            all = all.add(rights(proposal.totalPower(), proposal));
        }
        return all;
    }

    private static BigInteger rights(Icp power, SettledProposal proposal) {
        return BigInteger.valueOf(power.e8s()).multiply(BigInteger.valueOf(proposal.weightHundredths()));
    }
}
