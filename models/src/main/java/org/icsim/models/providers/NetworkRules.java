package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/**
 * The rules as the network follows them.
 *
 * <p>Sources: performance, since autumn 2025 (proposal 135054): dfinity/ic
 * {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm}. Payment: dfinity/ic
 * {@code rs/nns/governance/src/governance.rs}. Quotients are rounded to 34 digits, half-even.
 */
public record NetworkRules(GroupFormula formula) implements RewardRules {
    /** How often providers are paid, in seconds: 365.25 days ÷ 12. Source: {@code NODE_PROVIDER_REWARD_PERIOD_SECONDS}. */
    public static final long MINT_PERIOD_SECONDS = 2_629_800;

    /** Up to this relative failure rate nothing is lost. */
    private static final BigDecimal TOLERATED = new BigDecimal("0.1");

    /** From this relative failure rate on no more is lost. */
    private static final BigDecimal WORST = new BigDecimal("0.6");

    private static final BigDecimal GREATEST_REDUCTION = new BigDecimal("0.8");

    /** {@code failed ÷ (proposed + failed)}; 0 without blocks. */
    @Override
    public BigDecimal failureRate(long proposed, long failed) {
        BigDecimal all = BigDecimal.valueOf(proposed).add(BigDecimal.valueOf(failed));
        return all.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(failed).divide(all, MathContext.DECIMAL128);
    }

    /** The 75th percentile by nearest rank: of n sorted rates that of index {@code ⌈0.75 n⌉ - 1}. */
    @Override
    public BigDecimal subnetFailureRate(List<BigDecimal> ofItsNodes) {
        int rank = (3 * ofItsNodes.size() + 3) / 4;
        return ofItsNodes.stream().sorted().toList().get(rank - 1);
    }

    /** {@code max(0, own - subnet's)}. */
    @Override
    public BigDecimal relativeFailureRate(BigDecimal own, BigDecimal ofSubnet) {
        return own.subtract(ofSubnet).max(BigDecimal.ZERO);
    }

    /** The mean; 0 if no node of the provider was in a subnet. */
    @Override
    public BigDecimal unassignedFailureRate(List<BigDecimal> ofProvider) {
        return ofProvider.isEmpty() ? BigDecimal.ZERO : Decimals.mean(ofProvider);
    }

    /** {@code (rate - 0.1) ÷ 0.5 × 0.8}, within 0 and 0.8. */
    @Override
    public BigDecimal reduction(BigDecimal relativeFailureRate) {
        return relativeFailureRate
                .subtract(TOLERATED)
                .divide(WORST.subtract(TOLERATED), MathContext.DECIMAL128)
                .multiply(GREATEST_REDUCTION, MathContext.DECIMAL128)
                .max(BigDecimal.ZERO)
                .min(GREATEST_REDUCTION);
    }

    @Override
    public BigDecimal groupRate(List<RewardRate> group) {
        return formula.perNode(group);
    }

    /** Rounded down to whole ten-thousandths of an XDR, each day anew. */
    @Override
    public Xdr dayTotal(BigDecimal permyriad) {
        return new Xdr(permyriad.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    /**
     * {@code ⌊owed × 10⁸ ÷ price⌋} e8s, both in ten-thousandths of an XDR. More than the cap is refused as a whole: the provider
     * gets nothing, and is not asked for again.
     */
    @Override
    public Optional<Icp> payment(Xdr owed, MintTerms terms) {
        BigInteger e8s = BigInteger.valueOf(owed.permyriad())
                .multiply(BigInteger.valueOf(Icp.E8S))
                .divide(BigInteger.valueOf(terms.price().permyriad()));
        boolean isRefused = e8s.compareTo(BigInteger.valueOf(terms.cap().e8s())) > 0;
        return isRefused ? Optional.empty() : Optional.of(new Icp(e8s.longValueExact()));
    }

    @Override
    public boolean isMintDue(long secondsSinceLast) {
        return secondsSinceLast >= MINT_PERIOD_SECONDS;
    }
}
