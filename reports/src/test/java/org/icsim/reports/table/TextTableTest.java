package org.icsim.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsTheFirstColumnLeftAndTheOthersRight() {
        TextTable table = new TextTable(List.of("span", "down", "blocks/s"));
        table.addRow(List.of("0 s to 600 s", "", "1.855"));
        table.addRow(List.of("all", "12345", "-"));

        assertThat(table.render()).isEqualTo("""
                        span           down  blocks/s
                        0 s to 600 s            1.855
                        all           12345         -
                        """);
    }

    @Test
    void aWideCellWidensItsColumnOnly() {
        TextTable table = new TextTable(List.of("a", "b", "c"));
        table.addRow(List.of("1", "22222", "3"));

        assertThat(table.render()).isEqualTo("a      b  c\n1  22222  3\n");
    }

    @Test
    void linesHaveNoTrailingBlanks() {
        TextTable table = new TextTable(List.of("name", "value"));
        table.addRow(List.of("x", ""));

        assertThat(table.render()).isEqualTo("name  value\nx\n");
    }

    @Test
    void aTableWithoutRowsIsItsHeading() {
        assertThat(new TextTable(List.of("name", "value")).render()).isEqualTo("name  value\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        TextTable table = new TextTable(List.of("name", "value"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.addRow(List.of("x")))
                .withMessage("expected 2 cells, got [x]");
    }
}
