package org.icsim.scenarios;

import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.ValidationContext;
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
    public int lowThreshold() {
        return protocol.lowThreshold();
    }

    @Override
    public int highThreshold() {
        return protocol.highThreshold();
    }

    @Override
    public int blockMakers() {
        return protocol.blockMakers();
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
    public long blockTime(long clock, long parentTime) {
        return protocol.blockTime(clock, parentTime);
    }

    @Override
    public boolean mayFollow(ValidationContext block, ValidationContext parent) {
        return protocol.mayFollow(block, parent);
    }

    @Override
    public boolean isReached(ValidationContext block, long certifiedHeight, long clock) {
        return protocol.isReached(block, certifiedHeight, clock);
    }

    @Override
    public boolean mayNotarize(boolean isDisqualified) {
        return protocol.mayNotarize(isDisqualified);
    }

    @Override
    public boolean mayStillNotarize(boolean isNotarized) {
        return protocol.mayStillNotarize(isNotarized);
    }

    @Override
    public boolean mustFetch(boolean isHeld) {
        return protocol.mustFetch(isHeld);
    }

    @Override
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother, boolean hasFinalizedAnother) {
        return protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother, hasFinalizedAnother);
    }

    @Override
    public boolean mayDeliver(boolean hasTape) {
        return protocol.mayDeliver(hasTape);
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
    public long blockMakerDelayNanos(int rank, int recentOfHigherRank) {
        return 0;
    }

    @Override
    public boolean isWithinLimit(long certificationGap) {
        return protocol.isWithinLimit(certificationGap);
    }

    @Override
    public long notaryDelayNanos(int rank, long finalityGap, long certificationGap) {
        return 0;
    }
}
