package org.icsim.reports.page;

import java.util.List;

/**
 * A start tag, from which an element is made by saying what it stands around.
 *
 * @param name       of the element, from this package's own code
 * @param attributes as they stand in the tag, values escaped
 */
record Tag(String name, String attributes) {
    static Tag of(String name) {
        return new Tag(name, "");
    }

    static Tag of(String name, String styleClass) {
        return of(name).with("class", styleClass);
    }

    /** Returns a box that scrolls by itself when its content is too wide for the page, with the keyboard as well. */
    static Tag scrollable(String name) {
        return of(name, "scroll").with("role", "group").with("tabindex", "0");
    }

    Tag with(String attribute, String value) {
        return new Tag(name, attributes + " " + attribute + "=\"" + Escaping.ofAttribute(value) + "\"");
    }

    /** Returns an element that holds this text. */
    Markup around(String text) {
        return around(Markup.of(text));
    }

    /** Returns an element that holds the pieces, with nothing between them. */
    Markup around(Markup... pieces) {
        return new Markup("<" + name + attributes + ">" + Markup.of(pieces) + "</" + name + ">");
    }

    /** Returns an element that holds the pieces, each in a line of its own. */
    Markup stacking(Markup... pieces) {
        return stacking(List.of(pieces));
    }

    /** Returns an element that holds the pieces, each in a line of its own. */
    Markup stacking(List<Markup> pieces) {
        return new Markup("<" + name + attributes + ">\n" + Markup.lines(pieces) + "\n</" + name + ">");
    }

    /** Returns an element that holds nothing and never can, written so that XML accepts it too. */
    Markup alone() {
        return new Markup("<" + name + attributes + " />");
    }
}
