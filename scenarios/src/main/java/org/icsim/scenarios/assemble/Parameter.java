package org.icsim.scenarios.assemble;

/**
 * A parameter of a run as it was settled, with where its value comes from.
 *
 * @param path   of the setting that would change it, such as {@code network.jitter}
 * @param value  with its unit
 * @param mark   how well it is known: verified, published, derived, recalled (from memory, not looked up) or assumed; or
 *               scenario where the scenario sets it
 * @param source of the value
 */
public record Parameter(String path, String value, String mark, String source) {
    /** The mark of what the scenario itself sets. */
    public static final String SCENARIO = "scenario";
}
