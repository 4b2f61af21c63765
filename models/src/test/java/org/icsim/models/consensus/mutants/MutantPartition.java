package org.icsim.models.consensus.mutants;

import org.icsim.models.consensus.Subnet;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;

/**
 * A partition that does not do what one does.
 *
 * @param partition as it should be
 */
public record MutantPartition(Mutant mutant, Partition partition) implements Fault {
    /** What is wrong with it. */
    public enum Mutant {
        /** Every packet gets through. */
        CUTS_NOTHING,
        /** When it is over nobody offers anything. */
        HEALS_WITHOUT_OFFERS
    }

    @Override
    public long at() {
        return partition.at();
    }

    @Override
    public long until() {
        return partition.until();
    }

    @Override
    public void begin(Subnet subnet) {
        switch (mutant) {
            case CUTS_NOTHING -> {}
            case HEALS_WITHOUT_OFFERS -> partition.begin(subnet);
        }
    }

    @Override
    public void end(Subnet subnet) {
        switch (mutant) {
            case CUTS_NOTHING -> {}
            case HEALS_WITHOUT_OFFERS -> partition.cuts().forEach(subnet.network()::heal);
        }
    }
}
