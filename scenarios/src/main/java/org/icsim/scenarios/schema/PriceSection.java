package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The price of ICP from day to day; exactly one key. */
public record PriceSection(
        @JsonPropertyDescription("The same price every day") Optional<IcpPrice> constant,

        @JsonPropertyDescription("Geometric Brownian motion: relative changes that are independent of each other")
        Optional<RandomWalk> randomWalk,

        @JsonPropertyDescription("A price whose logarithm is drawn back to a level (Ornstein-Uhlenbeck)")
        Optional<MeanReverting> meanReverting,

        @JsonPropertyDescription("Random walks that take turns, such as a calm market and a bull market")
        Optional<Switching> switching,

        @JsonPropertyDescription(
                "A price series by name, such as recalled, or the path of a CSV file beside this one, with the columns date"
                        + " and xdr; linear between its points, held after the last; prices of at most four decimals")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        Optional<String> replay) {
    private static final String VOLATILITY =
            "From 0 % to 1000 %: the standard deviation of the price's logarithm per square root of a year";
    private static final String PATH = "/";
    private static final String EXTENSION = ".csv";

    /** Returns the kinds that are given, by their keys. */
    public Map<String, Object> kinds() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        constant.ifPresent(value -> kinds.put("constant", value));
        randomWalk.ifPresent(value -> kinds.put("random-walk", value));
        meanReverting.ifPresent(value -> kinds.put("mean-reverting", value));
        switching.ifPresent(value -> kinds.put("switching", value));
        replay.ifPresent(value -> kinds.put("replay", value));
        return kinds;
    }

    /** Returns whether the name of a series is the path of a file. */
    public static boolean isFile(String series) {
        return series.contains(PATH) || series.endsWith(EXTENSION);
    }

    /** Returns this price with another path in place of that of a file, if it is replayed from one. */
    public PriceSection withFile(String path) {
        return new PriceSection(
                constant, randomWalk, meanReverting, switching, replay.map(series -> isFile(series) ? path : series));
    }

    @Override
    public String toString() {
        return Form.list(kinds());
    }

    /** Geometric Brownian motion. */
    public record RandomWalk(
            @JsonProperty(required = true) @JsonPropertyDescription("The price of the first day")
            IcpPrice start,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "The mean price is multiplied with e^drift in a year; from -1000 %/year to 1000 %/year, negative where it falls")
            YearlyRate drift,

            @JsonProperty(required = true) @JsonPropertyDescription(VOLATILITY)
            Percent volatility) {
        @Override
        public String toString() {
            return "start " + start + ", drift " + drift + ", volatility " + volatility;
        }
    }

    /** A price that is drawn back to a level. */
    public record MeanReverting(
            @JsonProperty(required = true) @JsonPropertyDescription("The price of the first day")
            IcpPrice start,

            @JsonProperty(required = true) @JsonPropertyDescription("The median of the price in the long run")
            IcpPrice level,

            @JsonProperty(required = true)
            @JsonPropertyDescription("Per year: half of a deviation is gone after 0.693 ÷ speed years")
            @DecimalMin("0.001")
            @DecimalMax("1000")
            double speed,

            @JsonProperty(required = true) @JsonPropertyDescription(VOLATILITY)
            Percent volatility) {
        @Override
        public String toString() {
            return "start " + start + ", level " + level + ", speed " + Form.plain(speed) + ", volatility "
                    + volatility;
        }
    }

    /** Random walks that take turns. */
    public record Switching(
            @JsonProperty(required = true) @JsonPropertyDescription("The price of the first day")
            IcpPrice start,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The name of the regime that holds on the first day")
            String first,

            @JsonProperty(required = true) @JsonPropertyDescription("The regimes, at least two")
            List<MarketRegime> regimes) {
        public Switching {
            regimes = List.copyOf(regimes);
        }

        @Override
        public String toString() {
            return "start " + start + ", first " + first + ", "
                    + regimes.stream().map(MarketRegime::toString).collect(Collectors.joining("; "));
        }
    }

    /** A temper of the market. */
    public record MarketRegime(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The name, such as calm")
            @Pattern(regexp = Form.WORDS, message = Form.WORDS_EXPECTED)
            String name,

            @JsonProperty(required = true)
            @JsonPropertyDescription("As of a random walk, from -1000 %/year to 1000 %/year")
            YearlyRate drift,

            @JsonProperty(required = true) @JsonPropertyDescription(VOLATILITY)
            Percent volatility,

            @JsonProperty(required = true) @JsonPropertyDescription("How long it lasts on average, 1d to 100000d")
            TimeSpan lasts,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "By its name, the chance of each other regime to follow when this one ends; 100 % in sum")
            Map<String, Share> next) {
        @Override
        public String toString() {
            String followers = next.entrySet().stream()
                    .map(share -> share.getKey() + " " + share.getValue())
                    .collect(Collectors.joining(" or "));
            return name + " for " + lasts + " (drift " + drift + ", volatility " + volatility + "), then " + followers;
        }
    }
}
