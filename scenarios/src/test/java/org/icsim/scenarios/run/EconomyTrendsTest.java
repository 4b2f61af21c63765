package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.icsim.scenarios.run.StepsCsv.Flows;
import org.icsim.scenarios.run.StepsCsv.Market;
import org.icsim.scenarios.run.StepsCsv.Row;
import org.icsim.scenarios.run.StepsCsv.Stocks;
import org.junit.jupiter.api.Test;

/** Trailing quantities of steps of 100 days, reckoned by hand. */
class EconomyTrendsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Offset<Double> EXACT = within(1e-9);
    private static final int STEP = 100;

    /** After 100 days, 365.25 ÷ 100 times what there was. */
    @Test
    void flowsAreOfAYearFromTheFirstStepOn() {
        EconomyTrends trends = EconomyTrends.of(steps(5));

        assertThat(trends.of(EconomyQuantity.MINTED_MATURITY).get(0)).isNaN();
        assertThat(trends.of(EconomyQuantity.MINTED_MATURITY).get(1)).isEqualTo(10 * 3.6525, EXACT);
        assertThat(trends.of(EconomyQuantity.MINTED_NODES).get(1)).isEqualTo(3.6525, EXACT);
        assertThat(trends.of(EconomyQuantity.BURNED).get(1)).isEqualTo(3 * 3.6525, EXACT);
    }

    /** At day 400, the trailing year begins at day 35: 65 % of the first step (10), then 20, 30 and 40. */
    @Test
    void aStepThatLiesWithinTheYearInPartCountsInPart() {
        double minted =
                EconomyTrends.of(steps(5)).of(EconomyQuantity.MINTED_MATURITY).get(4);

        assertThat(minted).isEqualTo((6.5 + 20 + 30 + 40) / 365 * 365.25, EXACT);
    }

    /** Supply is 1000 + 10 a step. At day 400 it was 1003.5 a year before. */
    @Test
    void growthIsKnownFromTheFirstYearOn() {
        List<Double> growth = EconomyTrends.of(steps(5)).of(EconomyQuantity.GROWTH);

        assertThat(growth.subList(0, 4)).allMatch(value -> Double.isNaN(value));
        assertThat(growth.get(4)).isEqualTo(StrictMath.pow(1040 / 1003.5, 365.25 / 365) - 1, EXACT);
    }

    /** Minted are 10 + 1 in 100 days, while the price rises from 2 to 3. */
    @Test
    void breakEvenIsWhatWasMintedAtTheMeanPrice() {
        EconomyTrends trends = EconomyTrends.of(steps(2));

        assertThat(trends.of(EconomyQuantity.BREAK_EVEN).get(1)).isEqualTo(11 * 2.5 / (100 * 86_400), EXACT);
        assertThat(trends.of(EconomyQuantity.DEMAND).get(1)).isEqualTo(0.1, EXACT);
        assertThat(trends.of(EconomyQuantity.DEMAND).get(2)).isEqualTo(0.15, EXACT);
    }

    @Test
    void stocksAreThoseOfTheSteps() {
        EconomyTrends trends = EconomyTrends.of(steps(1));

        assertThat(trends.dates()).containsExactly(START, START.plusDays(STEP));
        assertThat(trends.of(EconomyQuantity.SUPPLY)).containsExactly(1000.0, 1010.0);
        assertThat(trends.of(EconomyQuantity.PRICE)).containsExactly(2.0, 3.0);
        assertThat(trends.of(EconomyQuantity.STAKED)).containsExactly(500.0, 500.0);
        assertThat(trends.of(EconomyQuantity.DISSOLVED)).containsExactly(50.0, 50.0);
    }

    @Test
    void eachQuantityIsFoundByItsKey() {
        for (EconomyQuantity quantity : EconomyQuantity.values()) {
            assertThat(EconomyQuantity.of(quantity.key())).contains(quantity);
        }
        assertThat(EconomyQuantity.of("supplies")).isEmpty();
        assertThat(EconomyQuantity.MINTED_MATURITY.key()).isEqualTo("minted-maturity");
    }

    private static StepsCsv steps(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            Flows flows = new Flows(number(10.0 * i), number(1), number(2), number(1), number(20), number(15), 0);
            rows.add(new Row(
                    START.plusDays((long) i * STEP),
                    i == 0 ? 0 : STEP,
                    new Market(number(2.0 + i), number(0.1 * i), 0),
                    new Stocks(
                            number(1000 + 10.0 * i),
                            number(500),
                            number(400),
                            number(50),
                            number(50),
                            number(900),
                            number(30),
                            number(5)),
                    i == 0 ? Flows.NONE : flows));
        }
        return new StepsCsv(rows);
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
