package org.icsim.scenarios.load;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.icsim.scenarios.schema.BadLinks;
import org.icsim.scenarios.schema.DailyCount;
import org.icsim.scenarios.schema.DemandBursts;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.IcpAmount;
import org.icsim.scenarios.schema.IcpPrice;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.LinkRate;
import org.icsim.scenarios.schema.LinkRateRange;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.MinimumPrice;
import org.icsim.scenarios.schema.Percent;
import org.icsim.scenarios.schema.PriceElasticity;
import org.icsim.scenarios.schema.Rate;
import org.icsim.scenarios.schema.RegimePlan;
import org.icsim.scenarios.schema.Seeds;
import org.icsim.scenarios.schema.Share;
import org.icsim.scenarios.schema.ShareRange;
import org.icsim.scenarios.schema.SpanRange;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.XdrPerMonth;
import org.icsim.scenarios.schema.XdrPerSecond;
import org.icsim.scenarios.schema.YearlyRate;

/**
 * A format of the JSON Schema that stands for a type of ours: a text has it if the type can be read from it.
 *
 * @param getName of the format
 * @param parse   throws an {@link IllegalArgumentException} that says what was expected and what came
 */
record TextForm(String getName, Consumer<String> parse) implements Format {
    static final List<TextForm> ALL = List.of(
            new TextForm("time-span", TimeSpan::parse),
            new TextForm("rate", Rate::parse),
            new TextForm("seeds", Seeds::parse),
            new TextForm("jitter", Jitter::parse),
            new TextForm("loss", Loss::parse),
            new TextForm("bad-links", BadLinks::parse),
            new TextForm("link-rate", LinkRate::parse),
            new TextForm("span-range", SpanRange::parse),
            new TextForm("share-range", ShareRange::parse),
            new TextForm("link-rate-range", LinkRateRange::parse),
            new TextForm("expectation", Expectation::parse),
            new TextForm("icp-amount", IcpAmount::parse),
            new TextForm("icp-price", IcpPrice::parse),
            new TextForm("xdr-per-second", XdrPerSecond::parse),
            new TextForm("xdr-per-month", XdrPerMonth::parse),
            new TextForm("share", Share::parse),
            new TextForm("percent", Percent::parse),
            new TextForm("yearly-rate", YearlyRate::parse),
            new TextForm("daily-count", DailyCount::parse),
            new TextForm("regime-plan", RegimePlan::parse),
            new TextForm("demand-bursts", DemandBursts::parse),
            new TextForm("price-elasticity", PriceElasticity::parse),
            new TextForm("minimum-price", MinimumPrice::parse),
            new TextForm("date", TextForm::date));

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return problemWith(text).isEmpty();
    }

    /** Returns what is wrong with a text, if anything is. */
    Optional<String> problemWith(String text) {
        try {
            parse.accept(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()).replace(text, Problem.shortened(text)));
        }
    }

    /** Java would also take years of more or fewer than four digits, with a sign. */
    static void date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 0 || date.getYear() > 9999) {
                throw new DateTimeException("not a year of four digits");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected a date, such as 2025-11-01; got " + text, e);
        }
    }
}
