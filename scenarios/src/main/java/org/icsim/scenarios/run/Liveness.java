package org.icsim.scenarios.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.icsim.scenarios.assemble.SubnetRun;

/**
 * Whether a subnet was live as long as it ran: whether a quorum could be reached at every moment, and blocks became final.
 *
 * @param flaw when it was not for the first time, and why
 */
record Liveness(String subnet, Optional<String> flaw) {
    static List<Liveness> of(List<SubnetRun> subnets) {
        return subnets.stream()
                .map(run -> new Liveness(run.plan().id(), flaw(run)))
                .toList();
    }

    /** What is lost comes before what follows from it. */
    private static Optional<String> flaw(SubnetRun run) {
        Optional<String> lost = run.subnet()
                .quorum()
                .firstLoss()
                .map(loss -> "no quorum from " + clock(loss.at()) + " on: " + StandstillSummary.why(loss.signers()));
        OptionalLong halted = run.haltedAt();
        return lost.or(() -> halted.isPresent()
                ? Optional.of("no progress with a quorum, found at " + clock(halted.getAsLong()))
                : Optional.empty());
    }

    private static String clock(long nanos) {
        return Summary.seconds(nanos).stripTrailingZeros().toPlainString() + " s";
    }
}
