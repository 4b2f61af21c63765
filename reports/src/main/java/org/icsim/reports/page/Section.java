package org.icsim.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a page under a heading of its own.
 *
 * @param id     what an address ends in to point here, {@code report.html#id}: small letters, digits and hyphens, a
 *               letter first
 * @param blocks at least one
 */
public record Section(String id, String heading, List<Block> blocks) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * Copies the blocks.
     *
     * @throws IllegalArgumentException if the id is not one, the heading is blank, or there is no block
     */
    public Section {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("expected an id of a-z, 0-9 and -, a letter first; got '" + id + "'");
        }
        Given.visible("a heading", heading);
        blocks = Given.some("block", blocks);
    }

    Markup markup() {
        List<Markup> parts = new ArrayList<>();
        parts.add(Tag.of("h2").around(heading));
        blocks.forEach(block -> parts.add(block.markup()));
        return Tag.of("section").with("id", id).stacking(parts);
    }

    /** Returns every id that this section brings into the page. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(id);
        blocks.forEach(block -> ids.addAll(block.ids()));
        return ids;
    }
}
