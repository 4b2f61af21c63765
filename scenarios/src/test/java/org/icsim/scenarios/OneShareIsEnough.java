package org.icsim.scenarios;

import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ScenarioRun;

/** Rules under which each replica notarizes and finalizes by itself. */
public record OneShareIsEnough(ConsensusRules protocol) implements ConsensusRules {
    /** Returns a run that will break an invariant: two blocks of a height become final. */
    public static ScenarioRun runOf(VariantPlan variant, long seed) {
        Assembly broken = new Assembly(
                variant.plan(),
                seed,
                2,
                (thresholds, settings) -> new OneShareIsEnough(new ProtocolRules(thresholds, settings)));
        return new ScenarioRun(variant, seed, broken);
    }

    @Override
    public int quorum() {
        return 1;
    }

    @Override
    public long rankingBeacon(long height) {
        return protocol.rankingBeacon(height);
    }

    @Override
    public boolean mayExtend(boolean isNotarized) {
        return protocol.mayExtend(isNotarized);
    }

    @Override
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother) {
        return protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother);
    }

    @Override
    public boolean mayAnswer(boolean isCertified) {
        return protocol.mayAnswer(isCertified);
    }

    @Override
    public boolean mayStillAnswer(boolean hasCrashedSince) {
        return protocol.mayStillAnswer(hasCrashedSince);
    }

    @Override
    public long blockMakerDelayNanos(int rank) {
        return 0;
    }

    @Override
    public long notaryDelayNanos(int rank, long finalityGap) {
        return 0;
    }
}
