package org.icsim.reports.page;

/** What stands in one place of a table. */
public sealed interface Cell permits Cell.Plain, Cell.Judged, Link {
    /** Returns the content of the cell as HTML. */
    Markup markup();

    /** Returns a cell with this text, which may be empty. */
    static Cell of(String text) {
        return new Plain(text);
    }

    /** Returns a cell with this verdict. */
    static Cell of(Verdict verdict) {
        return new Judged(verdict, "");
    }

    /** Returns a cell with this verdict and what there is to add, such as when it was broken first. */
    static Cell of(Verdict verdict, String remark) {
        return new Judged(verdict, remark);
    }

    /** A text. */
    record Plain(String text) implements Cell {
        @Override
        public Markup markup() {
            return Markup.of(text);
        }
    }

    /**
     * A verdict.
     *
     * @param remark beside the verdict; empty for none
     */
    record Judged(Verdict verdict, String remark) implements Cell {
        @Override
        public Markup markup() {
            Markup sign = verdict.markup();
            return remark.isBlank() ? sign : Markup.of(sign, Markup.of(" " + remark));
        }
    }
}
