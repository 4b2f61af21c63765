package org.icsim.scenarios.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.icsim.scenarios.load.EconomyLoader.Loaded;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Seeds;
import tools.jackson.databind.JsonNode;

/**
 * Turns the text of a scenario into an {@link Experiment}: YAML, overrides, JSON Schema, records, and the files that it names.
 *
 * <p>Each stage tells all the problems it finds; the next stage begins when there are none.
 */
public final class ScenarioLoader {
    /** What makes an experiment of a scenario cannot differ between its runs. */
    private static final Set<String> NOT_TO_VARY =
            Set.of("scenario", "question", "seed", "seeds", "variants", "fast", "charts");

    private final RecordFile<Scenario> scenarios = new RecordFile<>("scenario", Scenario.class);
    private final RecordFile<Preset> presets = new RecordFile<>("preset", Preset.class);
    private final EconomyLoader economies;
    private final Library library;

    /** Makes a loader that finds files and catalog in a library. */
    public ScenarioLoader(Library library) {
        this.library = library;
        this.economies = new EconomyLoader(library);
    }

    /**
     * Returns the experiment in a scenario.
     *
     * @param name    the path of a file, or the name of a scenario of the catalog
     * @param options what the command line changes
     * @throws BadInputException with every problem of shape and unit
     */
    public Experiment load(String name, Options options) {
        return load(library.scenario(name), options);
    }

    /**
     * Returns the experiment in the text of a scenario.
     *
     * @throws BadInputException with every problem of shape and unit; where variants or the fast form bring in new ones,
     *                           they are among the findings of the experiment
     */
    public Experiment load(Source source, Options options) {
        Findings findings = new Findings();
        Document written = YamlParser.parse(source, findings);
        Document full = Overrides.ofOptions(written, options.settings(), findings);
        scenarios.check(full, findings);
        findings.throwIfAny();
        Optional<Document> fast =
                sound(Overrides.ofOptions(fast(full, findings), options.settings(), findings), findings);
        if (options.isFast() && full.at(SettingPath.TOP.key("fast")).isEmpty()) {
            findings.add(new Problem(
                    Place.ofWhole(Source.ofOption("--fast")), "fast", "expected a scenario with this key; got none"));
        }
        Optional<Document> toRun = options.isFast() ? fast : Optional.of(full);
        Optional<Document> other = options.isFast() ? Optional.of(full) : fast;
        return new Experiment(
                source,
                toRun.map(form -> toRun(form, options, findings)).orElse(List.of()),
                other.map(form -> versions(form, options, findings)).orElse(List.of()),
                toRun.map(form -> seeds(form, options, findings)).orElse(List.of()),
                findings);
    }

    /**
     * What the command line changes of a scenario.
     *
     * @param settings such as {@code duration=1m}
     * @param variant  the only one to be run
     * @param isFast   whether the small and quick version is to be run
     */
    public record Options(List<String> settings, Optional<Long> seed, Optional<String> variant, boolean isFast) {
        /** Nothing. */
        public static final Options NONE = new Options(List.of(), Optional.empty(), Optional.empty(), false);
    }

    private static Document fast(Document full, Findings findings) {
        SettingPath section = SettingPath.TOP.key("fast");
        return full.at(section).isEmpty()
                ? full
                : Overrides.ofSection(full, full.part(section), Set.of("fast"), findings);
    }

    /** Returns a document if it fits the schema. */
    private Optional<Document> sound(Document document, Findings findings) {
        Findings own = new Findings();
        scenarios.check(document, own);
        own.problems().forEach(findings::add);
        return own.isEmpty() ? Optional.of(document) : Optional.empty();
    }

    private List<Version> toRun(Document form, Options options, Findings findings) {
        List<Version> versions = versions(form, options, findings);
        return options.variant()
                .map(id -> only(id, versions, ids(form), findings))
                .orElse(versions);
    }

    private static List<String> ids(Document form) {
        return form.root()
                .path("variants")
                .valueStream()
                .map(variant -> variant.path("id").asString())
                .toList();
    }

    private static List<Version> only(String id, List<Version> versions, List<String> ids, Findings findings) {
        if (!ids.contains(id)) {
            Source option = Source.ofOption("--variant " + id);
            String hint = ids.isEmpty() ? " (it has none)" : NearestWord.hint(id, ids);
            String message = "expected a variant of the scenario; got " + Problem.shortened(id) + hint;
            findings.add(new Problem(Place.ofWhole(option), "", message));
        }
        return versions.stream().filter(version -> version.id().equals(id)).toList();
    }

    private List<Version> versions(Document form, Options options, Findings findings) {
        Document base = form.without("variants").without("fast");
        List<String> ids = ids(form);
        if (ids.isEmpty()) {
            return version("", base, base, findings).stream().toList();
        }
        List<Version> versions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Document variant = form.part(SettingPath.TOP.key("variants").index(i));
            if (!seen.add(ids.get(i))) {
                findings.add(form.problem(
                        SettingPath.TOP.key("variants").index(i).key("id"),
                        "expected each once; got '" + ids.get(i) + "' again"));
            }
            Document set = variant.part(SettingPath.TOP.key("set"));
            Document changed = Overrides.ofSection(base, set, NOT_TO_VARY, findings);
            Document document = Overrides.ofOptions(changed, variable(options.settings()), findings);
            version(ids.get(i), document, base, findings).ifPresent(versions::add);
        }
        return versions;
    }

    /** Returns the settings that do not tell what all versions share; those have been heeded before. */
    private static List<String> variable(List<String> settings) {
        return settings.stream()
                .filter(setting -> !NOT_TO_VARY.contains(setting.split("[.\\[=]", 2)[0]))
                .toList();
    }

    private Optional<Version> version(String id, Document document, Document base, Findings findings) {
        if (sound(document, findings).isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario = scenarios.bind(document);
        Optional<Preset> preset = told(() -> preset(scenario, document), findings);
        Optional<Loaded> economy = told(() -> economies.load(scenario, document), findings);
        return preset.flatMap(its -> economy.map(loaded -> new Version(id, document, base, its, loaded)));
    }

    /** Returns what could be read; empty, with problems more, if it could not. */
    private static <T> Optional<T> told(Supplier<T> read, Findings findings) {
        try {
            return Optional.of(read.get());
        } catch (BadInputException e) {
            findings.addAll(e);
            return Optional.empty();
        }
    }

    private Preset preset(Scenario scenario, Document document) {
        Place place = document.placeOf(SettingPath.TOP.key("preset"));
        return presets.read(library.preset(scenario.preset(), place)).value();
    }

    private List<Long> seeds(Document document, Options options, Findings findings) {
        if (options.seed().isPresent()) {
            return List.of(options.seed().get());
        }
        Optional<JsonNode> seed = document.at(SettingPath.TOP.key("seed"));
        Optional<JsonNode> seeds = document.at(SettingPath.TOP.key("seeds"));
        if (seed.isPresent() == seeds.isPresent()) {
            findings.add(document.problem(
                    seeds.isPresent() ? SettingPath.TOP.key("seeds") : SettingPath.TOP,
                    "expected either seed or seeds; got " + (seed.isPresent() ? "both" : "neither")));
            return List.of();
        }
        return seed.map(one -> List.of(one.asLong()))
                .or(() -> seeds.map(range -> Seeds.parse(range.asString()).all()))
                .orElseThrow();
    }
}
