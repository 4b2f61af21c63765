package org.icsim.scenarios.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.assemble.EconomyPlan;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.schema.Scenario;

/**
 * The first 12 hexadecimal digits of the SHA-256 of every parameter of a run, sources included, but not of its seed: runs
 * that differ in nothing but chance share it.
 */
final class ConfigHash {
    private static final Json JSON = new Json();
    private static final int DIGITS = 12;

    private ConfigHash() {}

    static String of(VariantPlan variant) {
        return digest(text(variant));
    }

    /** Returns the hash of many runs, in which the seeds are a parameter. */
    static String of(List<VariantPlan> variants, List<Long> seeds) {
        StringBuilder text = new StringBuilder(JSON.write(seeds));
        variants.forEach(variant -> text.append(variant.id()).append('\n').append(text(variant)));
        return digest(text.toString());
    }

    /** Where the parameters came from, file or preset, is left out: only what they are counts. */
    private static String text(VariantPlan variant) {
        Scenario settled = variant.plan().settled().scenario();
        Scenario scenario = settled.withPreset("")
                .withSeeds(Optional.empty(), Optional.empty())
                .withEconomy(settled.start(), settled.economy().map(economy -> economy.withStart("")));
        String economy = variant.plan()
                .economy()
                .map(EconomyPlan::inputs)
                .map(JSON::write)
                .orElse("");
        return JSON.write(scenario) + JSON.write(variant.plan().preset()) + economy;
    }

    private static String digest(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
