package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.icsim.models.economy.Replay;
import org.icsim.models.ledger.IcpRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceSeriesTest {
    private static final String MINE = """
            # mine
            xdr,date,source
            2.5,2025-10-01,x
            3.0001,2025-11-01,x
            """;

    @Test
    void isReadFromColumnsInAnyOrderAndWrittenToBeReadAgain() {
        PriceSeries series = PriceSeries.parse(new Source("mine.csv", MINE));

        assertThat(series.firstDate()).isEqualTo("2025-10-01");
        assertThat(series.csv()).isEqualTo("date,xdr\n2025-10-01,2.5000\n2025-11-01,3.0001\n");
        assertThat(PriceSeries.parse(new Source("again.csv", series.csv()))).isEqualTo(series);
    }

    @Test
    void isLinearBetweenPointsAndHeldAfterTheLast() {
        PriceSeries series = PriceSeries.parse(new Source("a.csv", "date,xdr\n2025-10-01,1\n2025-10-03,2\n"));
        Replay replay = new Replay(series.series(), series.firstDate());

        assertThat(replay.next()).isEqualTo(new IcpRate(10_000));
        assertThat(replay.next()).isEqualTo(new IcpRate(15_000));
        assertThat(replay.next()).isEqualTo(new IcpRate(20_000));
        assertThat(replay.next()).isEqualTo(new IcpRate(20_000));
    }

    /** 3.7 USD at 1.33 USD per XDR. */
    @Test
    void whatIsRecalledBeginsTheDayAfterGenesis() {
        PriceSeries recalled = PriceSeries.named("recalled").orElseThrow();

        assertThat(recalled.firstDate()).isEqualTo("2021-05-11");
        assertThat(recalled.series().lastDate()).isEqualTo("2025-10-15");
        assertThat(new Replay(recalled.series(), LocalDate.of(2025, 10, 15)).next())
                .isEqualTo(new IcpRate(27_820));
        assertThat(PriceSeries.named("recaled")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-10-01,0 | mine.csv:2:12: xdr: expected a price above zero with at most four decimals, such as 3.25; got '0'",
                "2025-10-01,1.00001 | mine.csv:2:12: xdr: expected a price above zero with at most four decimals, such as 3.25;"
                        + " got '1.00001'",
                "2025-10-01,-1 | mine.csv:2:12: xdr: expected a price above zero with at most four decimals, such as 3.25; got"
                        + " '-1'",
                "2025-10,1 | mine.csv:2:1: date: expected a date, such as 2025-10-31; got '2025-10'",
                "2025-10-02 | mine.csv:2:1: expected 2 fields; got 1",
            })
    void aRowThatIsNoneIsToldWithItsLine(String row, String problem) {
        assertThatThrownBy(() -> PriceSeries.parse(new Source("mine.csv", "date,xdr\n" + row + "\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessage(problem);
    }

    @Test
    void datesAscend() {
        String text = "date,xdr\n2025-10-02,1\n2025-10-02,2\n2025-10-01,3\n";

        assertThatThrownBy(() -> PriceSeries.parse(new Source("mine.csv", text)))
                .hasMessage("mine.csv:3:1: date: expected a date after 2025-10-02; got 2025-10-02\n"
                        + "mine.csv:4:1: date: expected a date after 2025-10-02; got 2025-10-01");
    }

    @Test
    void aTableWithoutPricesIsRefused() {
        assertThatThrownBy(() -> PriceSeries.parse(new Source("mine.csv", "date,xdr\n")))
                .hasMessage("mine.csv: expected at least one dated price; got none");
        assertThatThrownBy(() -> PriceSeries.parse(new Source("mine.csv", "date,usd\n2025-10-02,1\n")))
                .hasMessage("mine.csv:1:1: expected a column xdr; got date,usd");
    }
}
