package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.run.HistogramCsv.Group;
import org.icsim.scenarios.run.Summary.Status;

/** The answer that numbers give to a scenario's question, in a few sentences computed from them. */
final class Answers {
    private Answers() {}

    static String of(Results results) {
        List<String> sentences = new ArrayList<>();
        if (results.manifest().status() == Status.VIOLATED) {
            sentences.add("An invariant was broken, and the numbers below end there.");
        } else if (results.manifest().status() == Status.INTERRUPTED) {
            sentences.add("This was interrupted, and the numbers below are partial.");
        }
        List<Observation> observations = results.observations();
        observations.stream().limit(Report.MOST_SUBNETS).map(Answers::sentence).forEach(sentences::add);
        return observations.isEmpty()
                ? String.join(" ", sentences) + " Nothing was measured."
                : String.join(" ", sentences);
    }

    private static String sentence(Observation observation) {
        if (observation.finality().groups().isEmpty()) {
            return "Subnet " + observation.subnet() + " made no block final.";
        }
        String subject = observation.variant().isEmpty()
                ? "Subnet " + observation.subnet()
                : "Variant " + observation.variant() + ": subnet " + observation.subnet();
        String whole = subject + " makes " + Wording.number(observation.meanRate()) + " blocks a second"
                + (observation.runs() > 1 ? " on average over " + observation.runs() + " runs. " : ". ")
                + Wording.finality(observation) + ".";
        List<Group> groups = observation.finality().groups();
        if (groups.size() == 1) {
            return whole;
        }
        int worst = (int) groups.get(groups.size() - 1).replicasDown();
        double rate = observation.meanRateWhile(worst);
        return whole + " " + Wording.finalityByDown(observation)
                + (Double.isFinite(rate) ? "; it then makes " + Wording.number(rate) + " blocks a second." : ".");
    }
}
