package org.icsim.scenarios.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Seeds;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A scenario written down with nothing left open, and beside it the files it names: {@code scenario.resolved.yaml}, {@code
 * preset.yaml} and, where there is an economy, {@code economy.yaml} with tables of prices that are not packaged. Run from there,
 * it has the same history in any version of icsim that has the same models.
 */
final class ResolvedScenario {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private ResolvedScenario() {}

    /**
     * Returns the files by their names.
     *
     * @param seed  of a single run
     * @param seeds of many
     */
    static Map<String, byte[]> files(VariantPlan variant, Optional<Long> seed, Optional<Seeds> seeds) {
        String suffix = variant.id().isEmpty() || seed.isPresent() ? "" : "-" + variant.id();
        String preset = "preset" + suffix + ".yaml";
        Scenario settled = variant.plan().settled().scenario();
        Optional<ResolvedEconomy> economy = variant.plan()
                .economy()
                .map(plan ->
                        new ResolvedEconomy(plan.inputs(), settled.economy().orElseThrow(), suffix));
        Scenario named = settled.withSeeds(seed, seeds)
                .withPreset("./" + preset)
                .withEconomy(settled.start(), economy.map(ResolvedEconomy::section));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("scenario" + suffix + ".resolved.yaml", bytes(named));
        files.put(preset, bytes(variant.plan().preset()));
        economy.ifPresent(written -> {
            files.put(written.startFile(), bytes(written.start()));
            files.putAll(written.prices());
        });
        return files;
    }

    /**
     * Returns the scenario that {@link #files} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    static Scenario read(String file, String text) {
        Scenario scenario;
        try {
            scenario = YAML.readValue(text, Scenario.class);
        } catch (JacksonException | NullPointerException e) {
            throw new BadInputException(file, "expected what icsim wrote there; got something else", e);
        }
        if (scenario == null) {
            throw new BadInputException(file, "expected what icsim wrote there; got nothing");
        }
        return scenario;
    }

    private static byte[] bytes(Object value) {
        return YAML.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }
}
