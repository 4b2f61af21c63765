package org.icsim.scenarios.load;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.JsonScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns YAML 1.2 into a {@link Document}.
 *
 * <p>One document; no tags; keys are words, each once; an alias stands for a copy of what its anchor names. All that is
 * bounded: {@value #DEEPEST} levels and {@value #MOST_VALUES} values, copies included.
 */
final class YamlParser {
    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST_NUMBER = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Source source;
    private final Findings findings;
    private final Iterator<Event> events;
    private final JsonScalarResolver scalars = new JsonScalarResolver();
    private final Map<SettingPath, Place> keys = new HashMap<>();
    private final Map<SettingPath, Place> values = new HashMap<>();
    private final Map<String, JsonNode> anchors = new HashMap<>();
    /** The anchors whose values have begun. */
    private final Set<String> open = new HashSet<>();

    private int count;

    private YamlParser(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
        LoadSettings settings =
                LoadSettings.builder().setLabel(source.name()).setUseMarks(true).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /**
     * Returns what the source says.
     *
     * @param findings take what can be read past: doubled keys, tags, aliases of nothing
     * @throws BadInputException with all that was found, if it cannot be read to its end
     */
    static Document parse(Source source, Findings findings) {
        try {
            return new YamlParser(source, findings).document();
        } catch (BadInputException e) {
            findings.addAll(e);
        } catch (MarkedYamlEngineException e) {
            findings.add(notYaml(source, e));
        } catch (ReaderException e) {
            String code = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            findings.add(new Problem(placeOf(source, e), "", "expected text; got the control character " + code));
        } catch (YamlEngineException e) {
            findings.add(new Problem(Place.ofWhole(source), "", "not YAML: " + e.getMessage()));
        }
        throw findings.toException();
    }

    private static Problem notYaml(Source source, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        Place place = mark.map(m -> place(source, m, 1)).orElse(Place.ofWhole(source));
        String context = e.getContextMark()
                .map(Mark::getLine)
                .filter(line -> !mark.map(Mark::getLine).equals(Optional.of(line)))
                .map(line -> ", " + e.getContext() + " begun at line " + (line + 1))
                .orElse("");
        return new Problem(place, "", "not YAML: " + e.getProblem() + context);
    }

    /** The reader counts code points from the beginning. */
    private static Place placeOf(Source source, ReaderException e) {
        String text = source.text();
        String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
        List<String> lines = (before + "|").lines().toList();
        String last = lines.get(lines.size() - 1);
        return new Place(source, lines.size(), last.codePointCount(0, last.length()), 1);
    }

    private Document document() {
        events.next();
        Event first = events.next();
        if (!(first instanceof DocumentStartEvent)) {
            throw refused(new Place(source, 1, 1, 1), "expected keys and values; got an empty document");
        }
        JsonNode root = node(events.next(), SettingPath.TOP);
        events.next();
        Event end = events.next();
        if (end instanceof DocumentStartEvent) {
            findings.add(new Problem(place(end), "", "expected one document; got another"));
        }
        return new Document(root, keys, values);
    }

    private JsonNode node(Event event, SettingPath path) {
        values.put(path, place(event));
        if (++count > MOST_VALUES) {
            throw refused(place(event), "expected at most " + MOST_VALUES + " values, aliases included; got more");
        }
        if (path.steps().size() > DEEPEST) {
            throw refused(place(event), "expected at most " + DEEPEST + " levels; got more");
        }
        if (event instanceof AliasEvent alias) {
            return copy(alias, path);
        }
        refuseTag(event, path);
        Optional<String> anchor =
                event instanceof NodeEvent node ? node.getAnchor().map(a -> a.getValue()) : Optional.empty();
        anchor.ifPresent(this::begin);
        JsonNode node = content(event, path);
        anchor.ifPresent(name -> anchors.put(name, node));
        return node;
    }

    /** From here on, the name no longer stands for what it stood for before. */
    private void begin(String anchor) {
        open.add(anchor);
        anchors.remove(anchor);
    }

    private JsonNode content(Event event, SettingPath path) {
        return switch (event.getEventId()) {
            case MappingStart -> mapping(path);
            case SequenceStart -> sequence(path);
            case Scalar -> scalar((ScalarEvent) event, path);
            default -> throw new IllegalStateException("not the beginning of a value: " + event);
        };
    }

    private ObjectNode mapping(SettingPath path) {
        ObjectNode mapping = NODES.objectNode();
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            if (!(key instanceof ScalarEvent word)) {
                throw refused(place(key), "expected a word for a key; got " + kind(key));
            }
            SettingPath at = path.key(word.getValue());
            refuseTag(word, at);
            word.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), NODES.stringNode(word.getValue())));
            boolean isDouble = mapping.has(word.getValue());
            if (isDouble) {
                int line = Optional.ofNullable(keys.get(at)).orElseThrow().line();
                findings.add(new Problem(
                        place(key), at.toString(), "expected each key once; got it again, first at line " + line));
            }
            JsonNode value = node(events.next(), isDouble ? path.key(word.getValue() + " again") : at);
            if (!isDouble) {
                keys.put(at, place(key));
                mapping.set(word.getValue(), value);
            }
        }
        return mapping;
    }

    private ArrayNode sequence(SettingPath path) {
        ArrayNode sequence = NODES.arrayNode();
        for (Event element = events.next(); element.getEventId() != Event.ID.SequenceEnd; element = events.next()) {
            sequence.add(node(element, path.index(sequence.size())));
        }
        return sequence;
    }

    private static String kind(Event key) {
        return key instanceof AliasEvent
                ? "an alias"
                : key.getEventId() == Event.ID.SequenceStart ? "a list" : "a section of keys";
    }

    /** A number that no setting could hold stays text, so that nothing has to calculate with it. */
    private JsonNode scalar(ScalarEvent event, SettingPath path) {
        String text = event.getValue();
        Tag tag = event.isPlain() ? scalars.resolve(text, true) : Tag.STR;
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(text));
        }
        boolean isEndless = text.endsWith(".inf") || text.equals(".nan");
        boolean isNumber = tag.equals(Tag.INT) || (tag.equals(Tag.FLOAT) && !isEndless);
        if (!isNumber) {
            return NODES.stringNode(text);
        }
        Optional<BigDecimal> number = number(text);
        if (number.isEmpty()) {
            findings.add(new Problem(
                    place(event),
                    path.toString(),
                    "expected a number of at most " + LONGEST_NUMBER + " digits; got " + Problem.shortened(text)));
            return NODES.stringNode(text);
        }
        return tag.equals(Tag.INT)
                ? NODES.numberNode(number.get().toBigIntegerExact())
                : NODES.numberNode(number.get());
    }

    /** Returns the number that a text states, unless it is too long to calculate with. */
    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(text)
                    .filter(digits -> digits.length() <= LONGEST_NUMBER)
                    .map(BigDecimal::new)
                    .filter(number -> Math.abs((long) number.scale()) <= LONGEST_NUMBER);
        } catch (NumberFormatException e) {
            return Optional.empty(); // an exponent beyond all bounds
        }
    }

    private JsonNode copy(AliasEvent alias, SettingPath path) {
        String name = alias.getAlias().getValue();
        JsonNode anchored = anchors.get(name);
        if (anchored == null) {
            String got = open.contains(name) ? "an alias of what it is a part of" : "an alias of nothing";
            findings.add(new Problem(place(alias), path.toString(), "expected a value; got " + got + ", *" + name));
            return NODES.nullNode();
        }
        count += size(anchored);
        if (count > MOST_VALUES) {
            throw refused(place(alias), "expected at most " + MOST_VALUES + " values, aliases included; got more");
        }
        return anchored.deepCopy();
    }

    private static int size(JsonNode node) {
        int size = 1;
        for (JsonNode child : node) {
            size += size(child);
        }
        return size;
    }

    private void refuseTag(Event event, SettingPath path) {
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.map(name -> name.replaceFirst("^" + Tag.PREFIX, "!!"))
                .ifPresent(name -> findings.add(new Problem(
                        place(event),
                        path.toString(),
                        "expected a value without a tag; got " + Problem.shortened(name))));
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        int width = event.getEndMark()
                .filter(end -> end.getLine() == start.getLine())
                .map(end -> end.getColumn() - start.getColumn())
                .orElse(1);
        return place(source, start, event instanceof ScalarEvent || event instanceof AliasEvent ? width : 1);
    }

    private static Place place(Source source, Mark mark, int width) {
        return new Place(source, mark.getLine() + 1, mark.getColumn() + 1, Math.max(1, width));
    }

    private static BadInputException refused(Place place, String message) {
        return new BadInputException(List.of(new Problem(place, "", message)));
    }
}
