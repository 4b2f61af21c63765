package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.Regimes;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The amounts, rates and words of an economy are read as they are written, and written as they are read. */
class EconomyUnitsTest {
    private static final Map<String, Function<String, Object>> TYPES = Map.ofEntries(
            Map.entry("icp", IcpAmount::parse),
            Map.entry("price", IcpPrice::parse),
            Map.entry("pay", XdrPerMonth::parse),
            Map.entry("burn", XdrPerSecond::parse),
            Map.entry("percent", Percent::parse),
            Map.entry("share", Share::parse),
            Map.entry("yearly", YearlyRate::parse),
            Map.entry("daily", DailyCount::parse),
            Map.entry("minimum", MinimumPrice::parse),
            Map.entry("regime", RegimePlan::parse));

    @ParameterizedTest
    @CsvSource({
        "icp, 400 ICP, 400 ICP",
        "icp, 0 ICP, 0 ICP",
        "icp, 1.5M ICP, 1.5 M ICP",
        "icp, 1500000 ICP, 1.5 M ICP",
        "icp, 469213710 ICP, 469213710 ICP",
        "icp, 538445782.4419627 ICP, 538445782.4419627 ICP",
        "icp, 0.00000001ICP, 0.00000001 ICP",
        "icp, 92233720368.54775807 ICP, 92233720368.54775807 ICP",
        "price, 2.20 XDR, 2.2 XDR",
        "price, 0.0001 XDR, 0.0001 XDR",
        "price, 100 M XDR, 100 M XDR",
        "pay, 1.728 M XDR/month, 1.728 M XDR/month",
        "pay, 0 XDR/month, 0 XDR/month",
        "burn, 0.05 XDR/s, 0.05 XDR/s",
        "burn, 0.00000001 XDR/s, 0.00000001 XDR/s",
        "percent, -20.5 %, -20.5 %",
        "percent, -0%, 0 %",
        "percent, 9999999.99 %, 9999999.99 %",
        "share, 36%, 36 %",
        "share, 100.00 %, 100 %",
        "yearly, -20 %/year, -20 %/year",
        "yearly, 99900 %/year, 99900 %/year",
        "daily, 500000 / day, 500000/day",
        "minimum, mainnet, mainnet",
        "minimum, none, none",
        "minimum, 2 XDR, 2 XDR",
        "regime, mainnet, mainnet",
        "regime, before-mission-70, before-mission-70",
        "regime, mission-70, mission-70",
        "regime, mission-70 from 2027-01-01, mission-70 from 2027-01-01"
    })
    void isReadAndWritten(String type, String text, String written) {
        Function<String, Object> parse = parser(type);

        Object value = parse.apply(text);

        assertThat(value).hasToString(written);
        assertThat(parse.apply(value.toString())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "icp | 400 | an amount of ICP, such as 400 ICP or 1.5 M ICP",
                "icp | -1 ICP | an amount of ICP, such as 400 ICP or 1.5 M ICP",
                "icp | 400 icp | an amount of ICP, such as 400 ICP or 1.5 M ICP",
                "icp | 1e3 ICP | an amount of ICP, such as 400 ICP or 1.5 M ICP",
                "icp | 0.000000001 ICP | at most 8 decimals and at most 92233720368.54775807 ICP",
                "icp | 92233720369 ICP | at most 8 decimals and at most 92233720368.54775807 ICP",
                "price | 0 XDR | a price of one ICP above zero, such as 2.2 XDR, up to 100 M XDR",
                "price | 101 M XDR | a price of one ICP above zero, such as 2.2 XDR, up to 100 M XDR",
                "price | 2.2 USD | a price of one ICP above zero, such as 2.2 XDR",
                "price | 2.00001 XDR | at most 4 decimals and at most 922337203685477.5807 XDR",
                "pay | 1.38 M XDR | a pay in XDR a month, such as 1.38 M XDR/month",
                "burn | 0.05 XDR | a worth of cycles a second, such as 0.05 XDR/s",
                "percent | 0.005 % | a number in percent, such as 80 %",
                "percent | 80 | a number in percent, such as 80 %",
                "share | 100.01 % | a share from 0 % to 100 %, such as 36 %",
                "share | -1 % | a share from 0 % to 100 %, such as 36 %",
                "yearly | 20 % | a number in percent a year, such as 20 %/year",
                "daily | 0.5/day | a whole number a day, such as 500000/day",
                "minimum | some | mainnet, none, or a price such as 2 XDR",
                "minimum | 0 XDR | a price of one ICP above zero, such as 2.2 XDR, up to 100 M XDR",
                "regime | mission-71 | mainnet, before-mission-70, mission-70, or mission-70 from a date, such as"
                        + " mission-70 from 2027-01-01",
                "regime | mission-70 from 2027-02-30 | mainnet, before-mission-70, mission-70, or mission-70 from a date,"
                        + " such as mission-70 from 2027-01-01",
            })
    void refusesWhatIsNone(String type, String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser(type).apply(text))
                .withMessage("expected " + expected + "; got " + text);
    }

    private static Function<String, Object> parser(String type) {
        return TYPES.getOrDefault(type, text -> {
            throw new IllegalStateException("no type " + type);
        });
    }

    @Test
    void statesWhatModelsReckonWith() {
        assertThat(IcpAmount.parse("1.5 M ICP").amount()).isEqualTo(Icp.of(1_500_000));
        assertThat(XdrPerMonth.parse("1.38 M XDR/month").perMonth()).isEqualTo(new Xdr(13_800_000_000L));
        assertThat(XdrPerSecond.parse("0.0051 XDR/s").perDay()).isEqualTo(new Xdr(4_406_400));
        assertThat(XdrPerSecond.parse("0.00000001 XDR/s").perDay()).isEqualTo(new Xdr(8));
        assertThat(Share.parse("36 %").toDouble()).isEqualTo(0.36);
        assertThat(YearlyRate.parse("-20 %/year").toDouble()).isEqualTo(-0.2);
    }

    @Test
    void aMinimumPriceHasADateOnMainnet() {
        LocalDate before = LocalDate.of(2026, 6, 30);

        assertThat(MinimumPrice.parse("mainnet").on(before)).isEqualTo(new Xdr(10_000));
        assertThat(MinimumPrice.parse("mainnet").on(before.plusDays(1))).isEqualTo(new Xdr(20_000));
        assertThat(MinimumPrice.parse("3 XDR").on(before)).isEqualTo(new Xdr(30_000));
        assertThat(MinimumPrice.parse("none").on(before)).isEqualTo(new Xdr(1));
    }

    @Test
    void aRegimeBecomesRulesWithDates() {
        assertThat(RegimePlan.parse("mainnet").regimes()).isEqualTo(Regimes.MAINNET);
        assertThat(RegimePlan.parse("before-mission-70").regimes().inOrder())
                .containsExactly(Regimes.EARLY, Regimes.BEFORE_MISSION_70);
        assertThat(RegimePlan.parse("mission-70").regimes()).isEqualTo(Regimes.always(Regimes.MISSION_70));
        assertThat(RegimePlan.parse("mission-70 from 2027-01-01").regimes().inOrder())
                .extracting(Regime::name)
                .containsExactly("early", "before Mission 70", "Mission 70");
        assertThat(RegimePlan.parse("mission-70 from 2022-06-01").regimes().inOrder())
                .containsExactly(Regimes.EARLY, Regimes.MISSION_70.startingAt(Instant.parse("2022-06-01T00:00:00Z")));
    }

    @Test
    void noneIsAWordAndKeysAreTold() {
        assertThat(DemandBursts.parse("none").areNone()).isTrue();
        assertThat(DemandBursts.parse("none")).hasToString("none");
        assertThat(PriceElasticity.parse("none")).hasToString("none");
        assertThat(new PriceElasticity(0.3, IcpPrice.parse("2.2 XDR"))).hasToString("exponent 0.3, reference 2.2 XDR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemandBursts.parse("some"))
                .withMessage("expected none, or weekly, or chance, least and shape; got some");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceElasticity.parse("some"))
                .withMessage("expected none, or exponent and reference; got some");
    }
}
