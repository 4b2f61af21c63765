package org.icsim.models.bench;

import java.util.function.Supplier;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.HeapEventQueue;
import org.icsim.core.event.WheelEventQueue;

/** The queues that are compared; in lower case, as they are typed: {@code -p queue=heap}. */
@SuppressWarnings("ImmutableEnumChecker") // constructors hold no state
public enum QueueKind {
    heap(HeapEventQueue::new),
    wheel(WheelEventQueue::new),
    reference(ReferenceQueue::new);

    private final Supplier<EventQueue> maker;

    QueueKind(Supplier<EventQueue> maker) {
        this.maker = maker;
    }

    /** Returns a new, empty queue. */
    EventQueue make() {
        return maker.get();
    }
}
