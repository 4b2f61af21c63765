package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A dated set of parameters, each with its source.
 *
 * @param preset the name, such as {@code mainnet-2025}
 * @param about  what it stands for
 */
public record Preset(
        @JsonProperty(required = true) String preset,
        @JsonProperty(required = true) String about,
        @JsonProperty(required = true) ConsensusPreset consensus,
        @JsonProperty(required = true) NetworkPreset network) {

    /**
     * The parameters of consensus.
     *
     * @param initialNotaryDelay      on subnets of up to 13 nodes
     * @param initialNotaryDelayLarge on larger subnets
     */
    public record ConsensusPreset(
            @JsonProperty(required = true) Sourced<TimeSpan> initialNotaryDelay,
            @JsonProperty(required = true) Sourced<TimeSpan> initialNotaryDelayLarge,
            @JsonProperty(required = true) Sourced<TimeSpan> unitDelay,
            @JsonProperty(required = true) Sourced<TimeSpan> processing) {}

    /** What links do to packets beside their latency. */
    public record NetworkPreset(
            @JsonProperty(required = true) Sourced<Jitter> jitter,
            @JsonProperty(required = true) Sourced<Loss> loss) {}

    /**
     * A value and where it comes from.
     *
     * @param mark   how well it is known
     * @param source a paper, a repository path, or the reason for an assumption
     */
    public record Sourced<T>(
            @JsonProperty(required = true) T value,
            @JsonProperty(required = true) Mark mark,
            @JsonProperty(required = true) String source) {}

    /** How well a value is known. */
    public enum Mark {
        /** Read in source code, registry data or a data set. */
        @JsonProperty("verified")
        VERIFIED,
        /** Published in documents or announcements. */
        @JsonProperty("published")
        PUBLISHED,
        /** Calculated from verified or published values. */
        @JsonProperty("derived")
        DERIVED,
        /** A default without proof; never a claim. */
        @JsonProperty("assumed")
        ASSUMED
    }
}
