package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.icsim.models.economy.EconomyMeter;
import org.icsim.scenarios.run.StepsCsv.Row;

/**
 * How a token economy went on over time: each {@link EconomyQuantity} at the end of each step.
 *
 * <p>What trails looks back over 365 days, or to the start where that is nearer. Of a step that lies within that span in part,
 * as great a part of its flows counts; between the ends of steps, supply and price run straight.
 *
 * @param dates  of the start and of the ends of steps
 * @param values for each quantity as many as dates; NaN where there is none
 */
public record EconomyTrends(List<LocalDate> dates, Map<EconomyQuantity, List<Double>> values) {
    /** How far trailing quantities look back. */
    public static final int TRAILING_DAYS = 365;

    private static final double DAYS_PER_YEAR = 365.25;

    public EconomyTrends {
        dates = List.copyOf(dates);
        values = Map.copyOf(values);
    }

    /** Returns the trends of a run. */
    public static EconomyTrends of(StepsCsv steps) {
        return new Reckoning(steps.rows()).trends();
    }

    /** Returns the values of a quantity. */
    public List<Double> of(EconomyQuantity quantity) {
        return values.getOrDefault(quantity, List.of());
    }

    /** Returns the growth in a year of 365.25 days, as a share, of what is multiplied with a factor in so many days. */
    static double perYear(double factor, int days) {
        return StrictMath.pow(factor, DAYS_PER_YEAR / days) - 1;
    }

    /** Sums up steps from the start on, so that any span is a difference of two sums. */
    private static final class Reckoning {
        private final List<Row> rows;
        private final double[] days;

        Reckoning(List<Row> rows) {
            this.rows = rows;
            this.days = new double[rows.size()];
            for (int i = 1; i < days.length; i++) {
                days[i] = days[i - 1] + rows.get(i).days();
            }
        }

        EconomyTrends trends() {
            double[] voters = sums(row -> row.flows().mintedMaturity().doubleValue());
            double[] nodes = sums(row -> row.flows().mintedNodes().doubleValue());
            double[] burned = sums(row ->
                    row.flows().burnedCycles().add(row.flows().burnedFees()).doubleValue());
            double[] demand = sums(row -> row.market().demandXdrPerSecond().doubleValue() * row.days());
            double[] minted = new double[voters.length];
            for (int i = 0; i < minted.length; i++) {
                minted[i] = voters[i] + nodes[i];
            }
            double[] price = priceDays();
            Map<EconomyQuantity, List<Double>> values = new EnumMap<>(EconomyQuantity.class);
            values.put(EconomyQuantity.SUPPLY, stock(row -> row.stocks().supply()));
            values.put(EconomyQuantity.PRICE, stock(row -> row.market().priceXdr()));
            double[] supply = rows.stream()
                    .mapToDouble(row -> row.stocks().supply().doubleValue())
                    .toArray();
            values.put(EconomyQuantity.GROWTH, each(i -> growth(supply, i)));
            values.put(EconomyQuantity.MINTED_MATURITY, each(i -> daily(voters, i) * DAYS_PER_YEAR));
            values.put(EconomyQuantity.MINTED_NODES, each(i -> daily(nodes, i) * DAYS_PER_YEAR));
            values.put(EconomyQuantity.BURNED, each(i -> daily(burned, i) * DAYS_PER_YEAR));
            values.put(EconomyQuantity.VOTING_POWER, stock(row -> row.stocks().votingPower()));
            values.put(EconomyQuantity.STAKED, stock(row -> row.stocks().staked()));
            values.put(EconomyQuantity.LOCKED, stock(row -> row.stocks().locked()));
            values.put(EconomyQuantity.DISSOLVING, stock(row -> row.stocks().dissolving()));
            values.put(EconomyQuantity.DISSOLVED, stock(row -> row.stocks().dissolved()));
            values.put(
                    EconomyQuantity.BREAK_EVEN,
                    each(i -> EconomyMeter.breakEvenBurn(daily(minted, i), daily(price, i))));
            values.put(EconomyQuantity.DEMAND, each(i -> daily(demand, i)));
            return new EconomyTrends(rows.stream().map(Row::date).toList(), values);
        }

        private List<Double> stock(Function<Row, BigDecimal> amount) {
            return rows.stream().map(row -> amount.apply(row).doubleValue()).toList();
        }

        private List<Double> each(Function<Integer, Double> value) {
            return IntStream.range(0, rows.size()).boxed().map(value).toList();
        }

        private double[] sums(ToDoubleFunction<Row> flow) {
            double[] sums = new double[rows.size()];
            for (int i = 1; i < sums.length; i++) {
                sums[i] = sums[i - 1] + flow.applyAsDouble(rows.get(i));
            }
            return sums;
        }

        /** Returns the sums of each day's price, which runs straight from the end of a step to that of the next. */
        private double[] priceDays() {
            double[] sums = new double[rows.size()];
            for (int i = 1; i < sums.length; i++) {
                double before = rows.get(i - 1).market().priceXdr().doubleValue();
                double after = rows.get(i).market().priceXdr().doubleValue();
                sums[i] = sums[i - 1] + (before + after) / 2 * rows.get(i).days();
            }
            return sums;
        }

        /** Returns the mean of a day within the trailing span that ends with step {@code i}; NaN at the start. */
        private double daily(double[] sums, int i) {
            double span = Math.min(TRAILING_DAYS, days[i]);
            return span == 0 ? Double.NaN : (sums[i] - at(sums, days[i] - span)) / span;
        }

        private double growth(double[] supply, int i) {
            if (days[i] < TRAILING_DAYS) {
                return Double.NaN;
            }
            double before = at(supply, days[i] - TRAILING_DAYS);
            return perYear(supply[i] / before, TRAILING_DAYS);
        }

        /** Returns what runs straight between the ends of steps, so many days after the start. */
        private double at(double[] numbers, double day) {
            int found = Arrays.binarySearch(days, day);
            int next = found < 0 ? -found - 1 : found;
            if (next == 0 || found >= 0) {
                return numbers[next];
            }
            double part = (day - days[next - 1]) / (days[next] - days[next - 1]);
            return numbers[next - 1] + (numbers[next] - numbers[next - 1]) * part;
        }
    }
}
