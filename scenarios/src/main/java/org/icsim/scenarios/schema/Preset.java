package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** A dated set of parameters, each with its source. */
public record Preset(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The name, such as mainnet-2025")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        String preset,

        @JsonProperty(required = true)
        @JsonPropertyDescription("What it stands for")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        String about,

        @JsonProperty(required = true) @JsonPropertyDescription("The parameters of consensus")
        ConsensusPreset consensus,

        @JsonProperty(required = true) @JsonPropertyDescription("What links are like")
        NetworkPreset network) {

    /** The parameters of consensus. */
    public record ConsensusPreset(
            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "How long a replica waits before it notarizes the best block, on application subnets of up to 13 nodes")
            Sourced<TimeSpan> initialNotaryDelay,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "How long a replica waits before it notarizes the best block, on larger and on system subnets")
            Sourced<TimeSpan> initialNotaryDelayLarge,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "How much later each rank proposes and is notarized, on application subnets of up to 13 nodes")
            Sourced<TimeSpan> unitDelay,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "How much later each rank proposes and is notarized, on larger and on system subnets")
            Sourced<TimeSpan> unitDelayLarge,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The time from a notarization's last share to the next round")
            Sourced<TimeSpan> processing,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "Of when the rules are by which a subnet slows down while certifications lag behind")
            Sourced<PacingDate> pacing) {}

    /** What links are like. */
    public record NetworkPreset(
            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "The mainnet subnets whose links have the round trips measured between their nodes")
            Sourced<List<String>> measured,

            @JsonProperty(required = true) @JsonPropertyDescription("Round trips by distance, where none were measured")
            Sourced<Geography> geography,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The rate of each node's uplink, and of its downlink")
            Sourced<LinkRate> bandwidth,

            @JsonProperty(required = true) @JsonPropertyDescription("What is added to the latency of each packet")
            Sourced<Jitter> jitter,

            @JsonProperty(required = true)
            @JsonPropertyDescription("How often packets are lost; a lost one is sent again")
            Sourced<Loss> loss,

            @JsonProperty(required = true) @JsonPropertyDescription("The few links that lose much more")
            Sourced<BadLinks> badLinks) {}

    /** A value and where it comes from. */
    public record Sourced<T>(
            @JsonProperty(required = true) @JsonPropertyDescription("The value, with its unit")
            T value,

            @JsonProperty(required = true) @JsonPropertyDescription("How well the value is known")
            Mark mark,

            @JsonProperty(required = true)
            @JsonPropertyDescription("A paper, a repository path, or the reason for an assumption")
            @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
            String source) {}

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
        /** From memory, not looked up; never a claim. */
        @JsonProperty("recalled")
        RECALLED,
        /** A default without proof; never a claim. */
        @JsonProperty("assumed")
        ASSUMED
    }
}
