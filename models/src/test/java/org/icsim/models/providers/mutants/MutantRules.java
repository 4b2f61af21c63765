package org.icsim.models.providers.mutants;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.MintTerms;
import org.icsim.models.providers.RewardRate;
import org.icsim.models.providers.RewardRules;

/**
 * The network's rules with one of them broken.
 *
 * @param network what holds otherwise
 */
public record MutantRules(Mutant mutant, RewardRules network) implements RewardRules {

    /** How a rule is broken. */
    public enum Mutant {
        /** The share of failed blocks is taken of the proposed ones alone. */
        FAILURES_PER_PROPOSAL,
        /** The 75th percentile lies between two nodes. */
        PERCENTILE_INTERPOLATED,
        /** The median stands for the subnet. */
        MEDIAN,
        /** A subnet's failures are its nodes' fault. */
        SUBNET_NOT_EXCUSED,
        /** A node that fails less than its subnet earns more for it. */
        RELATIVE_BELOW_ZERO,
        /** Nodes in no subnet are never at fault. */
        UNASSIGNED_EXCUSED,
        /** The first tenth counts too. */
        NOTHING_TOLERATED,
        /** The worst lose everything. */
        REDUCTION_UNBOUNDED,
        /** Every node of a group earns the full rate. */
        NO_COEFFICIENT,
        /** The lowest coefficients of a group come first. */
        COEFFICIENTS_REVERSED,
        /** The lowest rates of a group come first. */
        RATES_REVERSED,
        /** A day is rounded up. */
        DAY_ROUNDED_UP,
        /** A payment is rounded up. */
        PAYMENT_ROUNDED_UP,
        /** There is no minimum price. */
        FLOOR_IGNORED,
        /** The minimum counts as permyriad, not as hundredths. */
        FLOOR_TOO_LOW,
        /** Nothing is refused. */
        CAP_IGNORED,
        /** What exceeds the cap is paid up to it. */
        CAP_PAID,
        /** A payment of exactly the cap is refused. */
        CAP_STRICT,
        /** A month is 30 days. */
        SHORT_MONTH
    }

    @Override
    public BigDecimal failureRate(long proposed, long failed) {
        boolean isBroken = mutant == Mutant.FAILURES_PER_PROPOSAL && proposed > 0;
        return isBroken
                ? BigDecimal.valueOf(failed).divide(BigDecimal.valueOf(proposed), MathContext.DECIMAL128)
                : network.failureRate(proposed, failed);
    }

    @Override
    public BigDecimal subnetFailureRate(List<BigDecimal> ofItsNodes) {
        List<BigDecimal> sorted = ofItsNodes.stream().sorted().toList();
        return switch (mutant) {
            case PERCENTILE_INTERPOLATED -> interpolated(sorted);
            case MEDIAN -> sorted.get((sorted.size() - 1) / 2);
            case SUBNET_NOT_EXCUSED -> BigDecimal.ZERO;
            default -> network.subnetFailureRate(ofItsNodes);
        };
    }

    private static BigDecimal interpolated(List<BigDecimal> sorted) {
        BigDecimal rank = new BigDecimal("0.75").multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = rank.intValue();
        int above = Math.min(below + 1, sorted.size() - 1);
        BigDecimal part = rank.subtract(BigDecimal.valueOf(below));
        return sorted.get(below)
                .add(sorted.get(above).subtract(sorted.get(below)).multiply(part));
    }

    @Override
    public BigDecimal relativeFailureRate(BigDecimal own, BigDecimal ofSubnet) {
        return mutant == Mutant.RELATIVE_BELOW_ZERO
                ? own.subtract(ofSubnet)
                : network.relativeFailureRate(own, ofSubnet);
    }

    @Override
    public BigDecimal unassignedFailureRate(List<BigDecimal> ofProvider) {
        return mutant == Mutant.UNASSIGNED_EXCUSED ? BigDecimal.ZERO : network.unassignedFailureRate(ofProvider);
    }

    @Override
    public BigDecimal reduction(BigDecimal relativeFailureRate) {
        return switch (mutant) {
            case NOTHING_TOLERATED -> network.reduction(relativeFailureRate.add(new BigDecimal("0.1")));
            case REDUCTION_UNBOUNDED ->
                relativeFailureRate.compareTo(new BigDecimal("0.6")) > 0
                        ? BigDecimal.ONE
                        : network.reduction(relativeFailureRate);
            default -> network.reduction(relativeFailureRate);
        };
    }

    @Override
    public BigDecimal groupRate(List<RewardRate> group) {
        Comparator<RewardRate> rates = Comparator.comparing(RewardRate::perMonth);
        Comparator<RewardRate> coefficients = Comparator.comparing(RewardRate::coefficient);
        return switch (mutant) {
            case NO_COEFFICIENT ->
                network.groupRate(group.stream()
                        .map(rate -> new RewardRate(rate.perMonth(), BigDecimal.ONE))
                        .toList());
            case COEFFICIENTS_REVERSED ->
                inThisOrder(group.stream()
                        .sorted(rates.reversed().thenComparing(coefficients))
                        .toList());
            case RATES_REVERSED ->
                inThisOrder(group.stream()
                        .sorted(rates.thenComparing(coefficients.reversed()))
                        .toList());
            default -> network.groupRate(group);
        };
    }

    private static BigDecimal inThisOrder(List<RewardRate> group) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal share = BigDecimal.ONE;
        for (RewardRate rate : group) {
            sum = sum.add(rate.perDay().multiply(share));
            share = share.multiply(rate.coefficient());
        }
        return sum.divide(BigDecimal.valueOf(group.size()), MathContext.DECIMAL128);
    }

    @Override
    public Xdr dayTotal(BigDecimal permyriad) {
        return mutant == Mutant.DAY_ROUNDED_UP
                ? new Xdr(permyriad.setScale(0, RoundingMode.UP).longValueExact())
                : network.dayTotal(permyriad);
    }

    @Override
    public Optional<Icp> payment(Xdr owed, MintTerms terms) {
        return switch (mutant) {
            case PAYMENT_ROUNDED_UP -> network.payment(owed, terms).map(paid -> paid.plus(new Icp(1)));
            case FLOOR_IGNORED -> network.payment(owed, withMinimum(terms, 1));
            case FLOOR_TOO_LOW ->
                network.payment(owed, withMinimum(terms, terms.minimumPrice().permyriad() / 100));
            case CAP_IGNORED -> network.payment(owed, withCap(terms, new Icp(Long.MAX_VALUE)));
            case CAP_PAID -> network.payment(owed, terms).or(() -> Optional.of(terms.cap()));
            case CAP_STRICT -> network.payment(owed, withCap(terms, terms.cap().minus(new Icp(1))));
            default -> network.payment(owed, terms);
        };
    }

    private static MintTerms withMinimum(MintTerms terms, long permyriad) {
        return new MintTerms(terms.meanPrice(), new Xdr(permyriad), terms.cap());
    }

    private static MintTerms withCap(MintTerms terms, Icp cap) {
        return new MintTerms(terms.meanPrice(), terms.minimumPrice(), cap);
    }

    @Override
    public boolean isMintDue(long secondsSinceLast) {
        return mutant == Mutant.SHORT_MONTH ? secondsSinceLast >= 30 * 86_400 : network.isMintDue(secondsSinceLast);
    }
}
