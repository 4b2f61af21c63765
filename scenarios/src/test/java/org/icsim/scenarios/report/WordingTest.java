package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.icsim.core.record.LatencyHistogram.Bucket;
import org.icsim.scenarios.report.Observation.Files;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.report.Observation.Phase;
import org.icsim.scenarios.report.Observation.Profile;
import org.icsim.scenarios.report.Observation.RateSlice;
import org.icsim.scenarios.report.Observation.Whole;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.HistogramCsv.Group;
import org.icsim.scenarios.run.HistogramCsv.Outages;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.schema.SubnetType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Group CALM =
            new Group(new Outages(0, "", false), List.of(new Bucket(1_000_000, 98), new Bucket(2_000_000, 2)));
    private static final Group DOWN =
            new Group(new Outages(4, "", false), List.of(new Bucket(3_000_000, 50), new Bucket(9_000_000, 50)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "0.6571 | 0.657",
                "0.98 | 0.98",
                "1.9 | 1.9",
                "2.125 | 2.12",
                "13.46 | 13.5",
                "135.6 | 136",
                "1855.2 | 1,860",
                "0.0123456 | 0.0123",
                "0.000001234 | 0.00000123",
                "NaN | nothing"
            })
    void numbersHaveThreeDigits(double value, String told) {
        assertThat(Wording.number(value)).isEqualTo(told);
    }

    @Test
    void finalityIsToldByItsMedianAndItsTail() {
        assertThat(Wording.finality(observed("", List.of(CALM), List.of())))
                .isEqualTo("Half of the messages are final within 1 s, 99 % within 2 s");
    }

    @Test
    void mostNodesDownAreComparedWithFewest() {
        assertThat(Wording.finalityByOutage(observed("", List.of(CALM, DOWN), List.of())))
                .isEqualTo("With 4 of 13 nodes down, 99 % of messages are final within 9 s instead of 2 s");
    }

    @Test
    void twoVariantsAreComparedByTheirDifference() {
        List<Observation> variants =
                List.of(observed("before", List.of(DOWN), List.of()), observed("after", List.of(CALM), List.of()));

        assertThat(new Comparison(variants, Observation::variant).finality())
                .isEqualTo("99 % of messages are final within 2 s (after) instead of 9 s (before), 78 % less");
    }

    @Test
    void ofManyVariantsTheExtremesAreTold() {
        List<Observation> variants = List.of(
                observed("a", List.of(DOWN), List.of()),
                observed("b", List.of(CALM), List.of()),
                observed("c", List.of(CALM), List.of()),
                observed("d", List.of(CALM), List.of()));

        assertThat(new Comparison(variants, Observation::variant).finality())
                .isEqualTo("99 % of messages are final within 2 s (b) to 9 s (a)");
    }

    @Test
    void aRateIsComparedWithThatOfTheWorstOutage() {
        List<RateSlice> rates = List.of(slice(0, 2, 0), slice(10, 1.5, 0.5), slice(20, 1, 1), slice(30, 2, 0));

        Observation observation = observed("", List.of(CALM), rates);

        assertThat(Wording.rate(observation)).isEqualTo("From 2 to 1 blocks a second with 4 of 13 nodes down");
        assertThat(Wording.makers(observation)).isEqualTo("77 % of the final blocks come from the maker of rank 0");
    }

    @Test
    void aSubnetThatStandsStillIsNotSaidToBeFast() {
        List<RateSlice> rates = List.of(slice(0, 2, 0), slice(10, 1, 0), slice(20, 0, 0), slice(30, 2, 0));
        String told = "The subnet stands still with 4 of 13 nodes down";

        Observation observation = observed("", List.of(CALM), rates);

        assertThat(Wording.finalityByOutage(observation)).isEqualTo(told);
        assertThat(Wording.finalityOverTime(observation)).isEqualTo(told);
        assertThat(Wording.rate(observation)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "1, 100 %", "0.93, 93 %", "0.9978, 99.8 %", "0.99996, 99.996 %", "0.0004, 0.04 %"})
    void aShareIsAllOrNothingOnlyWhereItIs(double share, String told) {
        assertThat(Wording.percent(share)).isEqualTo(told);
    }

    @Test
    void equalNumbersAreNotComparedByTheirDifference() {
        List<Observation> variants =
                List.of(observed("a", List.of(CALM), List.of()), observed("b", List.of(CALM), List.of()));

        assertThat(new Comparison(variants, Observation::variant).finality())
                .isEqualTo("99 % of messages are final within 2 s in each case");
    }

    private static RateSlice slice(double from, double rate, double higherRank) {
        return new RateSlice(from, 10, Collections.nCopies(5, rate), rate, higherRank);
    }

    private static Observation observed(String variant, List<Group> groups, List<RateSlice> rates) {
        return new Observation(
                new Files("", "", "", ""),
                new Profile(SubnetType.APPLICATION, Optional.empty(), Optional.empty()),
                variant,
                "app",
                13,
                1,
                Latency.UPDATE,
                new HistogramCsv(groups),
                new HistogramCsv(List.of()),
                new LatencySeriesCsv(List.of()),
                rates,
                List.of(
                        new Phase(0, 15, 0, 0, "", 2),
                        new Phase(
                                15,
                                30,
                                4,
                                4,
                                "",
                                rates.isEmpty() || rates.get(2).mean() > 0 ? 1 : 0),
                        new Phase(30, 40, 0, 0, "", 2)),
                new Whole(1.625, Double.NaN, Optional.empty()),
                List.of());
    }
}
