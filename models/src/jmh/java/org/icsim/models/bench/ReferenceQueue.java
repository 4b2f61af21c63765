package org.icsim.models.bench;

import java.util.PriorityQueue;
import org.icsim.core.event.EventQueue;

/** What one would write first: the library's binary heap, of an object for each entry. */
final class ReferenceQueue implements EventQueue {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    @Override
    public void add(long time, long origin, int receiver, int slot) {
        entries.add(new Entry(time, origin, receiver, slot));
    }

    @Override
    public long firstTime() {
        return entries.isEmpty() ? NEVER : entries.element().time;
    }

    @Override
    public long removeFirst() {
        Entry first = entries.remove();
        return EventQueue.target(first.receiver, first.slot);
    }

    @Override
    public int size() {
        return entries.size();
    }

    private record Entry(long time, long origin, int receiver, int slot) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(time, other.time);
            int byOrigin = byTime != 0 ? byTime : Long.compare(origin, other.origin);
            return byOrigin != 0 ? byOrigin : Integer.compare(receiver, other.receiver);
        }
    }
}
