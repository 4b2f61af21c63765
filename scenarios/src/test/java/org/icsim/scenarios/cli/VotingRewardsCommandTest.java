package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class VotingRewardsCommandTest {
    private static final String[] JULY_2025 = {
        "rewards",
        "voting",
        "--supply",
        "534809202",
        "--day",
        "2025-07-04",
        "--power",
        "502760050.84190970",
        "--regime",
        "before-mission-70"
    };

    /** Yields as in the tests of nns-dapp, to the second decimal: 6.85, 7.25, 10.15 and 13.75 %. */
    @Test
    void yieldsArePrintedByDissolveDelay() {
        Icsim icsim = Icsim.execute(JULY_2025);

        assertThat(icsim.err()).isEmpty();
        assertThat(icsim.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(icsim.out()).startsWith("event 1516 on 2025-07-04 at 16:00 UTC, before Mission 70\nallotted at 6.1");
        assertThat(icsim.out().lines().map(String::strip))
                .anyMatch(line -> line.matches("0\\.5 +1\\.0625 +6\\.8[45].* +7\\.0[89].*"))
                .anyMatch(line -> line.matches("8 +2\\.0000 +.* +13\\.7[56].*"));
    }

    /** The year after July 2025 has the change of April 2026 in it. */
    @Test
    void withoutARegimeAYearCrossesTheDateOfAChange() {
        String[] dated = Arrays.copyOf(JULY_2025, JULY_2025.length - 2);

        assertThat(Icsim.execute(dated).out().lines().map(String::strip))
                .anyMatch(line -> line.matches("0\\.5 +1\\.0625 +6\\.39.* +6\\.59.*"));
    }

    @Test
    void aRegimeCanBeChosenForAnyDay() throws Exception {
        Icsim icsim = Icsim.execute(
                "rewards", "voting", "--supply", "500", "--day", "2029-06-01", "--regime", "mission-70", "--json");

        JsonNode event = new ObjectMapper().readTree(icsim.out());
        assertThat(event.required("regime").asString()).isEqualTo("Mission 70");
        assertThat(event.required("percentOfSupply").decimalValue()).isEqualByComparingTo("3.1645");
        assertThat(event.required("availableMaturity").decimalValue())
                .isEqualByComparingTo(new BigDecimal("500")
                        .multiply(new BigDecimal("0.031645"))
                        .divide(new BigDecimal("365.25"), 8, java.math.RoundingMode.DOWN));
        assertThat(event.required("yields")).isEmpty();
    }

    /** A published event: number 589, of 20 December 2022, pays for day 588. */
    @Test
    void aDayHasTheRegimeOfItsDate() {
        assertThat(Icsim.execute("rewards", "voting", "--supply", "493136059", "--day", "2022-12-20")
                        .out())
                .startsWith("event 589 on 2022-12-20 at 16:00 UTC, early\n");
        assertThat(Icsim.execute("rewards", "voting", "--supply", "552000000", "--day", "2026-06-01")
                        .out())
                .contains("Mission 70");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2025-07-04 | mission-70 | --supply: expected an amount of ICP above zero; got '0'",
                "-3 | 2025-07-04 | mission-70 | --supply: expected an amount of ICP above zero; got '-3'",
                "1e30 | 2025-07-04 | mission-70 | --supply: expected an amount of ICP above zero; got '1e30'",
                "5 | 2021-05-10 | mission-70 | --day: expected a day from 2021-05-11 on, such as 2025-07-04; got '2021-05-10'",
                "5 | soon | mission-70 | --day: expected a day from 2021-05-11 on, such as 2025-07-04; got 'soon'",
                "5 | 2025-07-04 | m70 | --regime: expected before-mission-70 or mission-70; got 'm70'"
            })
    void whatIsNoNumberOrDayIsTold(String supply, String day, String regime, String told) {
        Icsim icsim = Icsim.execute("rewards", "voting", "--supply", supply, "--day", day, "--regime", regime);

        assertThat(icsim.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(icsim.out()).isEmpty();
        assertThat(icsim.err()).isEqualToIgnoringNewLines(told);
    }
}
