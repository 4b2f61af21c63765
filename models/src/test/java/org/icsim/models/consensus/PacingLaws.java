package org.icsim.models.consensus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.BatchDelivered;
import org.icsim.models.consensus.ConsensusFact.BeaconMade;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusFact.ClockOffsetSet;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusFact.StateCertified;

/** The laws of one replica that concern randomness, certification, and time. */
final class PacingLaws implements FactSink<ConsensusFact> {
    static final String BEACON_OF_ENOUGH = "a random beacon is made of f + 1 shares";
    static final String CERTIFIED_BY_ENOUGH = "a state is certified by 2f + 1 shares";
    static final String TAPE_FIRST = "a batch is executed when its random tape is there";
    static final String WITHIN_LIMIT =
            "no block is notarized that is so many heights ahead of the last certified state";
    static final String CERTIFICATION_AWAITED =
            "with more final heights that are not certified than acceptable notaries wait longer for each";
    static final String MAKERS_SLOW_DOWN =
            "if many of the last blocks have higher ranks, makers of higher ranks wait a turn more";
    static final String CERTIFICATION_KNOWN =
            "a replica notarizes no block that refers to a certification which it has not";
    static final String TIME_HAS_COME = "a replica notarizes no block from the future";

    private final ConsensusSettings settings;
    private final int nodes;
    private final Map<Long, Block> proposed;
    private final BiConsumer<Boolean, String> require;
    private final Map<Long, Long> notarizedAt = new LinkedHashMap<>(Map.of(0L, 0L));
    private long finalHeight;
    private long certifiedHeight;
    private long clockOffset;

    /** Makes the laws of one replica; {@code proposed} holds all blocks that have been proposed so far, by id. */
    PacingLaws(ConsensusSettings settings, int nodes, Map<Long, Block> proposed, BiConsumer<Boolean, String> require) {
        this.settings = settings;
        this.nodes = nodes;
        this.proposed = proposed;
        this.require = require;
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BeaconMade made) {
            require.accept(made.shares() >= faults() + 1, BEACON_OF_ENOUGH);
        } else if (fact instanceof StateCertified certified) {
            certifiedHeight = certified.height();
            require.accept(certified.shares() == 0 || certified.shares() >= 2 * faults() + 1, CERTIFIED_BY_ENOUGH);
        } else if (fact instanceof BatchDelivered delivered) {
            require.accept(delivered.hasTape(), TAPE_FIRST);
        } else if (fact instanceof BlockNotarized notarized) {
            notarizedAt.putIfAbsent(notarized.block().height(), time);
        } else if (fact instanceof BlockFinalized finalized) {
            finalHeight = finalized.block().height();
        } else if (fact instanceof ClockOffsetSet set) {
            clockOffset = set.nanos();
        } else if (fact instanceof BlockProposed made) {
            onProposed(time, made.block());
        } else if (fact instanceof NotarizationSigned signed) {
            onSigned(time, signed.block());
        }
    }

    private void onProposed(long time, Block block) {
        Pacing pacing = settings.pacing();
        int ofHigherRank = 0;
        Block before = proposed.get(block.parentId());
        for (int i = 0; i < pacing.lookBack() && before != null; i++) {
            ofHigherRank += before.rank() > 0 ? 1 : 0;
            before = proposed.get(before.parentId());
        }
        if (block.rank() > 0 && ofHigherRank > pacing.tolerated()) {
            require.accept(
                    sinceRound(time, block) >= settings.unitDelay().toNanos() * (block.rank() + 1), MAKERS_SLOW_DOWN);
        }
    }

    private void onSigned(long time, Block block) {
        Pacing pacing = settings.pacing();
        require.accept(block.height() - 1 - certifiedHeight < pacing.certificationLimit(), WITHIN_LIMIT);
        long gap = finalHeight - certifiedHeight;
        if (gap > pacing.backlog().acceptable()) {
            Duration each = pacing.backlog().delay().orElse(settings.unitDelay());
            long wait = settings.initialNotaryDelay().toNanos()
                    + each.toNanos() * (gap - pacing.backlog().forgiven());
            require.accept(sinceRound(time, block) >= wait, CERTIFICATION_AWAITED);
        }
        Block parent = proposed.get(block.parentId());
        ValidationContext context = block.context();
        long clock = time + clockOffset;
        if (parent != null) {
            clock = Math.max(clock, parent.context().time() + time - parent.proposedAt());
        }
        require.accept(context.certifiedHeight() <= certifiedHeight, CERTIFICATION_KNOWN);
        require.accept(context.time() <= clock, TIME_HAS_COME);
    }

    private long sinceRound(long time, Block block) {
        return time - notarizedAt.getOrDefault(block.height() - 1, time);
    }

    private int faults() {
        return (nodes - 1) / 3;
    }
}
