package org.icsim.reports.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page in one file.
 *
 * @param title  heading of the page and name of its tab
 * @param lead   what the page is about, in a sentence or a question; empty for none
 * @param footer where the page came from, such as version and fingerprint; empty for none
 */
public record Page(String title, String lead, List<Section> sections, String footer) {
    /** Nothing is fetched and nothing runs, even if some markup should ask for it; charts and page carry own styles. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** Where the skip link leads. */
    private static final String CONTENT = "content";

    /** A reader sees so many sections at a glance; for more there is a table of contents. */
    private static final int SECTIONS_WITHOUT_CONTENTS = 3;

    /**
     * Checks that every link inside the page has one target.
     *
     * @throws IllegalArgumentException if the title is blank, or an id of a section or within a drawing occurs twice
     */
    public Page {
        Given.visible("a title", title);
        sections = List.copyOf(sections);
        checkIdsAreDistinct(sections);
    }

    /** Returns the whole file, to be written as UTF-8. Lines end in a line feed. */
    public String html() {
        return "<!DOCTYPE html>\n" + Tag.of("html").with("lang", "en").stacking(head(), body()) + "\n";
    }

    private Markup head() {
        return Tag.of("head")
                .stacking(
                        // First, as a browser looks for it in the first 1,024 bytes only.
                        Tag.of("meta").with("charset", "utf-8").alone(),
                        meta("http-equiv", "Content-Security-Policy", POLICY),
                        meta("name", "viewport", "width=device-width, initial-scale=1"),
                        meta("name", "color-scheme", "light"),
                        meta("name", "referrer", "no-referrer"),
                        // Phones would make calls of some numbers.
                        meta("name", "format-detection", "telephone=no"),
                        Tag.of("title").around(title),
                        StyleSheet.markup());
    }

    private static Markup meta(String key, String name, String content) {
        return Tag.of("meta").with(key, name).with("content", content).alone();
    }

    private Markup body() {
        List<Markup> parts = new ArrayList<>();
        boolean hasContents = sections.size() > SECTIONS_WITHOUT_CONTENTS;
        if (hasContents) {
            parts.add(Tag.of("a", "skip").with("href", "#" + CONTENT).around("Skip to the content"));
        }
        parts.add(header());
        if (hasContents) {
            parts.add(contents());
        }
        parts.add(Tag.of("main")
                .with("id", CONTENT)
                .stacking(sections.stream().map(Section::markup).toList()));
        if (!footer.isBlank()) {
            parts.add(Tag.of("footer").around(Tag.of("p").around(footer)));
        }
        return Tag.of("body").stacking(parts);
    }

    private Markup header() {
        List<Markup> parts = new ArrayList<>();
        parts.add(Tag.of("h1").around(title));
        if (!lead.isBlank()) {
            parts.add(Tag.of("p", "lead").around(lead));
        }
        return Tag.of("header").stacking(parts);
    }

    private Markup contents() {
        List<Markup> entries = sections.stream()
                .map(section -> Tag.of("a").with("href", "#" + section.id()).around(section.heading()))
                .map(link -> Tag.of("li").around(link))
                .toList();
        return Tag.of("nav")
                .with("aria-label", "Contents")
                .stacking(Tag.of("ol").stacking(entries));
    }

    /** Drawings count as well: of two clip paths with one name, a browser uses the first for both. */
    private static void checkIdsAreDistinct(List<Section> sections) {
        Set<String> taken = new HashSet<>();
        taken.add(CONTENT);
        for (Section section : sections) {
            for (String id : section.ids()) {
                if (!taken.add(id)) {
                    throw new IllegalArgumentException(
                            "expected ids that occur once, and not '" + CONTENT + "'; got '" + id + "' again");
                }
            }
        }
    }
}
