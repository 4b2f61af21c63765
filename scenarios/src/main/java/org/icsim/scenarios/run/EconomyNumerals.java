package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Metric.Unit;

/** Numbers of a token economy as they stand in tables: ICP in millions, shares in percent, rounded half-even. */
public final class EconomyNumerals {
    private static final int MILLION = 6;
    private static final int PERCENT = 2;

    private EconomyNumerals() {}

    /** Returns the unit that {@link #number} counts in; empty where numbers stand alone. */
    public static String unit(Unit unit) {
        return switch (unit) {
            case ICP -> "M ICP";
            case VOTES -> "M";
            case SHARE_PER_YEAR -> "%/year";
            case SHARE -> "%";
            case COUNT, SECONDS, PER_SECOND, XDR, XDR_PER_SECOND, DAYS -> unit.symbol();
        };
    }

    /** Returns a number without its unit, such as {@code 538.446} for as many million ICP. */
    public static String number(Unit unit, BigDecimal value) {
        return switch (unit) {
            case ICP, VOTES -> fixed(value.movePointLeft(MILLION), 3);
            case SHARE_PER_YEAR -> fixed(value.movePointRight(PERCENT), 3);
            case SHARE -> fixed(value.movePointRight(PERCENT), 2);
            case XDR_PER_SECOND -> fixed(value, 4);
            case COUNT, DAYS -> fixed(value, isWhole(value) ? 0 : 1);
            case SECONDS, PER_SECOND, XDR -> fixed(value, 3);
        };
    }

    /** Returns a number with its unit. */
    public static String text(Unit unit, BigDecimal value) {
        return unit(unit).isEmpty() ? number(unit, value) : number(unit, value) + " " + unit(unit);
    }

    /** Returns what was measured where something was expected of the economy, with its unit; empty if it was nothing. */
    public static Optional<String> measured(String expectation, Optional<BigDecimal> value) {
        return Expectation.parse(expectation)
                .bound()
                .flatMap(bound -> EconomyMetric.named(bound.metric()))
                .flatMap(metric -> value.map(number -> text(metric.unit(), number)));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String fixed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        // Small negative numbers would else be written as minus zero.
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
    }
}
