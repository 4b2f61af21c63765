package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.Summary.Status;

/** The answer that numbers give to a scenario's question, in a few sentences computed from them. */
final class Answers {
    private static final int MOST_SENTENCES = 8;

    private Answers() {}

    static String of(Results results) {
        List<String> sentences = new ArrayList<>();
        if (results.manifest().status() == Status.VIOLATED) {
            sentences.add("An invariant was broken.");
        } else if (results.manifest().status() == Status.ENDED_EARLY) {
            sentences.add("This ended before the scenario does, as asked, and the numbers below are partial.");
        } else if (results.manifest().status() == Status.INTERRUPTED) {
            sentences.add("This was interrupted, and the numbers below are partial.");
        }
        sentences.addAll(standstills(results));
        List<Observation> observations = results.observations();
        if (Report.isOfMany(results)) {
            Fleet.of(results).forEach(fleet -> sentences.add(sentence(fleet)));
            sentences.addAll(economies(results));
            return String.join(" ", sentences);
        }
        observations.stream().limit(MOST_SENTENCES).map(Answers::sentence).forEach(sentences::add);
        if (observations.size() > MOST_SENTENCES) {
            sentences.add("The numbers of " + (observations.size() - MOST_SENTENCES) + " more stand below.");
        }
        sentences.addAll(economies(results));
        if (observations.isEmpty() && results.economies().isEmpty()) {
            sentences.add("Nothing was measured.");
        }
        return String.join(" ", sentences);
    }

    private static List<String> standstills(Results results) {
        List<String> sentences = new ArrayList<>();
        results.one()
                .filter(one -> one.status() == Status.STALLED)
                .ifPresent(one -> sentences.add("This run stalled: after " + NumberTables.plain(one.simulatedSeconds())
                        + " s no subnet could go on, and nothing more would have come."));
        List<String> each = Stream.concat(
                        results.one().stream()
                                .flatMap(one -> one.subnets().stream())
                                .flatMap(subnet -> subnet.standstill().stream().map(its -> its.inWords(subnet.id()))),
                        results.many().stream()
                                .flatMap(many -> many.variants().stream())
                                .flatMap(variant -> variant.standstills().stream()
                                        .map(its -> (variant.variant().isEmpty()
                                                        ? ""
                                                        : "variant " + variant.variant() + ": ")
                                                + its.inWords(variant.runs()))))
                .toList();
        each.stream()
                .limit(MOST_SENTENCES)
                .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1) + ".")
                .forEach(sentences::add);
        if (each.size() > MOST_SENTENCES) {
            sentences.add((each.size() - MOST_SENTENCES) + " more subnets have stood still likewise.");
        }
        return sentences;
    }

    private static List<String> economies(Results results) {
        List<EconomyObservation> economies = results.economies();
        List<String> sentences = new ArrayList<>(economies.stream()
                .limit(MOST_SENTENCES)
                .map(EconomyWording::answer)
                .toList());
        if (economies.size() > MOST_SENTENCES) {
            sentences.add("The numbers of " + (economies.size() - MOST_SENTENCES) + " more economies stand below.");
        }
        return sentences;
    }

    private static String sentence(Fleet fleet) {
        String subject = fleet.variant().isEmpty() ? "" : "Variant " + fleet.variant() + ": ";
        String dark = fleet.blackouts().stream()
                .map(blackout -> "Dark: " + blackout.attribute().title() + " " + blackout.value() + ", "
                        + Count.of(blackout.nodes(), "node") + ". ")
                .collect(Collectors.joining());
        String size = fleet.bySize().isEmpty() || fleet.hasOutages() ? "" : " " + fleet.findingBySize() + ".";
        return subject + dark + fleet.finding() + "." + size;
    }

    private static String sentence(Observation observation) {
        String subject = observation.variant().isEmpty()
                ? "Subnet " + observation.subnet()
                : "Variant " + observation.variant() + ": subnet " + observation.subnet();
        if (observation.finality().groups().isEmpty()) {
            return subject + " made no block final.";
        }
        String runs = observation.runs() > 1 ? " on average over " + observation.runs() + " runs" : "";
        String whole = subject + " makes " + Wording.number(observation.whole().rate()) + " blocks a second" + runs
                + ". " + Wording.finality(observation) + ".";
        String tail = observation
                .whole()
                .tail()
                .map(range -> " From run to run, that 99th percentile lies between " + Wording.number(range.low())
                        + " and " + Wording.number(range.high()) + " s (5 to 95 % of runs).")
                .orElse("");
        String outage = observation.outages().isEmpty() ? "" : " " + Wording.finalityByOutage(observation) + ".";
        return whole + Wording.unanswered(observation) + tail + outage;
    }
}
