package org.icsim.scenarios.run;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.load.EconomyInputs;
import org.icsim.scenarios.load.PriceSeries;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.icsim.scenarios.schema.PriceSection;

/**
 * The economy of a resolved scenario and the files that it names: its start state, and tables of prices unless they are packaged.
 *
 * @param settled with nothing left open
 * @param suffix  of the names of all files, empty or such as {@code -calm}
 */
record ResolvedEconomy(EconomyInputs inputs, EconomySection settled, String suffix) {
    private static final String BESIDE = "./";
    private static final String CSV = ".csv";

    /** Returns the section of the scenario. */
    EconomySection section() {
        return settled.withStart(BESIDE + startFile()).withPrice(settled.price().map(this::named));
    }

    String startFile() {
        return "economy" + suffix + ".yaml";
    }

    /** Returns what stands in {@link #startFile}. */
    EconomyStart start() {
        EconomyStart start = inputs.start();
        Sourced<PriceSection> price = start.defaults().price();
        return start.withSeries(
                start.pastPrice().map(past -> new Sourced<>(named(past.value()), past.mark(), past.source())),
                new Sourced<>(named(price.value()), price.mark(), price.source()));
    }

    /** Returns the tables of prices by the names of their files. */
    Map<String, byte[]> prices() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        add(files, settled.price().flatMap(PriceSection::replay), inputs.price());
        add(files, inputs.start().pastPrice().map(Sourced::value), inputs.pastPrice());
        return files;
    }

    private void add(Map<String, byte[]> files, Optional<String> name, Optional<PriceSeries> series) {
        name.filter(PriceSection::isFile)
                .map(file -> named(file).substring(BESIDE.length()))
                .ifPresent(file -> files.put(file, series.orElseThrow().csv().getBytes(StandardCharsets.UTF_8)));
    }

    private PriceSection named(PriceSection price) {
        return price.withFile(price.replay().map(this::named).orElse(""));
    }

    private String named(String series) {
        return PriceSection.isFile(series) ? series.replace(CSV, suffix + CSV) : series;
    }
}
