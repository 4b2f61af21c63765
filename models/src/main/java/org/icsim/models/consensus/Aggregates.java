package org.icsim.models.consensus;

import java.util.EnumMap;
import java.util.Map;

/**
 * Makes aggregates. One is the same whoever makes it, and all replicas make it at about the same time; so the last of each
 * kind serves them all.
 */
final class Aggregates {
    private final Map<SignedArtifact, Signature> last = new EnumMap<>(SignedArtifact.class);

    /**
     * Returns an aggregate.
     *
     * @param blockId the block that it is about, or {@link Signature#NO_BLOCK}
     */
    Signature of(SignedArtifact artifact, long height, long blockId) {
        Signature known = last.get(artifact);
        if (known != null && known.height() == height && known.blockId() == blockId) {
            return known;
        }
        Signature made = Signature.aggregate(artifact, height, blockId);
        last.put(artifact, made);
        return made;
    }
}
