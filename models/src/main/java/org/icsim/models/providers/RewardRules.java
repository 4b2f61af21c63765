package org.icsim.models.providers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/** The rules of pay, each a function of its own, so that a test can break one and see that it is found out. */
public interface RewardRules {

    /**
     * Returns which share of a node's blocks failed, 0 to 1.
     *
     * @param proposed blocks of its own that became part of the chain, not negative
     * @param failed   heights at which its turn came before that of the node whose block was taken, not negative
     */
    BigDecimal failureRate(long proposed, long failed);

    /**
     * Returns the failure rate that counts as the subnet's own fault.
     *
     * @param ofItsNodes at least one, in any order
     */
    BigDecimal subnetFailureRate(List<BigDecimal> ofItsNodes);

    /** Returns what of a node's failure rate is its provider's fault, 0 to 1. */
    BigDecimal relativeFailureRate(BigDecimal own, BigDecimal ofSubnet);

    /**
     * Returns the failure rate of a node that made no blocks.
     *
     * @param ofProvider the relative failure rates of the provider's nodes in subnets that day, perhaps none
     */
    BigDecimal unassignedFailureRate(List<BigDecimal> ofProvider);

    /** Returns which share of its pay a node loses, 0 to 0.8. */
    BigDecimal reduction(BigDecimal relativeFailureRate);

    /**
     * Returns what each grouped node of one provider in one country earns before performance, in ten-thousandths of an XDR a
     * day.
     *
     * @param group a rate for each node, at least one, in any order
     */
    BigDecimal groupRate(List<RewardRate> group);

    /** Returns what a provider is owed for a day. */
    Xdr dayTotal(BigDecimal permyriad);

    /** Returns what a provider is paid; empty if the payment is refused. */
    Optional<Icp> payment(Xdr owed, MintTerms terms);

    /** Returns whether it is time to pay again. */
    boolean isMintDue(long secondsSinceLast);
}
