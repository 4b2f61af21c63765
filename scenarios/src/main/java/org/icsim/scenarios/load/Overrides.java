package org.icsim.scenarios.load;

import java.util.List;
import java.util.Set;

/** Puts other values into a document: those of the command line, of a variant, of the fast form. */
final class Overrides {
    private Overrides() {}

    /** Returns the document with the settings of the command line, in their order; a wrong one is left out. */
    static Document ofOptions(Document document, List<String> settings, Findings findings) {
        Document changed = document;
        for (String setting : settings) {
            try {
                changed = ofOption(changed, setting, findings);
            } catch (BadInputException e) {
                findings.addAll(e);
            }
        }
        return changed;
    }

    private static Document ofOption(Document document, String setting, Findings findings) {
        Source source = Source.ofOption("--set " + setting);
        int equals = setting.indexOf('=');
        if (equals <= 0 || setting.substring(equals + 1).isBlank()) {
            throw refused(Place.ofWhole(source), "expected a setting such as subnets[0].nodes=28; got " + setting);
        }
        SettingPath path = path(setting.substring(0, equals), Place.ofWhole(source));
        Document value = YamlParser.parse(new Source(Source.COMMAND_LINE, setting.substring(equals + 1)), findings);
        return set(document, path, value.writtenAt(Place.ofWhole(source)), Place.ofWhole(source));
    }

    /** One seed takes the place of many, and the other way round. */
    private static Document set(Document document, SettingPath path, Document value, Place place) {
        Document changed = document.with(path, value, place);
        return switch (path.toString()) {
            case "seed" -> changed.without("seeds");
            case "seeds" -> changed.without("seed");
            default -> changed;
        };
    }

    /**
     * Returns the document with the overrides of a section, paths and values; a wrong one is left out.
     *
     * @param forbidden keys of the top that must not be changed in this way
     */
    static Document ofSection(Document document, Document overrides, Set<String> forbidden, Findings findings) {
        Document changed = document;
        for (String key : overrides.root().propertyNames()) {
            SettingPath override = SettingPath.TOP.key(key);
            Place place = overrides.placeOfKey(override);
            try {
                SettingPath path = path(key, place);
                if (forbidden.contains(path.steps().get(0).toString())) {
                    throw refused(place, "expected a setting that can differ here; got " + key);
                }
                changed = set(changed, path, overrides.part(override), place);
            } catch (BadInputException e) {
                findings.addAll(e);
            }
        }
        return changed;
    }

    private static SettingPath path(String text, Place place) {
        try {
            return SettingPath.parse(text);
        } catch (IllegalArgumentException e) {
            throw refused(place, String.valueOf(e.getMessage()));
        }
    }

    private static BadInputException refused(Place place, String message) {
        return new BadInputException(List.of(new Problem(place, "", message)));
    }
}
