package org.icsim.core.engine;

import java.util.ArrayList;
import java.util.List;

/** What one process has sent to others in the current window. The keys are complete, so the order here is no matter. */
final class Outbox {
    private final List<Runnable> handovers = new ArrayList<>();

    void add(Runnable handover) {
        handovers.add(handover);
    }

    /** Puts everything into the queues of the receiving processes. */
    void handOver() {
        handovers.forEach(Runnable::run);
        handovers.clear();
    }
}
