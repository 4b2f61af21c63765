package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.icsim.models.consensus.LivenessMonitor.Standstill;
import org.icsim.models.consensus.Signers;

/**
 * That a subnet makes no block to the end of the scenario, for no quorum can be reached.
 *
 * @param sinceSeconds when its last block became final; 0 if none has
 * @param replicasDown how many are down
 * @param withholding  how many are up and withhold their shares
 * @param stranded     how many are up and too far behind to come back without a catch-up package
 * @param mostHeard    of how many that sign any replica hears at most
 * @param why          all that in words
 */
public record StandstillSummary(
        BigDecimal sinceSeconds, int replicasDown, int withholding, int stranded, int mostHeard, String why) {
    static StandstillSummary of(Standstill standstill) {
        Signers signers = standstill.signers();
        return new StandstillSummary(
                Summary.seconds(standstill.since()),
                signers.down(),
                signers.withholding(),
                signers.stranded(),
                signers.heard(),
                why(signers));
    }

    /** Returns the sentence that tells of it, without a full stop: {@code subnet app cannot go on after its last block at 20 s: …}. */
    public String inWords(String subnet) {
        String after = sinceSeconds.signum() == 0
                ? "begin"
                : "go on after its last block at "
                        + sinceSeconds.stripTrailingZeros().toPlainString() + " s";
        return "subnet " + subnet + " cannot " + after + ": " + why;
    }

    /** Returns why no quorum can be reached, such as {@code 5 of 13 replicas are down; 9 must sign}. */
    static String why(Signers signers) {
        List<String> reasons = new ArrayList<>();
        add(reasons, signers, signers.down(), "is down", "are down");
        add(reasons, signers, signers.withholding(), "withholds its shares", "withhold their shares");
        add(reasons, signers, signers.stranded(), "is too far behind", "are too far behind");
        int nodes = signers.thresholds().nodes();
        if (signers.heard() < signers.signing()) {
            String of = reasons.isEmpty() ? " of " + nodes + " replicas" : " that sign";
            reasons.add("none hears of more than " + signers.heard() + of);
        }
        int committee = signers.thresholds().committee();
        return String.join(", ", reasons) + "; " + signers.thresholds().quorum()
                + (committee == nodes ? "" : " of a committee of " + committee) + " must sign";
    }

    private static void add(List<String> reasons, Signers signers, int count, String one, String several) {
        if (count > 0) {
            String of = reasons.isEmpty() ? " of " + signers.thresholds().nodes() + " replicas " : " ";
            reasons.add(count + of + (count == 1 ? one : several));
        }
    }
}
