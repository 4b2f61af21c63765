package org.icsim.scenarios.load;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a document against a JSON Schema and words what does not fit, all of it at once. */
final class SchemaCheck {
    private final JsonNode schema;
    private final Schema validator;

    /**
     * Makes a check against a schema among the resources.
     *
     * @param name such as {@code scenario}
     */
    SchemaCheck(String name) {
        this.schema = new JsonMapper().readTree(Library.schema(name));
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012()).formats(TextForm.ALL).build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
        this.validator = SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema);
    }

    /** Adds what does not fit, except where the findings tell of the same setting already. */
    void check(Document document, Findings findings) {
        List<Error> errors = validator.validate(document.root());
        Set<Setting> told = new HashSet<>();
        findings.problems().forEach(problem -> told.add(Setting.of(problem)));
        Set<SettingPath> badlyFormed = new HashSet<>();
        errors.stream().filter(error -> error.getKeyword().equals("format")).forEach(e -> badlyFormed.add(path(e)));
        for (Error error : errors) {
            // A format tells more than the pattern that editors know, and what is wrong within an if more than the if.
            boolean isTold = error.getKeyword().equals("pattern") && badlyFormed.contains(path(error));
            if (!isTold && !error.getKeyword().equals("if")) {
                Problem problem = problem(document, error);
                if (!told.contains(Setting.of(problem))) {
                    findings.add(problem);
                }
            }
        }
    }

    /** What a problem is about. */
    private record Setting(Place place, String path) {
        static Setting of(Problem problem) {
            return new Setting(problem.place(), problem.path());
        }
    }

    private Problem problem(Document document, Error error) {
        SettingPath path = path(error);
        JsonNode got = error.getInstanceNode();
        JsonNode rules = rules(error);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                String key = error.getProperty();
                String hint = NearestWord.hint(
                        key, List.copyOf(rules.path("properties").propertyNames()));
                yield document.problemOfKey(path.key(key), "unknown key" + hint);
            }
            case "required" -> {
                String key = error.getProperty();
                yield document.problem(path.key(key), "expected " + described(rules, key) + "; got no such key");
            }
            case "enum", "const" -> {
                List<String> known = known(rules);
                String expected = "expected " + oneOf(known);
                String hint = NearestWord.suggestion(text(got), known);
                yield document.problem(path, expected + got(got) + hint);
            }
            case "format" ->
                document.problem(path, wordFormat(rules.path("format").asString(), text(got)));
            case "pattern" ->
                document.problem(path, rules.path("patternErrorMessage").asString() + got(got));
            case "minimum", "maximum" -> document.problem(path, "expected " + range(rules) + got(got));
            case "minItems" -> document.problem(path, "expected at least one; got none");
            case "maxItems" ->
                document.problem(
                        path, "expected at most " + rules.path("maxItems").asString() + "; got " + got.size());
            case "type" -> document.problem(path, "expected " + kind(rules) + got(got));
            default -> throw new IllegalStateException("a schema with a keyword that has no words here: " + error);
        };
    }

    /** Returns the part of the schema that was not kept. */
    private JsonNode rules(Error error) {
        JsonPointer keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return schema.at(keyword.head());
    }

    private String described(JsonNode rules, String key) {
        String description =
                rules.path("properties").path(key).path("description").asString("");
        return "'" + key + "'" + (description.isEmpty() ? "" : " (" + description + ")");
    }

    private static String wordFormat(String format, String got) {
        return TextForm.ALL.stream()
                .filter(form -> form.getName().equals(format))
                .findFirst()
                .flatMap(form -> form.problemWith(got))
                .orElseThrow(() -> new IllegalStateException("a format that nobody reads: " + format));
    }

    private static String kind(JsonNode rules) {
        if (rules.has("patternErrorMessage")) {
            return rules.path("patternErrorMessage").asString().replaceFirst("^expected ", "");
        }
        if (rules.path("format").asString("").equals("date")) {
            return "a date, such as 2025-11-01";
        }
        return switch (rules.path("type").asString()) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "string" -> rules.has("enum") || rules.has("const") ? oneOf(known(rules)) : "text";
            case "array" -> "a list";
            default -> "a section of keys";
        };
    }

    private static String range(JsonNode rules) {
        return rules.path("minimum").asString() + " to " + rules.path("maximum").asString();
    }

    private static String got(JsonNode got) {
        if (got.isNull()) {
            return "; got nothing";
        }
        if (got.isContainer()) {
            return got.isArray() ? "; got a list" : "; got a section of keys";
        }
        String text = Problem.shortened(text(got));
        return "; got " + (got.isString() ? "'" + text + "'" : text);
    }

    private static String text(JsonNode got) {
        return got.asString("");
    }

    private static String oneOf(List<String> words) {
        return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
    }

    private static List<String> known(JsonNode rules) {
        return rules.has("const") ? List.of(rules.path("const").asString()) : words(rules.path("enum"));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static SettingPath path(Error error) {
        NodePath location = error.getInstanceLocation();
        SettingPath path = SettingPath.TOP;
        for (int i = 0; i < location.getNameCount(); i++) {
            Object element = location.getElement(i);
            path = element instanceof Integer index ? path.index(index) : path.key(element.toString());
        }
        return path;
    }
}
