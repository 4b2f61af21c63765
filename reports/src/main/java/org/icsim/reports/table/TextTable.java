package org.icsim.reports.table;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: words to the left, columns of numbers to the right, two blanks between columns. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Makes a table with a heading; a unit belongs into the heading, not into each cell. */
    public TextTable(List<String> heading) {
        rows.add(List.copyOf(heading));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one cell per column
     */
    public void addRow(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("expected " + rows.get(0).size() + " cells, got " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    /** Returns the lines of the table, each ended by a line feed, without trailing blanks. */
    public String render() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String padding = " ".repeat(width(column) - row.get(column).length());
                line.append(column == 0 ? "" : GAP);
                line.append(isOfNumbers(column) ? padding + row.get(column) : row.get(column) + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The first column names its row, whatever it looks like. */
    private boolean isOfNumbers(int column) {
        return column > 0
                && rows.stream()
                        .skip(1)
                        .map(row -> row.get(column))
                        .noneMatch(cell -> !cell.isEmpty() && Character.isLetter(cell.codePointAt(0)));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
