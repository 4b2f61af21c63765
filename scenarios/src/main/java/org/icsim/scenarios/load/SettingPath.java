package org.icsim.scenarios.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The way to a setting from the top of a file: keys joined by dots, elements of lists by their index, such as
 * {@code subnets[0].consensus.unit-delay} or {@code subnets.0.nodes}.
 */
record SettingPath(List<Step> steps) {
    static final SettingPath TOP = new SettingPath(List.of());

    /** An index may also follow a dot, for brackets have a meaning of their own within the braces of YAML. */
    private static final Pattern STEP =
            Pattern.compile("\\[(\\d{1,6})]|\\.(\\d{1,6})(?=\\.|\\[|$)|(?:^|(?<!^)\\.)([A-Za-z0-9_-]+)");

    SettingPath {
        steps = List.copyOf(steps);
    }

    /** One step of the way. */
    sealed interface Step {
        /** Returns what stands there; a missing node if nothing does. */
        JsonNode in(JsonNode parent);
    }

    /** The step to the value of a key. */
    record KeyStep(String name) implements Step {
        @Override
        public JsonNode in(JsonNode parent) {
            return parent.path(name);
        }

        @Override
        public String toString() {
            return name.isEmpty() ? "''" : name;
        }
    }

    /** The step to an element of a list, from 0. */
    record IndexStep(int number) implements Step {
        @Override
        public JsonNode in(JsonNode parent) {
            return parent.path(number);
        }

        @Override
        public String toString() {
            return "[" + number + "]";
        }
    }

    /**
     * Returns the path that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static SettingPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            String key = matcher.group(3);
            String index = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            steps.add(key != null ? new KeyStep(key) : new IndexStep(Integer.parseInt(index)));
            end = matcher.end();
        }
        if (end < text.length() || steps.isEmpty() || steps.get(0) instanceof IndexStep) {
            throw new IllegalArgumentException(
                    "expected the path of a setting, such as subnets[0].nodes; got " + Problem.shortened(text));
        }
        return new SettingPath(steps);
    }

    SettingPath key(String key) {
        return plus(new KeyStep(key));
    }

    SettingPath index(int index) {
        return plus(new IndexStep(index));
    }

    private SettingPath plus(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new SettingPath(longer);
    }

    boolean isTop() {
        return steps.isEmpty();
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the path of what this is a part of. */
    SettingPath parent() {
        return new SettingPath(steps.subList(0, steps.size() - 1));
    }

    boolean startsWith(SettingPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Returns this path with {@code to} in place of its beginning {@code from}. */
    SettingPath moved(SettingPath from, SettingPath to) {
        List<Step> moved = new ArrayList<>(to.steps);
        moved.addAll(steps.subList(from.steps.size(), steps.size()));
        return new SettingPath(moved);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step instanceof IndexStep || text.isEmpty() ? "" : ".").append(step);
        }
        return text.toString();
    }
}
