package org.icsim.scenarios.shrink;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.run.Summary.ViolationSummary;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.shrink.Trials.Effort;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks for a smaller scenario that breaks the same invariant. */
public final class Shrinker {
    /** A smaller scenario may take longer to fail than the one it is made of, but not much longer. */
    private static final int EVENTS_OF_ORIGINAL = 2;

    /** Other members are drawn where there are fewer; one of these seeds may draw those that fail. */
    private static final long OTHER_SEEDS = 9;

    private static final List<Long> UNITS = List.of(
            SimTime.NANOS_PER_SECOND,
            100 * SimTime.NANOS_PER_MILLI,
            10 * SimTime.NANOS_PER_MILLI,
            SimTime.NANOS_PER_MILLI);

    private static final JsonPointer SEED = JsonPointer.compile("/seed");
    private static final JsonPointer PRESET = JsonPointer.compile("/preset");
    private static final JsonPointer DURATION = JsonPointer.compile("/duration");

    private final Failure failure;
    private final String invariant;
    private final Trials trials;
    private final ProgressListener listener;
    private ObjectNode smallest;

    /**
     * Makes a shrinker of a run that broke an invariant.
     *
     * @param invariant that must break in smaller ones, too
     * @param mostRuns  after how many runs it is content with what it has
     * @param threads   how many a run may use
     * @param listener  is told how many of these runs there were
     */
    public Shrinker(Failure failure, String invariant, int mostRuns, int threads, ProgressListener listener) {
        Summary summary = failure.summary();
        long events = Math.multiplyExact(EVENTS_OF_ORIGINAL, summary.deliveries() + summary.timers());
        this.failure = failure;
        this.invariant = invariant;
        this.trials = new Trials(failure.scenario().name(), invariant, new Effort(mostRuns, events, threads));
        this.listener = listener;
        this.smallest = ScenarioText.read(failure.scenario().text());
    }

    /**
     * What came of it.
     *
     * @param yaml      the smallest scenario found; it expects the invariant to break
     * @param runs      how many scenarios were run
     * @param isMinimal whether no single change makes it smaller; else the runs were used up, or it was stopped
     */
    public record Shrunk(String yaml, int runs, boolean isMinimal) {}

    /**
     * Returns the smallest scenario that was found.
     *
     * @throws BadInputException if the scenario does not break the invariant in the first place
     */
    public Shrunk shrink() {
        ObjectNode start = smallest.deepCopy();
        start.remove(List.of("expect", "charts", "fast"));
        if (!accept(start) && !trials.isOver()) {
            throw new BadInputException(
                    failure.directory().toString(),
                    "expected a scenario that breaks " + invariant + "; when run again it does not");
        }
        accept(with(
                PRESET, JsonNodeFactory.instance.stringNode(failure.summary().preset())));
        String before = "";
        while (!before.equals(ScenarioText.write(smallest)) && !trials.isOver()) {
            before = ScenarioText.write(smallest);
            shrinkLists();
            shrinkReplicas();
            simplifyNetwork();
            shrinkSections();
            shrinkNumbers();
        }
        boolean isMinimal = before.equals(ScenarioText.write(smallest)) && !trials.isOver();
        return new Shrunk(ScenarioText.write(expecting(smallest)), trials.runs(), isMinimal);
    }

    /** Ends the search with what there is. Safe to call from any thread. */
    public void requestStop() {
        trials.requestStop();
    }

    /** Returns whether it was ended. */
    public boolean isStopped() {
        return trials.isStopped();
    }

    // ---- what is made smaller

    private void shrinkLists() {
        for (JsonPointer place : places(JsonNode::isArray)) {
            if (smallest.at(place) instanceof ArrayNode list) {
                DeltaDebugging.minimize(elements(list), some -> acceptWithAnySeed(with(place, list(some))));
            }
        }
    }

    private void shrinkReplicas() {
        for (JsonPointer place : places(ReplicaText::isTold)) {
            if (smallest.at(place) instanceof ObjectNode subnet) {
                DeltaDebugging.minimize(
                        ReplicaText.positions(subnet),
                        some -> acceptWithAnySeed(with(place, ReplicaText.keeping(subnet, some))));
            }
        }
    }

    /** Links that are all alike, and nodes that stand nowhere, are easier to think about than those of mainnet. */
    private void simplifyNetwork() {
        ObjectNode simple = smallest.deepCopy();
        ObjectNode network = simple.putObject("network");
        network.put("latency", "50ms");
        List.of("jitter", "loss", "bad-links").forEach(key -> network.put(key, "none"));
        network.put("bandwidth", "unlimited");
        for (JsonNode subnet : simple.path("subnets")) {
            if (subnet instanceof ObjectNode section) {
                ReplicaText.forget(section, nodesOf(section));
            }
        }
        acceptWithAnySeed(simple);
    }

