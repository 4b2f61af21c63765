package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.models.faults.Fault;

/**
 * What goes wrong in one subnet for a while.
 *
 * @param at    nanoseconds since the epoch
 * @param until nanoseconds since the epoch
 */
public record FaultPlan(long at, long until, Effect effect) {
    /** What it does, once it is drawn whom it strikes. */
    public interface Effect {
        /** Draws whom it strikes and how hard. */
        Struck strike(FaultPlan plan, FaultChance chance);
    }

    /**
     * What it does in one run.
     *
     * @param faults that it comes down to
     * @param down   the replicas that are down meanwhile
     * @param label  what befalls replicas that are up, in a word or two; empty if nothing does
     */
    public record Struck(List<Fault> faults, List<Integer> down, String label) {
        public Struck {
            faults = List.copyOf(faults);
            down = List.copyOf(down);
        }
    }

    /** Returns it as it comes in one run. */
    Struck strike(FaultChance chance) {
        return effect.strike(this, chance);
    }
}
