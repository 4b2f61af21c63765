package org.icsim.reports.page;

import java.util.List;

/** Remarks, each for itself, such as what was left out of a model. */
public record Notes(List<String> notes) implements Block {
    /** Copies the notes; refuses an empty list and a blank note. */
    public Notes {
        notes = Given.some("note", notes);
        notes.forEach(note -> Given.visible("a note", note));
    }

    @Override
    public Markup markup() {
        return Tag.of("ul", "notes")
                .stacking(notes.stream().map(note -> Tag.of("li").around(note)).toList());
    }
}
