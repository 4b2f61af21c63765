package org.icsim.reports.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is well formed, as XML too: escaped text, closed elements, an {@link Svg}, or a row of such
 * pieces. Only this package makes it.
 */
public final class Markup {
    private static final Pattern BEFORE_UNIT =
            Pattern.compile("(?<=\\d) (?=(?:[nµm]?s|min|h|d|%|[kMGT]?i?B|ICP|XDR|T)(?![\\p{L}\\d]))");

    private static final String NO_BREAK = "\u00a0";

    private final String source;

    /** Takes source text as it is: for {@link Tag} and {@link StyleSheet}, which vouch for it. */
    Markup(String source) {
        this.source = source;
    }

    /** Returns markup that a browser shows as this text, and breaks at blanks, but never between a number and its unit. */
    static Markup of(String text) {
        return verbatim(BEFORE_UNIT.matcher(text).replaceAll(NO_BREAK));
    }

    /** Returns markup of which a reader can copy this text to the letter. */
    static Markup verbatim(String text) {
        return new Markup(Escaping.ofText(text));
    }

    /**
     * Returns the drawing as it is, but for its line ends; its type vouches that it is well formed, does not act and
     * fetches nothing.
     */
    static Markup of(Svg drawing) {
        return new Markup(
                drawing.markup().replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    /** Returns the pieces with nothing between them. */
    static Markup of(Markup... pieces) {
        return new Markup(Arrays.stream(pieces).map(Markup::toString).collect(Collectors.joining()));
    }

    /** Returns the pieces, each in a line of its own, for places where a line break shows nothing. */
    static Markup lines(List<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::toString).collect(Collectors.joining("\n")));
    }

    /** Returns the HTML. */
    @Override
    public String toString() {
        return source;
    }
}
