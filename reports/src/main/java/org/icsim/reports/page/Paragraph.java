package org.icsim.reports.page;

/** Prose. Line breaks in it are blanks. */
public record Paragraph(String text) implements Block {
    /** Refuses a blank text. */
    public Paragraph {
        Given.visible("a paragraph", text);
    }

    @Override
    public Markup markup() {
        return Tag.of("p").around(text);
    }
}
