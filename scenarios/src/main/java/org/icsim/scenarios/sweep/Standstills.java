package org.icsim.scenarios.sweep;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.run.StandstillSummary;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.SubnetSummary;

/**
 * The runs of a variant in which subnets stood still to the end.
 *
 * @param runs        how many
 * @param stalledRuns how many of them ended for that, none of their subnets being able to go on
 * @param firstSeed   of the first of them
 * @param firstSubnet of that run
 */
public record Standstills(int runs, int stalledRuns, long firstSeed, String firstSubnet, StandstillSummary first) {
    /** Returns those among whole runs; empty if there are none. */
    static Optional<Standstills> of(List<Summary> whole) {
        List<Summary> standing = whole.stream()
                .filter(run -> run.subnets().stream().anyMatch(Standstills::stands))
                .toList();
        int stalled = (int)
                standing.stream().filter(run -> run.status() == Status.STALLED).count();
        return standing.stream()
                .findFirst()
                .flatMap(run -> run.subnets().stream()
                        .filter(Standstills::stands)
                        .findFirst()
                        .map(subnet -> new Standstills(
                                standing.size(),
                                stalled,
                                run.seed(),
                                subnet.id(),
                                subnet.standstill().orElseThrow())));
    }

    private static boolean stands(SubnetSummary subnet) {
        return subnet.standstill().isPresent();
    }

    /**
     * Returns the sentence that tells of them, without a full stop.
     *
     * @param all how many runs there were
     */
    public String inWords(int all) {
        String stalled =
                stalledRuns == runs ? " stalled" : " ended with a subnet at a standstill, " + stalledRuns + " stalled";
        return runs + " of " + all + " runs" + stalled + "; the first, with seed " + firstSeed + ": "
                + first.inWords(firstSubnet);
    }
}
