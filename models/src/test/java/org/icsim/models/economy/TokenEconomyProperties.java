package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of whole economies, over generated ones. */
class TokenEconomyProperties {

    @Property(tries = 60, seed = "1")
    void everyLawHolds(@ForAll("cases") EconomyCase in) {
        Trial trial = new Trial(in.settings(), EconomyProtocol.mainnet(), in.seed(), in.days());

        assertThat(trial.violations).isEmpty();
        for (TokenEconomyLaw law : TokenEconomyLaw.values()) {
            assertThat(law.holds(in, trial)).as(law.name()).isTrue();
        }
    }

    /** What a meter writes down adds up to the supply, row by row, however many days a row has. */
    @Property(tries = 20, seed = "1")
    void rowsAddUp(@ForAll("cases") EconomyCase in) {
        Trial daily = new Trial(in.settings(), EconomyProtocol.mainnet(), in.seed(), in.days(), 1);
        Trial weekly = new Trial(in.settings(), EconomyProtocol.mainnet(), in.seed(), in.days(), 7);

        for (Trial trial : new Trial[] {daily, weekly}) {
            var supply = trial.meter.supplyAtStart();
            for (EconomyMeter.Row row : trial.meter.rows()) {
                supply = supply.plus(row.amounts().minted()).minus(row.amounts().burned());
                assertThat(row.standing().supply()).isEqualTo(supply);
            }
        }
        assertThat(weekly.meter.whole()).isEqualTo(daily.meter.whole());
        assertThat(weekly.simulation.fingerprint()).isEqualTo(daily.simulation.fingerprint());
    }

    /** What owners do with their money moves no price; a price moves no draw of proposals. */
    @Property(tries = 20, seed = "1")
    void streamsAreApart(@ForAll("cases") EconomyCase in) {
        EconomySettings settings = in.settings();
        EconomySettings other = new EconomySettings(
                settings.start(),
                settings.regimes(),
                new EconomySettings.Market(
                        settings.market().price(),
                        Dilution.NONE,
                        settings.market().past()),
                settings.cycles(),
                new EconomySettings.Voters(5_000, settings.voters().proposalDays(), new Conversion.Constant(77), 55, 0),
                settings.flows(),
                settings.nodes(),
                settings.followed());
        EconomySettings undiluted = new EconomySettings(
                settings.start(),
                settings.regimes(),
                other.market(),
                settings.cycles(),
                settings.voters(),
                settings.flows(),
                settings.nodes(),
                settings.followed());

        Trial one = new Trial(undiluted, EconomyProtocol.mainnet(), in.seed(), in.days());
        Trial two = new Trial(other, EconomyProtocol.mainnet(), in.seed(), in.days());

        assertThat(two.days)
                .extracting(EconomyFact.DayClosed::rate)
                .isEqualTo(one.days.stream().map(EconomyFact.DayClosed::rate).toList());
        assertThat(two.days.stream().map(day -> day.event().hasSettledProposals()))
                .isEqualTo(one.days.stream()
                        .map(day -> day.event().hasSettledProposals())
                        .toList());
    }

    @Provide
    Arbitrary<EconomyCase> cases() {
        return EconomyCase.any();
    }
}
