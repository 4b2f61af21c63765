package org.icsim.models.registry;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Records of one kind, each with an id of its own, in the order of ids. */
final class Table<K extends Comparable<K>, V> {
    private final String kind;
    private final TreeMap<K, V> byId = new TreeMap<>();
    private final List<V> records;

    /**
     * Makes a table of records in any order.
     *
     * @param kind of record, for messages
     * @throws IllegalArgumentException if an id occurs twice
     */
    Table(String kind, List<V> records, Function<V, K> idOf) {
        this.kind = kind;
        for (V next : records) {
            K id = idOf.apply(next);
            if (byId.put(id, next) != null) {
                throw new IllegalArgumentException("expected each " + kind + " once; got " + id + " twice");
            }
        }
        this.records = List.copyOf(byId.values());
    }

    List<V> records() {
        return records;
    }

    /**
     * Returns the record with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    V get(K id) {
        V found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("expected a known " + kind + "; got " + id);
        }
        return found;
    }
}
