package org.icsim.reports.page;

import java.util.regex.Pattern;

/**
 * A link to a file beside the page or to an address on the web; nothing is fetched until a reader follows it.
 *
 * @param target a relative path such as {@code charts/finality.svg}, or an address that starts with {@code https://}
 */
public record Link(String label, String target) implements Cell {
    /** Neither a scheme nor a host can be written with these characters in this order. */
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9._~-][A-Za-z0-9._~%/-]*");

    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9][!-~&&[^\"<>\\\\^`{|}]]*");

    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException if the label is blank, or the target neither a relative path nor an https address
     */
    public Link {
        Given.visible("a link's label", label);
        if (!FILE.matcher(target).matches() && !ADDRESS.matcher(target).matches()) {
            throw new IllegalArgumentException(
                    "expected a relative path or an https address, percent-encoded; got '" + target + "'");
        }
    }

    @Override
    public Markup markup() {
        // On paper an address that is not the label itself is written out.
        Tag tag = isAddress() && !label.equals(target) ? Tag.of("a", "named") : Tag.of("a");
        return tag.with("href", target).around(label);
    }

    private boolean isAddress() {
        return target.startsWith("https://");
    }
}
