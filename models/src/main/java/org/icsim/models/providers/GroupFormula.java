package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How the grouped nodes of one provider in one country share: each earns less than the one before, and all get the mean.
 *
 * <p>Source: dfinity/ic {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm/{mod,v1,v2}.rs}. Each
 * sum, product and quotient is rounded to 34 digits, half-even; the original's decimals hold 28 or 29.
 */
public enum GroupFormula {
    /**
     * By means: {@code r × mean(c^i, i = 0…n-1)}, for the mean daily rate r and the mean coefficient c. In force in January
     * 2026.
     */
    V1,
    /**
     * By each node's own: from the highest rate down, of equal rates from the highest coefficient down, node i earns
     * {@code rᵢ × c₀ × … × cᵢ₋₁}. Since 2026.
     */
    V2;

    /**
     * Returns what each node of a group earns before performance, in ten-thousandths of an XDR a day.
     *
     * @param group a rate for each node, at least one, in any order
     */
    public BigDecimal perNode(List<RewardRate> group) {
        return switch (this) {
            case V1 ->
                meanOfFalling(
                        Collections.nCopies(group.size(), mean(group, RewardRate::perDay)),
                        Collections.nCopies(group.size(), mean(group, RewardRate::coefficient)));
            case V2 -> {
                List<RewardRate> sorted = group.stream().sorted(bestFirst()).toList();
                yield meanOfFalling(
                        sorted.stream().map(RewardRate::perDay).toList(),
                        sorted.stream().map(RewardRate::coefficient).toList());
            }
        };
    }

    private static Comparator<RewardRate> bestFirst() {
        return Comparator.comparing(RewardRate::perMonth)
                .thenComparing(RewardRate::coefficient)
                .reversed();
    }

    /** Returns the mean of {@code rᵢ × c₀ × … × cᵢ₋₁}. */
    private static BigDecimal meanOfFalling(List<BigDecimal> rates, List<BigDecimal> coefficients) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal share = BigDecimal.ONE;
        for (int i = 0; i < rates.size(); i++) {
            sum = sum.add(rates.get(i).multiply(share, MathContext.DECIMAL128), MathContext.DECIMAL128);
            share = share.multiply(coefficients.get(i), MathContext.DECIMAL128);
        }
        return sum.divide(BigDecimal.valueOf(rates.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal mean(List<RewardRate> group, Function<RewardRate, BigDecimal> part) {
        return Decimals.mean(group.stream().map(part).toList());
    }
}
