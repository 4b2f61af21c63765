package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.icsim.core.record.FactSink;
import org.icsim.models.consensus.ConsensusFact.ReplicaCaughtUp;
import org.icsim.models.consensus.ConsensusFact.ReplicaRestarted;
import org.icsim.models.consensus.ConsensusFact.ReplicaStranded;

/** Notes when crashed replicas ran again and when they were among the others again. */
public final class RecoveryLog implements FactSink<ConsensusFact> {
    private final List<Recovery> recoveries = new ArrayList<>();

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof ReplicaRestarted) {
            recoveries.add(new Recovery(fact.replica(), time, OptionalLong.empty(), false));
        } else if (fact instanceof ReplicaCaughtUp) {
            replaceLast(fact.replica(), OptionalLong.of(time), false);
        } else if (fact instanceof ReplicaStranded) {
            replaceLast(fact.replica(), OptionalLong.empty(), true);
        }
    }

    /** Returns the recoveries in the order in which they began. */
    public List<Recovery> recoveries() {
        return List.copyOf(recoveries);
    }

    /** A replica may also fall behind without a crash; that is no recovery, and a finished one stays as it is. */
    private void replaceLast(int replica, OptionalLong caughtUpAt, boolean isStranded) {
        for (int i = recoveries.size() - 1; i >= 0; i--) {
            Recovery last = recoveries.get(i);
            if (last.replica() == replica) {
                if (last.caughtUpAt().isEmpty()) {
                    recoveries.set(i, new Recovery(replica, last.restartedAt(), caughtUpAt, isStranded));
                }
                return;
            }
        }
    }

    /**
     * A replica's way back after a crash.
     *
     * @param restartedAt nanoseconds since the epoch
     * @param caughtUpAt  nanoseconds since the epoch; empty if not yet
     * @param isStranded  whether the others no longer had the blocks it needed
     */
    public record Recovery(int replica, long restartedAt, OptionalLong caughtUpAt, boolean isStranded) {}
}
