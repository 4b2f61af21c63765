package org.icsim.reports.page;

/** A command or a file's text, letter by letter as it is to be typed. */
public record Code(String text) implements Block {
    /** Refuses a blank text. */
    public Code {
        Given.visible("a code", text);
    }

    @Override
    public Markup markup() {
        Markup code = Tag.of("code").around(Markup.verbatim(text.stripTrailing()));
        return Tag.scrollable("pre").with("aria-label", "Code").around(code);
    }
}
