package org.icsim.models.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.registry.Hardware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewardRatesTest {
    private static final RewardRates RATES = new RewardRates(List.of(
            entry("type1.1", "Europe,CH,Zurich", 3),
            entry("type3", "Europe,CH,Zurich", 4),
            entry("type1.1", "Europe,CH", 2),
            entry("type1.1", "Europe", 1),
            entry("type3", "Asia,HK,HongKong", 6),
            entry("type3.1", "Asia,HK,HongKong", 5),
            entry("type0", "North America,US,Washington", 0)));

    /** H7. */
    @Test
    void aDayIsTheMonthOver30_4375() {
        assertThat(new RewardRate(new Xdr(304_375), BigDecimal.ONE).perDay()).isEqualByComparingTo("10000");
        assertThat(RewardRate.DAYS_PER_MONTH.multiply(BigDecimal.valueOf(86_400)))
                .isEqualByComparingTo(BigDecimal.valueOf(NetworkRules.MINT_PERIOD_SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "'Europe,CH,Zurich', type1.1, 3",
        "'Europe,CH,Geneva', type1.1, 2",
        "'Europe,CH', type1.1, 2",
        "'Europe,DE,Hesse', type1.1, 1",
        "'Europe,DE,Hesse', type3, 0",
        "'Europe,CH,Zurich', type4.5, 0",
        "'Oceania,AU,Melbourne', type1.1, 0"
    })
    void theMostSpecificRegionCounts(String region, String type, long xdr) {
        assertThat(RATES.of(new Region(region), NodeRewardType.parse(type)).perMonth())
                .isEqualTo(new Xdr(xdr * Xdr.PERMYRIAD));
    }

    @ParameterizedTest
    @CsvSource({
        "'Europe,CH,Zurich', GEN1, type1.1",
        "'Europe,CH,Zurich', UNKNOWN, type1.1",
        "'Europe,CH,Zurich', UNSTATED, type1.1",
        "'Europe,CH,Zurich', GEN2, type3",
        "'Asia,HK,HongKong', GEN1, type3.1",
        "'Asia,HK,HongKong', GEN2, type3.1",
        "'North America,US,Washington', GEN1, type0"
    })
    void aTypeFollowsFromRegionAndHardware(String region, Hardware hardware, String type) {
        assertThat(new TypeByHardware(RATES).find(new Region(region), hardware)).contains(NodeRewardType.parse(type));
    }

    @Test
    void aRegionThatListsNothingTellsNoType() {
        assertThat(new TypeByHardware(RATES).find(new Region("Oceania,AU,Melbourne"), Hardware.GEN1))
                .isEmpty();
    }

    @Test
    void twoRatesForOneTypeAreRefused() {
        RewardRates.Entry entry = entry("type3", "Asia,HK", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RewardRates(List.of(entry, entry)))
                .withMessage("expected one rate for type3 in Asia,HK; got two");
    }

    @Test
    void textsOfTypesAreInverse() {
        assertThat(Arrays.stream(NodeRewardType.values()))
                .allSatisfy(type ->
                        assertThat(NodeRewardType.parse(type.toString())).isEqualTo(type));
        assertThatIllegalArgumentException().isThrownBy(() -> NodeRewardType.parse("type9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe,", ",CH", "Europe, CH", "Europe,CH,Zurich,Zurich"})
    void whatIsNoRegionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.01"})
    void aCoefficientOutOfBoundsIsRefused(BigDecimal coefficient) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RewardRate(Xdr.ZERO, coefficient));
    }

    private static RewardRates.Entry entry(String type, String region, long xdr) {
        RewardRate rate = new RewardRate(new Xdr(xdr * Xdr.PERMYRIAD), new BigDecimal("0.95"));
        return new RewardRates.Entry(NodeRewardType.parse(type), new Region(region), rate);
    }
}
