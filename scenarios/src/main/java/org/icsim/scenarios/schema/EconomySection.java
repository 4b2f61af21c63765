package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The token economy of the network. What is left out has a default in the start state; in a settled scenario only {@code follow}
 * and {@code judgeFrom} may be empty.
 */
public record EconomySection(
        @JsonProperty(required = true)
        @JsonPropertyDescription(
                "The state at which simulated time begins, by name, such as estimate-2025-10, or as the path of a file beside"
                        + " this one")
        String start,

        @JsonPropertyDescription(
                "Which rules of rewards and voting power hold when: mainnet, with the network's dates; before-mission-70, as"
                        + " if that had never come; mission-70, at all times or from a date after 2021-05-11. Default: mainnet")
        Optional<RegimePlan> regime,

        @JsonPropertyDescription("The price of ICP from day to day; exactly one key")
        Optional<PriceSection> price,

        @JsonPropertyDescription(
                "The price is multiplied with (supply at the start ÷ supply)^dilution: 0 if it takes no notice, 1 if new ICP"
                        + " leave the market capitalisation as it is")
        @DecimalMin("0")
        @DecimalMax("2")
        Optional<Double> dilution,

        @JsonPropertyDescription("The cycles that are used up, and the transfers: what burns ICP")
        Optional<CyclesSection> cycles,

        @JsonPropertyDescription("What becomes of the maturity that neurons earn")
        Optional<ConversionSection> conversion,

        @JsonPropertyDescription("Who votes, and how often proposals are settled")
        Optional<VotingSection> voting,

        @JsonPropertyDescription("What owners do with their stakes")
        Optional<NeuronsSection> neurons,

        @JsonPropertyDescription("What node providers are paid")
        Optional<NodesSection> nodes,

        @JsonPropertyDescription("Neurons whose yield is followed")
        List<FollowedNeuron> follow,

        @JsonPropertyDescription(
                "The date from which on the growth of supply is held against the published one; within the run. Left out, growth"
                        + " is not judged")
        Optional<LocalDate> judgeFrom) {
    public EconomySection {
        follow = List.copyOf(Objects.requireNonNullElse(follow, List.of()));
    }

    /** Returns this section with another start state. */
    public EconomySection withStart(String other) {
        return new EconomySection(
                other, regime, price, dilution, cycles, conversion, voting, neurons, nodes, follow, judgeFrom);
    }

    /** Returns this section with another price. */
    public EconomySection withPrice(Optional<PriceSection> other) {
        return new EconomySection(
                start, regime, other, dilution, cycles, conversion, voting, neurons, nodes, follow, judgeFrom);
    }

    /** What burns ICP. */
    public record CyclesSection(
            @JsonPropertyDescription(
                    "The worth of the cycles that are used up on the first day, per second; 1 XDR is 10^12 cycles")
            Optional<XdrPerSecond> burn,

            @JsonPropertyDescription(
                    "How demand grows: with 20 %/year it is multiplied with 1.2 in a year; from -99 %/year to 99900 %/year")
            Optional<YearlyRate> growth,

            @JsonPropertyDescription("How days differ from the trend, whose mean they keep")
            Optional<DemandBursts> bursts,

            @JsonPropertyDescription("How demand follows the price of ICP")
            Optional<PriceElasticity> elasticity,

            @JsonPropertyDescription("Transfers, each of which burns its fee; up to 1000000000000/day")
            Optional<DailyCount> transfers) {
        /** Nothing said. */
        public static final CyclesSection DEFAULT = new CyclesSection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What becomes of maturity. */
    public record ConversionSection(
            @JsonPropertyDescription("The part of new maturity that is turned into ICP")
            Optional<Share> share,

            @JsonPropertyDescription(
                    "How that part follows the price: what is added to it while the mean price of 7 days is twice that of 365"
                            + " days; from -10000 % to 10000 %, and 0 % for a part that stays as it is")
            Optional<Percent> slope,

            @JsonPropertyDescription("The least part, where it follows the price; at most the share")
            Optional<Share> least,

            @JsonPropertyDescription("The greatest part, where it follows the price; at least the share")
            Optional<Share> greatest,

            @JsonPropertyDescription(
                    "The part of new maturity that is staked as it comes; with what is turned into ICP at most 100 %, and the"
                            + " rest stays maturity")
            Optional<Share> autoStaked,

            @JsonPropertyDescription(
                    "The part of the maturity already there that is turned into ICP in a year, from 0 %/year to 100 %/year")
            Optional<YearlyRate> ofStock) {
        /** Nothing said. */
        public static final ConversionSection DEFAULT = new ConversionSection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** Returns the greatest part that can ever be turned into ICP, of a section that is complete. */
        public Share greatestAttainable() {
            return slope.orElseThrow().permyriad() == 0 ? share.orElseThrow() : greatest.orElseThrow();
        }
    }

    /** Who votes. */
    public record VotingSection(
            @JsonPropertyDescription("The part of voting power that votes")
            Optional<Share> turnout,

            @JsonPropertyDescription(
                    "The part of days on which a proposal is settled; on others the reward pool rolls over to the next")
            Optional<Share> proposalDays) {
        /** Nothing said. */
        public static final VotingSection DEFAULT = new VotingSection(Optional.empty(), Optional.empty());
    }

    /** What owners do with their stakes. */
    public record NeuronsSection(
            @JsonPropertyDescription("The part of locked stake that starts to dissolve in a year, up to 100 %/year")
            Optional<YearlyRate> startDissolving,

            @JsonPropertyDescription("The part of dissolved stake that is taken back in a year, up to 100 %/year")
            Optional<YearlyRate> disbursing,

            @JsonPropertyDescription("The part of liquid ICP that is locked in a year, up to 100 %/year")
            Optional<YearlyRate> locking) {
        /** Nothing said. */
        public static final NeuronsSection DEFAULT =
                new NeuronsSection(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What node providers are paid. */
    public record NodesSection(
            @JsonPropertyDescription(
                    "What all of them together are paid, from dates on: linear between two dates, constant before the first"
                            + " and after the last; each has the share that its machines of January 2026 earn")
            Optional<List<PayPoint>> pay,

            @JsonPropertyDescription(
                    "The price of ICP below which none is reckoned: the network's, 1 XDR and 2 XDR since July 2026; none; or"
                            + " one of your own")
            Optional<MinimumPrice> minimumPrice,

            @JsonPropertyDescription("The most that one provider is paid at once; more is refused as a whole")
            Optional<IcpAmount> cap,

            @JsonPropertyDescription(
                    "The date of the first payment, not before the start; the next ones each 2,629,800 s, which is a twelfth"
                            + " of a year")
            Optional<LocalDate> firstPayment) {
        /** Nothing said. */
        public static final NodesSection DEFAULT =
                new NodesSection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What node providers are paid at a date. */
    public record PayPoint(
            @JsonProperty(required = true) @JsonPropertyDescription("The date, later than that of the point before")
            LocalDate from,

            @JsonProperty(required = true) @JsonPropertyDescription("What all providers together are paid a month")
            XdrPerMonth pay) {
        @Override
        public String toString() {
            return pay + " from " + from;
        }
    }

    /** A neuron whose yield is followed. */
    public record FollowedNeuron(
            @JsonProperty(required = true) @JsonPropertyDescription("Its dissolve delay, above zero and up to 8y")
            TimeSpan delay,

            @JsonPropertyDescription("Whether it stakes its rewards as they come; default: false")
            Optional<Boolean> autoStake) {
        /** Returns whether it stakes its rewards as they come. */
        public boolean stakesRewards() {
            return autoStake.orElse(false);
        }

        @Override
        public String toString() {
            return delay + (stakesRewards() ? " staking its rewards" : "");
        }
    }
}
