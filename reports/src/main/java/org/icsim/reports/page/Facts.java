package org.icsim.reports.page;

import java.util.List;

/** Names and their values, one below the other, such as the versions that made a page. */
public record Facts(List<Entry> entries) implements Block {
    /** Copies the entries; refuses an empty list. */
    public Facts {
        entries = Given.some("entry", entries);
    }

    /** Returns the facts in this order. */
    public static Facts of(Entry... entries) {
        return new Facts(List.of(entries));
    }

    @Override
    public Markup markup() {
        return Tag.of("dl").stacking(entries.stream().map(Entry::markup).toList());
    }

    /** A name and its value. */
    public record Entry(String name, String value) {
        /** Refuses a blank name. */
        public Entry {
            Given.visible("a name", name);
        }

        private Markup markup() {
            return Tag.of("div").around(Tag.of("dt").around(name), Tag.of("dd").around(value));
        }
    }
}
