package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusMessage.Beacon;
import org.icsim.models.consensus.ConsensusMessage.Certification;
import org.icsim.models.consensus.ConsensusMessage.Finalization;
import org.icsim.models.consensus.ConsensusMessage.Notarization;
import org.icsim.models.consensus.ConsensusMessage.Tape;

/**
 * Makes aggregates. One is the same whoever makes it, and all replicas make it at about the same time; so the last of each
 * kind serves them all.
 */
final class Aggregates {
    private Beacon beacon = new Beacon(0);
    private Notarization notarization = new Notarization(0, 0);
    private Finalization finalization = new Finalization(0, 0);
    private Tape tape = new Tape(0);
    private Certification certification = new Certification(0);

    Beacon beacon(long height) {
        if (beacon.height() != height) {
            beacon = new Beacon(height);
        }
        return beacon;
    }

    Notarization notarization(long height, long blockId) {
        if (notarization.height() != height || notarization.blockId() != blockId) {
            notarization = new Notarization(height, blockId);
        }
        return notarization;
    }

    Finalization finalization(long height, long blockId) {
        if (finalization.height() != height || finalization.blockId() != blockId) {
            finalization = new Finalization(height, blockId);
        }
        return finalization;
    }

    Tape tape(long height) {
        if (tape.height() != height) {
            tape = new Tape(height);
        }
        return tape;
    }

    Certification certification(long height) {
        if (certification.height() != height) {
            certification = new Certification(height);
        }
        return certification;
    }
}
