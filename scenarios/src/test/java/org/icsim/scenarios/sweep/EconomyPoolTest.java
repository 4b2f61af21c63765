package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.run.EconomySummary;
import org.icsim.scenarios.run.StepsCsv;
import org.icsim.scenarios.schema.EconomyMetric;
import org.junit.jupiter.api.Test;

class EconomyPoolTest {
    private static final int WEEKS = 60;

    @Test
    void aFanOfOneRunIsThatRun() {
        StepsCsv steps = InventedEconomy.steps(1, WEEKS);
        EconomyPool pool = new EconomyPool();
        pool.add(steps);

        List<EconomyFanCsv.Row> supply = pool.fan().of(EconomyQuantity.SUPPLY);

        assertThat(supply).hasSize(WEEKS + 1);
        double last = steps.rows().get(WEEKS).stocks().supply().doubleValue();
        assertThat(supply.get(WEEKS).percentiles()).containsOnly(last);
        assertThat(supply.get(WEEKS).mean()).isEqualTo(last);
        assertThat(pool.fan().of(EconomyQuantity.GROWTH)).hasSize(WEEKS - 52);
        assertThat(pool.fan().of(EconomyQuantity.BURNED)).hasSize(WEEKS);
    }

    /** Type 7: with three runs, the 5th percentile lies a tenth of the way from the least to the middle one. */
    @Test
    void manyRunsSpread() {
        EconomyPool pool = new EconomyPool();
        List<Double> prices = List.of(1L, 2L, 3L).stream()
                .map(seed -> InventedEconomy.steps(seed, WEEKS))
                .peek(pool::add)
                .map(steps -> steps.rows().get(WEEKS).market().priceXdr().doubleValue())
                .sorted()
                .toList();

        EconomyFanCsv.Row last = pool.fan().of(EconomyQuantity.PRICE).get(WEEKS);

        assertThat(last.percentiles().get(0))
                .isEqualTo(prices.get(0) + 0.1 * (prices.get(1) - prices.get(0)), within(1e-9));
        assertThat(last.percentiles().get(2)).isEqualTo(prices.get(1), within(1e-9));
        assertThat(last.mean())
                .isEqualTo(prices.stream().mapToDouble(price -> price).sum() / 3, within(1e-9));
    }

    @Test
    void aFanIsReadAsItWasWritten() {
        EconomyPool pool = new EconomyPool();
        pool.add(InventedEconomy.steps(1, WEEKS));
        pool.add(InventedEconomy.steps(2, WEEKS));
        String text = pool.fan().write();

        assertThat(EconomyFanCsv.read("fan.csv", text).write()).isEqualTo(text);
        assertThat(text).startsWith("quantity,date,p5,p25,p50,p75,p95,mean\nsupply,2025-10-02,538445782.000000,");
        assertThat(new EconomyPool().fan().rows()).isEmpty();
        assertThatThrownBy(() -> EconomyFanCsv.read("fan.csv", text.replace("supply,", "supplies,")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("quantity: expected a quantity; got supplies");
    }

    @Test
    void metricsYieldsAndPublishedSuppliesSpread() {
        List<EconomySummary> runs = List.of(1L, 2L).stream()
                .map(seed -> InventedEconomy.economy(InventedEconomy.steps(seed, WEEKS)))
                .toList();

        EconomySpread spread = EconomySpread.of(runs).orElseThrow();

        assertThat(spread.spread(EconomyMetric.PRICE).runs()).isEqualTo(2);
        assertThat(spread.spread(EconomyMetric.DEFLATION).runs()).isZero();
        assertThat(spread.published()).hasSameSizeAs(runs.get(0).published());
        assertThat(spread.published().get(0).growthError().runs()).isZero();
        assertThat(spread.published().get(1).growthError().runs()).isEqualTo(2);
        assertThat(spread.yields()).hasSameSizeAs(runs.get(0).yields());
        assertThat(EconomySpread.of(List.of())).isEmpty();
    }

    @Test
    void aRowOfARunHasItsEconomy() {
        RowsCsv rows = new RowsCsv(List.of(), true);
        rows.add(InventedEconomy.summary(1, InventedEconomy.economy(InventedEconomy.steps(1, WEEKS))));

        CsvTable table = CsvTable.read("rows.csv", rows.toString());

        assertThat(table.header())
                .contains(
                        "economy.supply_icp",
                        "economy.supply-growth_per_year",
                        "economy.price_xdr",
                        "economy.burn_xdr_per_s",
                        "economy.deflation_d",
                        "economy.voting-power",
                        "economy.refused-payments");
        assertThat(table.rows().get(0).fields().get(table.header().indexOf("economy.refused-payments")))
                .isEqualTo("6");
        assertThat(table.rows().get(0).fields().get(table.header().indexOf("economy.deflation_d")))
                .isEmpty();
    }
}
