package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.icsim.scenarios.load.PublishedSupplies.Point;
import org.icsim.scenarios.run.EconomySummary.PublishedSupply;

/**
 * Holds the growth of a simulated supply against the published one.
 *
 * <p>Growth is judged and not the level, which differs for ever after a wrong start. Errors are rounded half-even to six
 * decimals.
 *
 * @param judgeFrom the first published supply on this date or later is the one that growth is counted from; a date after
 *                  all of them judges none
 * @param supplies  published ones, in the order of their dates, each beside the simulated one
 */
public record SupplyJudgement(LocalDate judgeFrom, List<PublishedSupply> supplies) {
    private static final int DECIMALS = 6;

    public SupplyJudgement {
        supplies = List.copyOf(supplies);
    }

    /**
     * Judges a simulated supply.
     *
     * @param judgeFrom see there
     * @param published in the order of their dates
     * @param simulated gives the simulated supply at the end of a date on which one was published, in ICP
     */
    public static SupplyJudgement of(
            LocalDate judgeFrom, List<Point> published, Function<LocalDate, BigDecimal> simulated) {
        List<PublishedSupply> supplies = new ArrayList<>();
        Optional<PublishedSupply> base = Optional.empty();
        for (Point point : published) {
            BigDecimal ours = simulated.apply(point.date());
            Optional<BigDecimal> error = base.flatMap(first -> error(first, point.supplyIcp(), ours));
            PublishedSupply supply = new PublishedSupply(point.date(), point.supplyIcp(), ours, error);
            supplies.add(supply);
            if (base.isEmpty() && !point.date().isBefore(judgeFrom)) {
                base = Optional.of(supply);
            }
        }
        return new SupplyJudgement(judgeFrom, supplies);
    }

    /** Returns the error of the last published supply: the metric {@code growth-error}. */
    public Optional<BigDecimal> growthError() {
        return supplies.isEmpty()
                ? Optional.empty()
                : supplies.get(supplies.size() - 1).growthError();
    }

    private static Optional<BigDecimal> error(PublishedSupply first, BigDecimal published, BigDecimal simulated) {
        BigDecimal theirs = published.subtract(first.publishedIcp());
        BigDecimal ours = simulated.subtract(first.simulatedIcp());
        return theirs.signum() <= 0
                ? Optional.empty()
                : Optional.of(ours.subtract(theirs).abs().divide(theirs, DECIMALS, RoundingMode.HALF_EVEN));
    }
}
