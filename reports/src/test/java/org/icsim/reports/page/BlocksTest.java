package org.icsim.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static final List<Column> TWO = List.of(Column.words("name"), Column.numbers("value"));

    @Test
    void aVerdictIsASymbolAndAWordAndAColour() {
        assertThat(Cell.of(Verdict.HOLDS).markup())
                .hasToString("<span class=\"verdict holds\"><span aria-hidden=\"true\">✓</span> holds</span>");
        assertThat(Cell.of(Verdict.BROKEN).markup())
                .hasToString("<span class=\"verdict broken\"><span aria-hidden=\"true\">✗</span> broken</span>");
        assertThat(Cell.of(Verdict.NOT_MEASURED).markup())
                .hasToString(
                        "<span class=\"verdict not-measured\"><span aria-hidden=\"true\">○</span> not measured</span>");
    }

    @Test
    void verdictsDifferWithoutColour() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::symbol)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::word)).doesNotHaveDuplicates();
    }

    @Test
    void theFirstCellNamesItsRow() {
        Table table = new Table("caption", TWO, List.of(List.of(Cell.of("seed"), Cell.of("7"))));

        assertThat(table.markup()).asString().contains("""
                        <tr>
                        <th class="words" scope="row">seed</th>
                        <td class="numbers">7</td>
                        </tr>
                        """);
    }

    @Test
    void refusesARowOfAnotherLength() {
        List<List<Cell>> rows = List.of(List.of(Cell.of("seed")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("caption", TWO, rows))
                .withMessage("expected 2 cells, got [Plain[text=seed]]");
    }

    @Test
    void refusesWhatWouldShowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Paragraph(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Code("\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> Column.words(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Facts.Entry("", "7"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Notes(List.of("")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notes(List.of()))
                .withMessage("expected at least one note, got none");
        assertThatIllegalArgumentException().isThrownBy(() -> new Facts(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("caption", List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Section("id", "heading", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "-a", "a b", "a\"b", "a.b", "ä", "a\n"})
    void refusesAnIdThatCouldNotStandInAnAddress(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Section(id, "heading", List.of(new Paragraph("text"))))
                .withMessage("expected an id of a-z, 0-9 and -, a letter first; got '" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.csv",
                "charts/p99-finality.svg",
                "../report.html",
                "a%20b.csv",
                "https://eprint.iacr.org/2021/632",
                "https://example.org/?a=1&b=(2)#c"
            })
    void aLinkLeadsToAFileOrToTheWeb(String target) {
        assertThat(new Link("label", target).markup())
                .asString()
                .contains("href=\"" + target.replace("&", "&amp;") + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "//example.org",
                "http://example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "a:b",
                "\\\\host\\share",
                "a b",
                "https://",
                "https:///x",
                "https://example.org/\"x",
                "https://example.org/<"
            })
    void refusesALinkToAnythingElse(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link("label", target))
                .withMessageContaining("got '" + target + "'");
    }
}
