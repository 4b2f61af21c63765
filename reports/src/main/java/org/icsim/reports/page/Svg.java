package org.icsim.reports.page;

import java.util.List;

/**
 * A drawing that a page shows as it is, unescaped.
 *
 * <p>Who makes the drawing vouches for how it looks. This type vouches that it is harmless: it is well formed; it has
 * only elements that draw or describe, so neither {@code script} nor {@code foreignObject} nor {@code style}; it has no
 * {@code on…} handlers; and whatever it refers to is within it. It has a {@code viewBox}, so that it scales.
 *
 * @param markup from {@code <svg} to {@code </svg>}
 */
public record Svg(String markup) {
    /**
     * Checks the drawing.
     *
     * @throws IllegalArgumentException if it is not as harmless as promised; the message says what was met
     */
    public Svg {
        SvgReader.idsOf(markup);
    }

    /** Returns the ids in the drawing, in their order. They share one space of names with the page around. */
    List<String> ids() {
        return SvgReader.idsOf(markup);
    }
}