    private int nodesOf(ObjectNode subnet) {
        if (subnet.has("nodes")) {
            return subnet.path("nodes").asInt();
        }
        if (ReplicaText.isTold(subnet)) {
            return ReplicaText.positions(subnet).size();
        }
        return failure.summary().subnets().stream()
                .filter(its -> its.id().equals(subnet.path("id").asString()))
                .mapToInt(SubnetSummary::nodes)
                .findFirst()
                .orElse(1);
    }

    /** What is left out is as in the preset. The seed stays. */
    private void shrinkSections() {
        for (JsonPointer place : places(JsonNode::isObject)) {
            if (smallest.at(place) instanceof ObjectNode section) {
                List<String> keys = section.propertyNames().stream()
                        .filter(key -> !SEED.equals(place.appendProperty(key)))
                        .toList();
                DeltaDebugging.minimize(keys, some -> acceptWithAnySeed(with(place, without(section, keys, some))));
            }
        }
    }

    private static ObjectNode without(ObjectNode section, List<String> keys, List<String> kept) {
        ObjectNode rest = section.deepCopy();
        keys.stream().filter(key -> !kept.contains(key)).forEach(rest::remove);
        return rest;
    }

    private void shrinkNumbers() {
        for (JsonPointer place : places(JsonNode::isValueNode)) {
            JsonNode value = smallest.at(place);
            if (value.isIntegralNumber() && !place.equals(SEED)) {
                DeltaDebugging.minimize(value.asLong(), 1, less -> acceptWithAnySeed(with(place, number(less))));
            } else if (value.isString()) {
                span(value.asString()).ifPresent(nanos -> shrinkSpan(place, nanos));
            }
        }
    }

    /** Times are first made round, then short. */
    private void shrinkSpan(JsonPointer place, long nanos) {
        for (long unit : UNITS) {
            long units = nanos / unit;
            if (units * unit == nanos || accept(with(place, span(units * unit)))) {
                DeltaDebugging.minimize(units, 0, less -> accept(with(place, span(less * unit))));
                return;
            }
        }
    }

    // ---- whether it still breaks

    private boolean acceptWithAnySeed(ObjectNode candidate) {
        return accept(candidate)
                || LongStream.rangeClosed(1, OTHER_SEEDS)
                        .anyMatch(seed -> accept(ScenarioText.with(candidate, SEED, number(seed))));
    }

    /** Takes the candidate as the smallest so far if it breaks the invariant, and ends it soon after that. */
    private boolean accept(ObjectNode candidate) {
        Optional<ViolationSummary> violation = trials.run(ScenarioText.write(candidate), listener);
        violation.ifPresent(broken -> {
            smallest = candidate;
            cutAfter(broken.atSeconds());
        });
        return violation.isPresent();
    }

    private void cutAfter(BigDecimal seconds) {
        long duration = span(smallest.at(DURATION).asString()).orElseThrow();
        for (long unit : UNITS) {
            BigDecimal units = seconds.movePointRight(9).divide(BigDecimal.valueOf(unit), 0, RoundingMode.FLOOR);
            long shorter = Math.multiplyExact(units.longValueExact() + 1, unit);
            ObjectNode cut = with(DURATION, span(shorter));
            if (shorter < duration
                    && trials.run(ScenarioText.write(cut), listener).isPresent()) {
                smallest = cut;
                return;
            }
        }
    }

    // ---- settings

    /** What tells of replicas by their positions is changed for all of a subnet at once, and by nobody else. */
    private List<JsonPointer> places(Predicate<JsonNode> kind) {
        return ScenarioText.places(smallest, kind).stream()
                .filter(place -> !ReplicaText.isByPosition(place))
                .toList();
    }

    private ObjectNode with(JsonPointer place, JsonNode value) {
        return ScenarioText.with(smallest, place, value);
    }

    private static List<JsonNode> elements(ArrayNode list) {
        return list.valueStream().toList();
    }

    private static ArrayNode list(List<JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode span(long nanos) {
        return JsonNodeFactory.instance.stringNode(new TimeSpan(nanos).toString());
    }

    /** Returns the nanoseconds that a text stands for, if it is a span of time. */
    private static Optional<Long> span(String text) {
        try {
            return Optional.of(TimeSpan.parse(text).nanos());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ObjectNode expecting(ObjectNode scenario) {
        ObjectNode whole = scenario.deepCopy();
        whole.putArray("expect").addObject().put("violated", invariant);
        return whole;
    }
}
