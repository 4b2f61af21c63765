package org.icsim.reports.page;

/** What became of something that was expected. Shown by a symbol, a word and a colour, so that any one may be missed. */
public enum Verdict {
    /** It was measured and is so. */
    HOLDS("✓", "holds"),
    /** It was measured and is not so. */
    BROKEN("✗", "broken"),
    /** Nothing was measured that could decide it. */
    NOT_MEASURED("○", "not measured");

    private final String symbol;
    private final String word;

    Verdict(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
    }

    /** Returns a sign that differs in shape from the others. */
    public String symbol() {
        return symbol;
    }

    /** Returns the word, such as {@code not measured}. */
    public String word() {
        return word;
    }

    Markup markup() {
        Markup sign = Tag.of("span").with("aria-hidden", "true").around(symbol);
        return Tag.of("span", "verdict " + word.replace(' ', '-')).around(sign, Markup.of(" " + word));
    }
}
