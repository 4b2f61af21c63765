package org.icsim.scenarios.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.Json;

/**
 * Figures of earlier, as {@code icsim bench --json} printed them.
 *
 * @param name where they come from
 */
public record Baseline(String name, List<Figures> figures) {
    public Baseline {
        figures = List.copyOf(figures);
    }

    /** Returns those that come with icsim. */
    public static Baseline packaged() {
        return of(Library.baseline());
    }

    /**
     * Returns those of a file.
     *
     * @throws BadInputException if it cannot be read or holds something else
     */
    public static Baseline of(String file) {
        return of(Library.baseline(file));
    }

    private static Baseline of(Source source) {
        Figures[] figures = new Json().read(source.name(), source.text(), Figures[].class);
        if (Arrays.asList(figures).contains(null)) {
            throw new BadInputException(source.name(), "expected what icsim wrote there; got a row that is nothing");
        }
        return new Baseline(source.name(), List.of(figures));
    }

    /**
     * Returns by what share the ratio to the yardstick has changed since, such as 0.1 where it is a tenth more; empty where
     * there is no such workload or no yardstick. Seconds are not compared: they may be another machine's.
     */
    public Optional<BigDecimal> change(Figures now) {
        return figures.stream()
                .filter(then -> then.name().equals(now.name()) && then.traffic().equals(now.traffic()))
                .findFirst()
                .flatMap(Figures::ratioToYardstick)
                .filter(then -> then.signum() > 0)
                .flatMap(then -> now.ratioToYardstick()
                        .map(ratio -> ratio.divide(then, MathContext.DECIMAL64).subtract(BigDecimal.ONE)));
    }
}
