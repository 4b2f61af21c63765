package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsim.models.governance.Regime;
import org.icsim.models.governance.RewardTerms;
import org.icsim.scenarios.report.Results.Inputs;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomySection.ConversionSection;
import org.icsim.scenarios.schema.EconomySection.CyclesSection;
import org.icsim.scenarios.schema.PriceSection;
import org.icsim.scenarios.schema.RegimePlan;

/**
 * What a token economy takes for granted and its results hang on, in a few words.
 *
 * @param inputs of each variant with an economy
 */
record Assumptions(List<Inputs> inputs) {
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

    /** Returns all that matters to supply, or that variants differ in it. */
    String inWords() {
        List<String> common = new ArrayList<>();
        List<String> different = new ArrayList<>();
        List<Aspect> aspects = List.of(
                new Aspect("start", its -> "begins as " + start(its)),
                new Aspect("rules", Assumptions::regime),
                new Aspect("price", Assumptions::price),
                new Aspect("dilution", Assumptions::dilution),
                new Aspect("conversion", Assumptions::conversion),
                new Aspect("demand for cycles", Assumptions::demand));
        for (Aspect aspect : aspects) {
            List<String> said = inputs.stream().map(aspect.words()).distinct().toList();
            if (said.size() == 1) {
                common.add(said.get(0));
            } else if (said.size() > 1) {
                different.add(aspect.name());
            }
        }
        String differ = different.isEmpty() ? "" : "; variants differ in " + String.join(", ", different);
        return common.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining("; ")) + differ;
    }

    /** Returns the same as a sentence without its full stop. */
    String inSentence() {
        String words = inWords();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private record Aspect(String name, Function<Inputs, String> words) {}

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
                .or(() -> price.replay().map(series -> "replayed from " + series))
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
