package org.icsim.reports.page;

import java.util.List;

/** What a section consists of, from top to bottom. */
public sealed interface Block permits Paragraph, Answer, Figure, Table, Facts, Code, Notes {
    /** Returns this block as HTML. */
    Markup markup();

    /** Returns the ids that stand in the markup, which no other block may have. */
    default List<String> ids() {
        return List.of();
    }
}
