package org.icsim.scenarios.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.icsim.core.record.Invariant;
import org.icsim.scenarios.assemble.Invariants;
import org.icsim.scenarios.assemble.Parameter;
import org.icsim.scenarios.assemble.Settled;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.schema.ChartName;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.schema.Metric.Statistic;
import org.icsim.scenarios.schema.Metric.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that {@code icsim explain} can explain. The texts stand beside the code they are about. */
final class Explanations {
    /** A scenario of the catalog that sets nothing which a preset settles. */
    private static final String EXAMPLE = "app-subnet-latency";

    private static final String START = "economy.start";
    private static final String INDEX = "\\[\\d+]|\\.\\d+(?=\\.|$)";

    private final JsonNode schema = new JsonMapper().readTree(Library.schema("scenario"));
    private final Map<String, Set<String>> defaults = settled();
    private final List<Topic> topics = new ArrayList<>();

    Explanations() {
        for (Quantity quantity : Quantity.values()) {
            topics.add(metric(quantity));
        }
        for (EconomyMetric metric : EconomyMetric.values()) {
            topics.add(new Topic("metric", metric.title(), metric.explanation(), List.of(unit(metric.unit()))));
        }
        addParameters("", schema);
        for (Invariant invariant : Invariants.all()) {
            topics.add(new Topic("invariant", invariant.key(), invariant.explanation(), List.of()));
        }
        topics.add(new Topic("expectation", Expectation.LIVE, Expectation.LIVE_EXPLANATION, List.of()));
        for (ChartName chart : ChartName.values()) {
            topics.add(new Topic("chart", chart.key(), chart.explanation() + ".", List.of()));
        }
    }

    /**
     * Something to be explained.
     *
     * @param kind    metric, parameter, fault, invariant, expectation or chart
     * @param text    whole sentences
     * @param details a line each
     */
    record Topic(String kind, String name, String text, List<String> details) {}

    List<Topic> all() {
        return List.copyOf(topics);
    }

    /**
     * Returns the topics of that name: of one kind, or a fault and a chart that share it; or else those whose names end in
     * it, such as {@code processing}.
     */
    List<Topic> named(String name) {
        String plain = name.replaceAll(INDEX, "");
        String fault = plain.replaceFirst("^faults\\.", "");
        String metric = Metric.named(plain).map(known -> known.quantity().key()).orElse(plain);
        Stream<List<Topic>> exact = Stream.of(plain, metric, fault).map(this::matching);
        return Stream.concat(exact, Stream.of(ending("." + plain)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Topic> ending(String end) {
        return topics.stream().filter(topic -> topic.name().endsWith(end)).toList();
    }

    private List<Topic> matching(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).toList();
    }

    private static Topic metric(Quantity quantity) {
        List<String> details = new ArrayList<>();
        details.add(unit(quantity.unit()));
        if (Metric.named(quantity.key()).isEmpty()) {
            List<String> statistics =
                    Arrays.stream(Statistic.values()).map(Statistic::key).toList();
            details.add("followed by one of: ." + String.join(" .", statistics));
        }
        return new Topic("metric", quantity.key(), quantity.explanation(), details);
    }

    private static String unit(Unit unit) {
        return "unit: " + (unit.symbol().isEmpty() ? unit.name().toLowerCase(Locale.ROOT) : unit.symbol());
    }

    private void addParameters(String prefix, JsonNode section) {
        for (var property : section.path("properties").properties()) {
            String name = prefix + property.getKey();
            JsonNode rules = resolved(property.getValue());
            boolean isFault = prefix.equals("faults.") && !List.of("at", "for").contains(property.getKey());
            topics.add(new Topic(
                    isFault ? "fault" : "parameter",
                    isFault ? property.getKey() : name,
                    property.getValue().path("description").asString() + ".",
                    details(name, rules)));
            addParameters(name + ".", part(rules));
        }
    }

    private JsonNode part(JsonNode rules) {
        return rules.has("items") ? resolved(rules.path("items")) : rules.has("then") ? rules.path("then") : rules;
    }

    private JsonNode resolved(JsonNode rules) {
        String reference = rules.path("$ref").asString("");
        return reference.isEmpty() ? rules : schema.at(reference.substring(1));
    }

    private List<String> details(String name, JsonNode rules) {
        List<String> details = new ArrayList<>();
        form(rules).ifPresent(form -> details.add("written as: " + form));
        JsonNode keys = part(rules).path("properties");
        if (!keys.isEmpty()) {
            details.add("keys: " + String.join(", ", keys.propertyNames()));
        }
        JsonNode item = rules.has("items") ? rules : rules.path("then");
        while (item.has("items")) {
            item = resolved(item.path("items"));
            form(item).ifPresent(form -> details.add("each written as: " + form));
        }
        details.addAll(defaults.getOrDefault(name, Set.of()));
        return details;
    }

    private static Optional<String> form(JsonNode rules) {
        JsonNode text = rules.has("else") ? rules.path("else") : rules;
        if (text.has("patternErrorMessage")) {
            return Optional.of(text.path("patternErrorMessage").asString().replaceFirst("^expected ", ""));
        }
        if (rules.has("enum")) {
            List<String> words = new ArrayList<>();
            rules.path("enum").forEach(word -> words.add(word.asString()));
            return Optional.of(String.join(", ", words));
        }
        return rules.has("minimum")
                ? Optional.of(rules.path("minimum").asString() + " to "
                        + rules.path("maximum").asString())
                : Optional.empty();
    }

    /** Returns what presets and start states say of each parameter. */
    private static Map<String, Set<String>> settled() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        ScenarioLoader loader = new ScenarioLoader(new Library());
        for (String preset : Library.presets()) {
            for (String like : MeasuredLatencies.SUBNETS) {
                List<String> settings = List.of("preset=" + preset, "subnets[0].like=" + like);
                settled(loader, settings)
                        .filter(parameter -> !parameter.path().endsWith(".like"))
                        .forEach(parameter -> add(values, preset, parameter));
            }
        }
        for (String start : Library.economies()) {
            settled(loader, List.of("economy.start=" + start))
                    .filter(parameter -> parameter.path().startsWith("economy."))
                    .forEach(parameter -> add(values, start, parameter));
        }
        return values;
    }

    /** Returns what a run of the example would leave to others, with these settings. */
    private static Stream<Parameter> settled(ScenarioLoader loader, List<String> settings) {
        Options options = new Options(settings, Optional.empty(), Optional.empty(), false);
        Version version =
                loader.load(Library.catalog(EXAMPLE), options).versions().get(0);
        return Settled.of(version).parameters().stream()
                .filter(parameter -> !parameter.mark().equals(Parameter.SCENARIO));
    }

    /** What a start state is made of is told with its name. */
    private static void add(Map<String, Set<String>> values, String name, Parameter parameter) {
        String path = parameter.path().replaceAll(INDEX, "");
        boolean isOfStart = path.startsWith(START + ".");
        String what = isOfStart ? name + ", " + path.substring(START.length() + 1) : name;
        values.computeIfAbsent(isOfStart ? START : path, key -> new LinkedHashSet<>())
                .add(what + ": " + parameter.value() + " (" + parameter.mark() + ": " + parameter.source() + ")");
    }
}
