package org.icsim.scenarios.assemble;

import java.util.Optional;
import org.icsim.scenarios.schema.FaultSection;

/**
 * A kind of fault: how it is written, what is wrong with it, and what it does to a subnet. Each has a class, which
 * {@link FaultKinds} lists, and a section in {@link FaultSection}.
 *
 * @param <S> the section in which a scenario says more
 */
interface FaultKind<S> {
    /** Returns the key of the section. */
    String key();

    /** Returns the section of this kind, if the fault is of it. */
    Optional<S> in(FaultSection fault);

    /**
     * Reports each problem of a section.
     *
     * @param path of the section, such as {@code faults[0].crash}
     */
    void check(String path, S section, Check check);

    /**
     * Reports it if what a section describes, by itself and whoever it strikes, takes a quorum away that is expected to be there. What
     * is left to chance is for the run to tell.
     */
    default void checkLive(String path, S section, Check check) {}

    /** Returns what it does to a subnet, if anything. */
    Optional<FaultPlan.Effect> effect(S section, FaultTarget target);
}
