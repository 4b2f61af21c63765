package org.icsim.scenarios.assemble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.icsim.scenarios.schema.Preset.Sourced;

/** The parameters of a run as they are settled, one after the other. */
final class ParameterNotes {
    private final List<Parameter> parameters = new ArrayList<>();

    List<Parameter> all() {
        return List.copyOf(parameters);
    }

    /** Returns what the scenario sets, or else the default. Who writes down what is the default anyway loses nothing. */
    <T> T settle(String path, Optional<T> own, Sourced<T> byDefault) {
        T value = own.orElse(byDefault.value());
        if (value.equals(byDefault.value())) {
            add(path, byDefault);
        } else {
            note(path, value);
        }
        return value;
    }

    /** Notes what has a mark and a source. */
    <T> void add(String path, Sourced<T> sourced) {
        String mark = sourced.mark().name().toLowerCase(Locale.ROOT);
        parameters.add(new Parameter(path, text(sourced.value()), mark, sourced.source()));
    }

    /** Notes what the scenario itself sets. */
    void note(String path, Object value) {
        parameters.add(new Parameter(path, text(value), Parameter.SCENARIO, "set by the scenario"));
    }

    private static String text(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
