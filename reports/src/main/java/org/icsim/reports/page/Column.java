package org.icsim.reports.page;

/** A column of a table; a unit belongs into the heading, not into each cell. */
public record Column(String heading, Kind kind) {
    /** Refuses a blank heading. */
    public Column {
        Given.visible("a column's heading", heading);
    }

    /** Returns a column of short words, to the left and each in one line. */
    public static Column words(String heading) {
        return new Column(heading, Kind.WORDS);
    }

    /** Returns a column of numbers, to the right, digit below digit. */
    public static Column numbers(String heading) {
        return new Column(heading, Kind.NUMBERS);
    }

    /** Returns a column of sentences or long names, to the left, in as many lines as they need. */
    public static Column prose(String heading) {
        return new Column(heading, Kind.PROSE);
    }

    /** What the cells hold, which decides how they are aligned and where they may break. */
    public enum Kind {
        WORDS("words"),
        NUMBERS("numbers"),
        PROSE("prose");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
