package org.icsim.scenarios.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.icsim.scenarios.report.Observation.Latency;

/**
 * What the numbers of several subjects say beside each other, in words.
 *
 * @param observations two or more, all of the same latency
 * @param name         sets each apart
 */
record Comparison(List<Observation> observations, Function<Observation, String> name) {
    /** Changes smaller than this are not worth a number. */
    private static final double LEAST_CHANGE = 0.0005;

    Comparison {
        observations = List.copyOf(observations);
    }

    /** Returns the finding of latencies. */
    String finality() {
        Latency what = observations.get(0).what();
        boolean isAnyMissing = observations.stream().anyMatch(Wording::misses);
        return "99 % of " + (isAnyMissing ? "answered " : "") + what.plural() + " are " + what.outcome() + " within "
                + compared(o -> o.allFinality().percentileSeconds(99), " s");
    }

    /** Returns the finding of block rates. */
    String rates() {
        return "Blocks a second: " + compared(o -> o.whole().rate(), "");
    }

    /** Returns each value with its name if there are few, else the least and the greatest. */
    private String compared(ToDoubleFunction<Observation> value, String unit) {
        Function<Observation, String> said =
                o -> Wording.number(value.applyAsDouble(o)) + unit + " (" + name.apply(o) + ")";
        List<String> numbers = observations.stream()
                .map(o -> Wording.number(value.applyAsDouble(o)))
                .distinct()
                .toList();
        if (numbers.size() == 1) {
            return numbers.get(0) + unit + " in each case";
        }
        if (observations.size() == 2) {
            double before = value.applyAsDouble(observations.get(0));
            double after = value.applyAsDouble(observations.get(1));
            return said.apply(observations.get(1)) + " instead of " + said.apply(observations.get(0))
                    + change(after / before - 1);
        }
        if (observations.size() == 3) {
            return String.join(", ", observations.stream().map(said).toList());
        }
        List<Observation> ordered =
                observations.stream().sorted(Comparator.comparingDouble(value)).toList();
        return said.apply(ordered.get(0)) + " to " + said.apply(ordered.get(ordered.size() - 1));
    }

    private static String change(double change) {
        boolean isWorthIt = Double.isFinite(change) && Math.abs(change) >= LEAST_CHANGE;
        return isWorthIt ? ", " + Wording.percent(Math.abs(change)) + (change < 0 ? " less" : " more") : "";
    }
}
