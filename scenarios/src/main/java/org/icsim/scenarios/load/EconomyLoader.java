package org.icsim.scenarios.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.load.RecordFile.Content;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.icsim.scenarios.schema.PriceSection;
import org.icsim.scenarios.schema.Scenario;

/** Reads what the economy of a scenario names: its start state, and series of prices. */
final class EconomyLoader {
    private static final SettingPath SECTION = SettingPath.TOP.key("economy");
    private static final SettingPath OWN_REPLAY = SECTION.key("price").key("replay");
    private static final SettingPath DEFAULT_REPLAY =
            SettingPath.TOP.key("defaults").key("price").key("value").key("replay");
    private static final SettingPath PAST_PRICE =
            SettingPath.TOP.key("past-price").key("value");

    private final Library library;
    private final RecordFile<EconomyStart> starts = new RecordFile<>("economy-start", EconomyStart.class);
    private final Map<Source, PriceSeries> files = new HashMap<>();

    EconomyLoader(Library library) {
        this.library = library;
    }

    /**
     * A scenario with what its economy names.
     *
     * @param scenario that names files of prices as {@link EconomyInputs} does
     * @param inputs   empty without an economy
     */
    record Loaded(Scenario scenario, Optional<EconomyInputs> inputs) {}

    /** A series as it is named, and where. */
    private record Reference(String name, Document document, SettingPath path) {
        Place place() {
            return document.placeOf(path);
        }

        boolean isFile() {
            return PriceSection.isFile(name);
        }
    }

    /**
     * Returns a scenario with what its economy names.
     *
     * @param document of the scenario, which fits the schema
     * @throws BadInputException with every problem of what is named
     */
    Loaded load(Scenario scenario, Document document) {
        if (scenario.economy().isEmpty()) {
            return new Loaded(scenario, Optional.empty());
        }
        EconomySection economy = scenario.economy().get();
        Content<EconomyStart> start = start(economy.start(), document.placeOf(SECTION.key("start")));
        Optional<Reference> own = reference(economy.price(), document, OWN_REPLAY);
        Optional<Reference> byDefault =
                reference(Optional.of(start.value().defaults().price().value()), start.document(), DEFAULT_REPLAY);
        boolean isDefault = economy.price().isEmpty() || isSameFile(own, byDefault);
        EconomyInputs inputs = new EconomyInputs(
                renamed(start.value()),
                (isDefault ? byDefault : own).map(this::series),
                start.value()
                        .pastPrice()
                        .map(past -> series(new Reference(past.value(), start.document(), PAST_PRICE))));
        String file = isDefault ? EconomyInputs.DEFAULT_PRICE : EconomyInputs.PRICE;
        EconomySection renamed = economy.withPrice(economy.price().map(price -> price.withFile(file)));
        return new Loaded(scenario.withEconomy(scenario.start(), Optional.of(renamed)), Optional.of(inputs));
    }

    private Content<EconomyStart> start(String name, Place place) {
        Content<EconomyStart> start = starts.read(library.economy(name, place));
        Findings findings = new Findings();
        StartCheck.of(start.value(), start.document(), findings);
        findings.throwIfAny();
        return start;
    }

    private static Optional<Reference> reference(Optional<PriceSection> price, Document document, SettingPath path) {
        return price.flatMap(PriceSection::replay).map(name -> new Reference(name, document, path));
    }

    /** Results name the file of a default price in both places. */
    private boolean isSameFile(Optional<Reference> own, Optional<Reference> byDefault) {
        return own.isPresent()
                && byDefault.isPresent()
                && own.get().isFile()
                && byDefault.get().isFile()
                && library.pathOf(own.get().name(), own.get().place())
                        .equals(library.pathOf(
                                byDefault.get().name(), byDefault.get().place()));
    }

    private static EconomyStart renamed(EconomyStart start) {
        Sourced<PriceSection> price = start.defaults().price();
        Optional<Sourced<String>> past = start.pastPrice()
                .map(series -> PriceSection.isFile(series.value())
                        ? new Sourced<>(EconomyInputs.PAST_PRICE, series.mark(), series.source())
                        : series);
        return start.withSeries(
                past, new Sourced<>(price.value().withFile(EconomyInputs.DEFAULT_PRICE), price.mark(), price.source()));
    }

    private PriceSeries series(Reference reference) {
        if (reference.isFile()) {
            Source source = library.prices(
                    reference.name(), reference.place(), reference.path().toString());
            return files.computeIfAbsent(source, PriceSeries::parse);
        }
        return PriceSeries.named(reference.name())
                .orElseThrow(() -> new BadInputException(List.of(new Problem(
                        reference.place(),
                        reference.path().toString(),
                        "expected the name of a price series or the path of one, such as ./mine.csv; got '"
                                + Problem.shortened(reference.name()) + "'"
                                + NearestWord.hint(reference.name(), PriceSeries.names())))));
    }
}
