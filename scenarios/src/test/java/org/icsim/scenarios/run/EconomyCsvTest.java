package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.load.PublishedSupplies.Point;
import org.icsim.scenarios.run.EconomySummary.PublishedSupply;
import org.junit.jupiter.api.Test;

class EconomyCsvTest {
    private static final LocalDate START = LocalDate.of(2022, 12, 20);

    @Test
    void stepsAreReadAsTheyWereWritten() {
        StepsCsv steps = InventedEconomy.steps(7, 30);

        assertThat(StepsCsv.read("steps.csv", steps.write())).isEqualTo(steps);
        assertThat(steps.write())
                .startsWith("date,days,price_xdr,demand_xdr_per_s,supply_icp,staked_icp,locked_icp,dissolving_icp,"
                        + "dissolved_icp,voting_power,maturity,staked_maturity,modulation_permyriad,minted_maturity_icp,"
                        + "minted_nodes_icp,burned_cycles_icp,burned_fees_icp,pool,rewards,refused_payments\n"
                        + "2025-10-02,0,3.2000,");
    }

    @Test
    void whatAreNoStepsIsTold() {
        String good = InventedEconomy.steps(7, 1).write();
        String header = good.lines().findFirst().orElseThrow() + "\n";

        assertThatThrownBy(() -> StepsCsv.read("s.csv", header))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("expected a row for the start");
        assertThatThrownBy(() -> StepsCsv.read("s.csv", good.replace("2025-10-02", "2025-13-02")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("s.csv:2: date: expected a date such as 2026-01-31; got 2025-13-02");
        assertThatThrownBy(() -> StepsCsv.read("s.csv", good.replace("2025-10-02,0,", "2025-10-02,-7,")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a number of days");
    }

    @Test
    void publishedSuppliesAreReadAsTheyWereWritten() {
        PublishedCsv published = PublishedCsv.within(START, LocalDate.of(2024, 6, 30));

        assertThat(PublishedCsv.read("p.csv", published.write())).isEqualTo(published);
        assertThat(published.points()).first().extracting(Point::supplyIcp).isEqualTo(new BigDecimal("493136059"));
        assertThat(published.points()).last().extracting(Point::date).isEqualTo(LocalDate.of(2024, 6, 9));
        assertThat(PublishedCsv.read("p.csv", new PublishedCsv(List.of()).write())
                        .points())
                .isEmpty();
    }

    @Test
    void publishedSuppliesStandInTheOrderOfTheirDatesEachWithItsSource() {
        List<Point> all = PublishedSupplies.all();

        assertThat(all).hasSize(56).extracting(Point::date).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(point -> assertThat(point.source()).isNotBlank())
                .extracting(Point::kind)
                .containsOnly("exact", "reported", "approx", "digitised");
    }

    /** Published from 100 to 110, simulated from 200 to 212: 2 too many of 10. */
    @Test
    void growthIsJudgedAndNotTheLevel() {
        List<Point> published = List.of(point(0, "90"), point(10, "100"), point(20, "105"), point(30, "110"));

        SupplyJudgement judgement = SupplyJudgement.of(
                START.plusDays(5),
                published,
                date -> new BigDecimal(200)
                        .add(BigDecimal.valueOf(date.toEpochDay() - START.toEpochDay() - 10)
                                .multiply(new BigDecimal("0.6"))));

        assertThat(judgement.growthError()).contains(new BigDecimal("0.200000"));
        assertThat(judgement.supplies().get(0).growthError()).isEmpty();
        assertThat(judgement.supplies().get(1).growthError()).isEmpty();
        assertThat(judgement.supplies())
                .extracting(PublishedSupply::publishedIcp)
                .containsExactly(
                        new BigDecimal("90"), new BigDecimal("100"), new BigDecimal("105"), new BigDecimal("110"));
    }

    @Test
    void withoutPublishedGrowthThereIsNoError() {
        assertThat(SupplyJudgement.of(START, List.of(), date -> BigDecimal.ONE).growthError())
                .isEmpty();
        assertThat(SupplyJudgement.of(START, List.of(point(0, "5"), point(1, "5")), date -> BigDecimal.ONE)
                        .growthError())
                .isEmpty();
    }

    private static Point point(int day, String supply) {
        return new Point(START.plusDays(day), new BigDecimal(supply), "exact", "invented");
    }
}
