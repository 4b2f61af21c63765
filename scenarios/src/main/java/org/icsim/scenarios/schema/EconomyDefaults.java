package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.LocalDate;
import java.util.List;
import org.icsim.scenarios.schema.EconomySection.PayPoint;
import org.icsim.scenarios.schema.Preset.Sourced;

/** What a scenario's economy is unless the scenario says otherwise: the keys of {@link EconomySection}, each with its source. */
public record EconomyDefaults(
        @JsonProperty(required = true) @JsonPropertyDescription("The price of ICP from day to day")
        Sourced<PriceSection> price,

        @JsonProperty(required = true) @JsonPropertyDescription("How the price follows supply, from 0 to 2")
        Sourced<Double> dilution,

        @JsonProperty(required = true) @JsonPropertyDescription("What burns ICP")
        CyclesDefaults cycles,

        @JsonProperty(required = true) @JsonPropertyDescription("What becomes of maturity")
        ConversionDefaults conversion,

        @JsonProperty(required = true) @JsonPropertyDescription("Who votes")
        VotingDefaults voting,

        @JsonProperty(required = true) @JsonPropertyDescription("What owners do with their stakes")
        NeuronsDefaults neurons,

        @JsonProperty(required = true) @JsonPropertyDescription("What node providers are paid")
        NodesDefaults nodes) {

    EconomyDefaults withPrice(Sourced<PriceSection> other) {
        return new EconomyDefaults(other, dilution, cycles, conversion, voting, neurons, nodes);
    }

    /** What burns ICP. */
    public record CyclesDefaults(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The worth of the cycles that are used up on the first day")
            Sourced<XdrPerSecond> burn,

            @JsonProperty(required = true) @JsonPropertyDescription("How demand grows in a year")
            Sourced<YearlyRate> growth,

            @JsonProperty(required = true) @JsonPropertyDescription("How days differ from the trend")
            Sourced<DemandBursts> bursts,

            @JsonProperty(required = true) @JsonPropertyDescription("How demand follows the price of ICP")
            Sourced<PriceElasticity> elasticity,

            @JsonProperty(required = true) @JsonPropertyDescription("Transfers a day, each of which burns its fee")
            Sourced<DailyCount> transfers) {}

    /** What becomes of maturity. */
    public record ConversionDefaults(
            @JsonProperty(required = true) @JsonPropertyDescription("The part of new maturity that is turned into ICP")
            Sourced<Share> share,

            @JsonProperty(required = true) @JsonPropertyDescription("How that part follows the price")
            Sourced<Percent> slope,

            @JsonProperty(required = true) @JsonPropertyDescription("The least part, where it follows the price")
            Sourced<Share> least,

            @JsonProperty(required = true) @JsonPropertyDescription("The greatest part, where it follows the price")
            Sourced<Share> greatest,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The part of new maturity that is staked as it comes")
            Sourced<Share> autoStaked,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The part of the maturity already there that is turned into ICP in a year")
            Sourced<YearlyRate> ofStock) {}

    /** Who votes. */
    public record VotingDefaults(
            @JsonProperty(required = true) @JsonPropertyDescription("The part of voting power that votes")
            Sourced<Share> turnout,

            @JsonProperty(required = true) @JsonPropertyDescription("The part of days on which a proposal is settled")
            Sourced<Share> proposalDays) {}

    /** What owners do with their stakes. */
    public record NeuronsDefaults(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The part of locked stake that starts to dissolve in a year")
            Sourced<YearlyRate> startDissolving,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The part of dissolved stake that is taken back in a year")
            Sourced<YearlyRate> disbursing,

            @JsonProperty(required = true) @JsonPropertyDescription("The part of liquid ICP that is locked in a year")
            Sourced<YearlyRate> locking) {}

    /** What node providers are paid. */
    public record NodesDefaults(
            @JsonProperty(required = true) @JsonPropertyDescription("What all of them together are paid, from dates on")
            Sourced<List<PayPoint>> pay,

            @JsonProperty(required = true) @JsonPropertyDescription("The price of ICP below which none is reckoned")
            Sourced<MinimumPrice> minimumPrice,

            @JsonProperty(required = true) @JsonPropertyDescription("The most that one provider is paid at once")
            Sourced<IcpAmount> cap,

            @JsonProperty(required = true) @JsonPropertyDescription("The date of the first payment")
            Sourced<LocalDate> firstPayment) {}
}
