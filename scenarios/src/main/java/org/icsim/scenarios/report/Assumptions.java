package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.RewardTerms;
import org.icsim.scenarios.load.PriceSeries;
import org.icsim.scenarios.report.Results.Inputs;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomySection.ConversionSection;
import org.icsim.scenarios.schema.EconomySection.CyclesSection;
import org.icsim.scenarios.schema.EconomySection.NodesSection;
import org.icsim.scenarios.schema.PriceSection;
import org.icsim.scenarios.schema.RegimePlan;

/**
 * What a token economy takes for granted and its results hang on, in a few words.
 *
 * @param inputs of each variant with an economy
 */
record Assumptions(List<Inputs> inputs) {
    private static final String PREFIX = EconomyMetric.PREFIX;
    private static final String STATE = PREFIX + "start";
    private static final int VALUE = 1;
    private static final int MARK = 2;

    Assumptions {
        inputs = List.copyOf(inputs);
    }

    static Assumptions of(Results results) {
        return new Assumptions(results.inputs().stream()
                .filter(inputs -> inputs.scenario().economy().isPresent())
                .toList());
    }

    /** Returns all that matters to supply and is common to variants, and the parameters in which they differ. */
    String inWords() {
        List<Function<Inputs, String>> aspects = List.of(
                its -> "begins as " + start(its),
                Assumptions::regime,
                Assumptions::price,
                Assumptions::dilution,
                Assumptions::conversion,
                Assumptions::demand,
                Assumptions::pay);
        String common = aspects.stream()
                .map(aspect -> inputs.stream().map(aspect).distinct().toList())
                .filter(said -> said.size() == 1 && !said.get(0).isEmpty())
                .map(said -> said.get(0))
                .collect(Collectors.joining("; "));
        List<String> different = differences();
        return common + (different.isEmpty() ? "" : "; variants differ in " + String.join(", ", different));
    }

    /** Returns the parameters of the economy whose values variants have not in common, by their keys. */
    private List<String> differences() {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Inputs its : inputs) {
            its.parameters().rows().stream()
                    .map(row -> row.fields())
                    .filter(row -> row.get(0).startsWith(PREFIX) && !row.get(0).startsWith(STATE))
                    .forEach(row -> values.computeIfAbsent(row.get(0), key -> new LinkedHashSet<>())
                            .add(row.get(VALUE)));
        }
        boolean haveOneStart =
                inputs.stream().map(Assumptions::start).distinct().count() <= 1;
        return Stream.concat(
                        haveOneStart ? Stream.of() : Stream.of("start"),
                        values.entrySet().stream()
                                .filter(entry -> entry.getValue().size() > 1)
                                .map(entry -> entry.getKey()
                                        .substring(PREFIX.length())
                                        .replace('.', ' ')))
                .toList();
    }

    /** Returns the same as a sentence without its full stop. */
    String inSentence() {
        String words = inWords();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static EconomySection section(Inputs inputs) {
        return inputs.scenario().economy().orElseThrow();
    }

    /** Returns the name of the rules that hold. */
    static String regime(Inputs inputs) {
        RegimePlan plan = section(inputs).regime().orElse(RegimePlan.MAINNET);
        return switch (plan.kind()) {
            case MAINNET -> "rules of mainnet";
            case BEFORE_MISSION_70 -> "rules from before Mission 70";
            case MISSION_70 ->
                "rules of Mission 70" + plan.from().map(date -> " from " + date).orElse(" all along");
        };
    }

    private static String price(Inputs inputs) {
        Optional<PriceSection> section = section(inputs).price();
        if (section.isEmpty()) {
            return "";
        }
        PriceSection price = section.get();
        String model = price.constant()
                .map(value -> "constant at " + value)
                .or(() -> price.randomWalk()
                        .map(walk -> "a random walk from " + walk.start() + " with a drift of " + walk.drift()))
                .or(() -> price.meanReverting()
                        .map(mean -> "mean-reverting to " + mean.level() + ", " + mean.start() + " at first"))
                .or(() -> price.switching()
                        .map(walk -> "switching between " + walk.regimes().size() + " tempers of the market from "
                                + walk.start()))
                .or(() -> price.replay()
                        .map(series -> series.equals(PriceSeries.RECALLED)
                                ? "of months from memory"
                                : "replayed from " + series))
                .orElse("unknown");
        return "price " + model + marked(inputs, "economy.price");
    }

    private static String dilution(Inputs inputs) {
        return section(inputs)
                .dilution()
                .filter(exponent -> exponent != 0)
                .map(exponent -> "new ICP press on it, exponent " + NumberTables.plain(BigDecimal.valueOf(exponent))
                        + marked(inputs, "economy.dilution"))
                .orElse("");
    }

    private static String conversion(Inputs inputs) {
        Optional<ConversionSection> section = section(inputs).conversion();
        boolean follows = section.flatMap(ConversionSection::slope)
                .filter(slope -> slope.permyriad() != 0)
                .isPresent();
        return section.flatMap(ConversionSection::share)
                .map(share -> share + " of new maturity becomes ICP" + (follows ? ", more or less as prices move" : "")
                        + marked(inputs, "economy.conversion.share"))
                .orElse("");
    }

    private static String demand(Inputs inputs) {
        Optional<CyclesSection> cycles = section(inputs).cycles();
        String growth = cycles.flatMap(CyclesSection::growth)
                .filter(rate -> rate.permyriad() != 0)
                .map(rate -> ", growing by " + rate + marked(inputs, "economy.cycles.growth"))
                .orElse("");
        return cycles.flatMap(CyclesSection::burn)
                .map(burn -> "cycles of " + burn + " used up at first" + marked(inputs, "economy.cycles.burn") + growth)
                .orElse("");
    }

    private static String pay(Inputs inputs) {
        Optional<NodesSection> nodes = section(inputs).nodes();
        return nodes.flatMap(NodesSection::pay)
                .map(points -> points.get(points.size() - 1))
                .map(last ->
                        "nodes " + last.pay() + " from " + last.from() + " on" + marked(inputs, "economy.nodes.pay"))
                .orElse("");
    }

    /** Returns the name and the date of the start state; the scenario names the file that results have of it. */
    static String start(Inputs inputs) {
        return parameter(inputs, "economy.start")
                .map(row -> row.get(VALUE))
                .orElseGet(() -> section(inputs).start());
    }

    /** Returns how well a parameter is known, in brackets. */
    private static String marked(Inputs inputs, String parameter) {
        return parameter(inputs, parameter)
                .map(row -> " (" + (row.get(MARK).equals("scenario") ? "set by the scenario" : row.get(MARK)) + ")")
                .orElse("");
    }

    private static Optional<List<String>> parameter(Inputs inputs, String parameter) {
        return inputs.parameters().rows().stream()
                .map(row -> row.fields())
                .filter(row -> row.get(0).equals(parameter))
                .findFirst();
    }

    /** Returns the date from which on rules of Mission 70 hold, if it is the same for all variants. */
    Optional<LocalDate> mission70() {
        List<Optional<LocalDate>> dates = inputs.stream()
                .map(its -> section(its).regime().orElse(RegimePlan.MAINNET))
                .map(Assumptions::mission70)
                .distinct()
                .toList();
        return dates.size() == 1 ? dates.get(0) : Optional.empty();
    }

    private static Optional<LocalDate> mission70(RegimePlan plan) {
        return plan.regimes().inOrder().stream()
                .filter(regime -> regime.rewards().equals(RewardTerms.MISSION_70))
                .map(Regime::from)
                .map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate())
                .findFirst();
    }
}
