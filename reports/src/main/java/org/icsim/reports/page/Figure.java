package org.icsim.reports.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing with its caption.
 *
 * @param caption where the drawing came from, below it; what it shows stands in the drawing's own title
 * @param alt     what there is to see, for those who cannot
 * @param files   the same drawing and its numbers in files beside the page
 */
public record Figure(Svg drawing, String caption, String alt, List<Link> files) implements Block {
    /** Copies the links; refuses a blank caption or alternative text. */
    public Figure {
        Given.visible("a caption", caption);
        Given.visible("an alternative text", alt);
        files = List.copyOf(files);
    }

    @Override
    public Markup markup() {
        // One picture with one name: else a screen reader would read out every tick of every axis.
        Markup chart = Tag.of("div", "chart")
                .with("role", "img")
                .with("aria-label", alt)
                .stacking(Markup.of(drawing));
        List<Markup> parts = new ArrayList<>();
        parts.add(chart);
        parts.add(Tag.of("figcaption").around(caption));
        if (!files.isEmpty()) {
            parts.add(filesMarkup());
        }
        return Tag.of("figure").stacking(parts);
    }

    private Markup filesMarkup() {
        return Tag.of("ul", "files")
                .with("aria-label", "Files of this figure")
                .stacking(files.stream()
                        .map(file -> Tag.of("li").around(file.markup()))
                        .toList());
    }

    @Override
    public List<String> ids() {
        return drawing.ids();
    }
}
