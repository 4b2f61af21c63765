package org.icsim.reports.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table; the first cell of each row names the row. One that is too wide scrolls on a screen; on paper, more than ten
 * columns lie on their side, and some sixteen columns of numbers fit.
 *
 * @param caption  what the table shows, above it
 * @param columns  at least one
 * @param rows     each with one cell per column
 * @param footnote below the table; empty for none
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, String footnote) implements Block {
    /**
     * Copies columns and rows.
     *
     * @throws IllegalArgumentException if the caption is blank, there is no column, or a row has not one cell per column
     */
    public Table {
        Given.visible("a caption", caption);
        columns = Given.some("column", columns);
        rows = copyOf(rows, columns.size());
    }

    /** Makes a table without a footnote. */
    public Table(String caption, List<Column> columns, List<List<Cell>> rows) {
        this(caption, columns, rows, "");
    }

    @Override
    public Markup markup() {
        List<Markup> parts = new ArrayList<>();
        parts.add(Tag.of("figcaption").around(caption));
        parts.add(Tag.scrollable("div").with("aria-label", caption).around(grid()));
        if (!footnote.isBlank()) {
            parts.add(Tag.of("p", "footnote").around(footnote));
        }
        return Tag.of("figure", "table").stacking(parts);
    }

    private Markup grid() {
        Markup headings =
                Tag.of("tr").stacking(columns.stream().map(this::heading).toList());
        List<Markup> lines = rows.stream().map(this::line).toList();
        return Tag.of("table")
                .stacking(Tag.of("thead").stacking(headings), Tag.of("tbody").stacking(lines));
    }

    private Markup heading(Column column) {
        return Tag.of("th", column.kind().styleClass()).with("scope", "col").around(column.heading());
    }

    private Markup line(List<Cell> row) {
        List<Markup> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String styleClass = columns.get(i).kind().styleClass();
            Tag tag = i == 0 ? Tag.of("th", styleClass).with("scope", "row") : Tag.of("td", styleClass);
            cells.add(tag.around(row.get(i).markup()));
        }
        return Tag.of("tr").stacking(cells);
    }

    private static List<List<Cell>> copyOf(List<List<Cell>> rows, int columns) {
        List<List<Cell>> copy = new ArrayList<>();
        for (List<Cell> row : rows) {
            if (row.size() != columns) {
                throw new IllegalArgumentException("expected " + columns + " cells, got " + row);
            }
            copy.add(List.copyOf(row));
        }
        return List.copyOf(copy);
    }
}
