package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.icsim.scenarios.schema.Preset.Mark;
import org.icsim.scenarios.schema.Preset.Sourced;

/** The state of the token economy on a date, and what is taken for granted unless a scenario says otherwise. */
public record EconomyStart(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The name, such as estimate-2025-10")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        String economy,

        @JsonProperty(required = true)
        @JsonPropertyDescription("What it stands for")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        String about,

        @JsonProperty(required = true)
        @JsonPropertyDescription(
                "The date at which simulated time begins, at midnight UTC; not before 2021-05-11, the day after genesis")
        LocalDate date,

        @JsonProperty(required = true) @JsonPropertyDescription("All ICP there are")
        Sourced<IcpAmount> supply,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The maturity that is not staked, in all neurons together")
        Sourced<IcpAmount> maturity,

        @JsonProperty(required = true) @JsonPropertyDescription("What is staked")
        NeuronsStart neurons,

        @JsonPropertyDescription(
                "The prices before the date, of which means are taken, unless a scenario has another price than the default: a"
                        + " price series by name or the path of a CSV file beside this one")
        Optional<Sourced<String>> pastPrice,

        @JsonProperty(required = true)
        @JsonPropertyDescription("What a scenario that begins here takes for granted, by the keys of its economy")
        EconomyDefaults defaults) {

    /** Returns this state with other files in place of those that its series are read from. */
    public EconomyStart withSeries(Optional<Sourced<String>> otherPastPrice, Sourced<PriceSection> otherPrice) {
        return new EconomyStart(
                economy, about, date, supply, maturity, neurons, otherPastPrice, defaults.withPrice(otherPrice));
    }

    /** What is staked, in groups of neurons that are alike. */
    public record NeuronsStart(
            @JsonProperty(required = true) @JsonPropertyDescription("How well the groups are known")
            Mark mark,

            @JsonProperty(required = true)
            @JsonPropertyDescription("A paper, a repository path, or the reason for an assumption")
            @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
            String source,

            @JsonProperty(required = true)
            @JsonPropertyDescription("Stake that has dissolved and was not taken back yet")
            IcpAmount dissolved,

            @JsonProperty(required = true)
            @JsonPropertyDescription("Stake in neurons of which no delay is known; it never votes")
            IcpAmount elsewhere,

            @JsonPropertyDescription("Neurons that are locked, those of one delay and age together")
            List<LockedNeurons> locked,

            @JsonPropertyDescription("Neurons that dissolve, those of one time left together")
            List<DissolvingNeurons> dissolving) {
        public NeuronsStart {
            locked = List.copyOf(Objects.requireNonNullElse(locked, List.of()));
            dissolving = List.copyOf(Objects.requireNonNullElse(dissolving, List.of()));
        }
    }

    /** Locked neurons of one delay and age. */
    public record LockedNeurons(
            @JsonProperty(required = true) @JsonPropertyDescription("Dissolve delay, above zero and up to 8y")
            TimeSpan delay,

            @JsonProperty(required = true)
            @JsonPropertyDescription("Since when they have grown in age, seen from the date; what counts ends at 4y")
            TimeSpan age,

            @JsonProperty(required = true) @JsonPropertyDescription("Their stake")
            IcpAmount stake,

            @JsonPropertyDescription("Their maturity that is staked; default: none")
            Optional<IcpAmount> stakedMaturity,

            @JsonPropertyDescription("What they held when they had eight years of delay; default: none")
            Optional<IcpAmount> gangBase) {}

    /** Dissolving neurons of one time left. */
    public record DissolvingNeurons(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The time until their stake may be taken back, above zero and up to 8y")
            TimeSpan left,

            @JsonProperty(required = true) @JsonPropertyDescription("Their stake")
            IcpAmount stake,

            @JsonPropertyDescription("Their maturity that is staked; default: none")
            Optional<IcpAmount> stakedMaturity) {}
}
