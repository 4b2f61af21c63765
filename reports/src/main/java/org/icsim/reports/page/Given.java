package org.icsim.reports.page;

import java.util.List;

/** What a block must be given. */
final class Given {
    private Given() {}

    /** Refuses a text of which nothing would be seen. */
    static void visible(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected " + what + ", got a blank text");
        }
    }

    /** Returns a copy of the list, which has to hold something. */
    static <T> List<T> some(String what, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("expected at least one " + what + ", got none");
        }
        return List.copyOf(list);
    }
}
