package org.icsim.scenarios.load;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.load.EconomyLoader.Loaded;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * What a scenario file describes: one run or many, each version of the scenario with each seed. Shapes and units have
 * been checked, references between the parts have not.
 *
 * @param versions to run; at least one if there are no findings
 * @param others   not to be run now, but to be checked: the fast form, or the full one
 * @param seeds    in ascending order; at least one if there are no findings
 * @param findings problems so far, to which those of references are to be added
 */
public record Experiment(
        Source source, List<Version> versions, List<Version> others, List<Long> seeds, Findings findings) {
    public Experiment {
        versions = List.copyOf(versions);
        others = List.copyOf(others);
        seeds = List.copyOf(seeds);
    }

    /** Returns whether there is more than one run. */
    public boolean isMany() {
        return versions.size() > 1 || seeds.size() > 1;
    }

    /** A version of the scenario, with the places where it was written. */
    public static final class Version {
        private static final SettingPath SUBNETS = SettingPath.TOP.key("subnets");
        private static final SettingPath EXPECT = SettingPath.TOP.key("expect");
        private static final SettingPath PRESET = SettingPath.TOP.key("preset");
        private static final SettingPath START = SettingPath.TOP.key("economy").key("start");

        private final String id;
        private final Scenario scenario;
        private final Preset preset;
        private final Optional<EconomyInputs> economy;
        private final Document document;
        private final Document base;

        /** Makes a version of a document; {@code base} is what all versions have in common. */
        Version(String id, Document document, Document base, Preset preset, Loaded loaded) {
            this.id = id;
            this.document = document;
            this.base = base;
            this.scenario = loaded.scenario();
            this.preset = preset;
            this.economy = loaded.inputs();
        }

        /** Returns the name of the variant; empty if the file has none. */
        public String id() {
            return id;
        }

        public Scenario scenario() {
            return scenario;
        }

        public Preset preset() {
            return preset;
        }

        /** Returns what the economy begins with; empty if the scenario has none. */
        public Optional<EconomyInputs> economy() {
            return economy;
        }

        /**
         * Returns a problem with a setting. What the scenario leaves out comes from the preset or the start state, and is told
         * where that is named; what only this variant has is told with its name.
         *
         * @param path of the setting, such as {@code faults[0].crash.nodes}
         */
        public Problem problem(String path, String message) {
            SettingPath setting = written(SettingPath.parse(path));
            if (document.at(setting).isEmpty()) {
                return problemOfMissing(setting, message);
            }
            boolean isCommon = document.at(setting).equals(base.at(setting));
            return document.problem(setting, message + (isCommon ? "" : ", in variant " + id));
        }

        /** Where one thing is expected, it need not be written as a list. */
        private SettingPath written(SettingPath setting) {
            SettingPath first = EXPECT.index(0);
            boolean isList = document.at(EXPECT).stream().anyMatch(JsonNode::isArray);
            return setting.startsWith(first) && !isList ? setting.moved(first, EXPECT) : setting;
        }

        /** Of what a scenario has to say itself, nothing is left to others. */
        private Problem problemOfMissing(SettingPath setting, String message) {
            if (setting.equals(SUBNETS)) {
                return document.problem(setting, message);
            }
            boolean isOfEconomy = setting.startsWith(START.parent());
            Place place = document.placeOf(isOfEconomy ? START : PRESET);
            String origin = isOfEconomy ? ", from the start state" : ", from the preset";
            return new Problem(place, setting.toString(), message + origin);
        }
    }
}
