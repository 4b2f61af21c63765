package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Place;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.load.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class ProblemTextTest {
    @Test
    void aProblemIsToldWithItsLineAndCaretsBelow() {
        assertThat(text("one\nseed: soon\n", 2, 7, 4)).isEqualTo("""
                a.yaml:2:7: seed: wrong
                    2 | seed: soon
                      |       ^^^^
                """);
    }

    @Test
    void severalProblemsAreCounted() {
        Problem problem = problem("seed: soon", 1, 7, 4);

        assertThat(new ProblemText(Ansi.OFF).of(new BadInputException(List.of(problem, problem))))
                .endsWith("\n2 problems\n");
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "7, 1"})
    void nothingIsShownOfASourceAsAWholeOrOfALineThatIsNotThere(int line, int column) {
        assertThat(text("# only one line\n \n", line == 1 ? 0 : line, column, 1).lines())
                .hasSize(1);
    }

    /** Each of these takes two columns of a terminal, the accent none. */
    @ParameterizedTest
    @CsvSource({"網路, 4", "🙂🙂🙂, 6", "한글, 4", "ｗ, 2", "e\u0301e\u0301, 2", "é, 1", "ﾊﾝ, 2", "δ→, 2"})
    void caretsStandBelowTheRightLettersInATerminal(String before, int columns) {
        int column = before.codePointCount(0, before.length()) + 1;

        assertThat(carets(before + "wrong", column, 5)).isEqualTo(" ".repeat(columns) + "^".repeat(5));
        assertThat(carets(before + "wrong", 1, column - 1)).isEqualTo("^".repeat(columns));
    }

    @Test
    void aTabIsKeptSoThatTheTerminalMakesItAsWideBelow() {
        assertThat(carets("a:\twrong", 4, 5)).isEqualTo("  \t^^^^^");
    }

    @Test
    void ofALongLineAWindowAroundThePlaceIsShown() {
        String line = "x".repeat(500) + "wrong" + "y".repeat(500);

        assertThat(text(line, 1, 501, 5))
                .isEqualTo("a.yaml:1:501: seed: wrong\n    1 | " + "x".repeat(40) + "wrong" + "y".repeat(51)
                        + "\n      | " + " ".repeat(40) + "^^^^^\n");
    }

    @Test
    void caretsEndWithTheWindow() {
        assertThat(carets("x".repeat(500), 101, 300)).isEqualTo(" ".repeat(40) + "^".repeat(56));
    }

    @Test
    void aPlaceBehindTheEndOfALineHasItsCaretThere() {
        assertThat(carets("seed:", 9, 3)).isEqualTo("     ^");
    }

    @Test
    void whatWouldSteerATerminalIsShownAndNotObeyed() {
        String line = "a: \u001B[31m\u009B1m\u202E\u2028\u200B b";

        assertThat(text(line, 1, 4, 1)).contains("    1 | a: \uFFFD[31m\uFFFD1m\uFFFD\uFFFD\uFFFD b\n");
    }

    @Test
    void coloursAreForTerminalsOnly() {
        BadInputException input = new BadInputException(List.of(problem("seed: soon", 1, 7, 4)));

        assertThat(new ProblemText(Ansi.OFF).of(input)).doesNotContain("\u001B");
        assertThat(new ProblemText(Ansi.ON).of(input)).contains("\u001B[31m^^^^\u001B[0m");
    }

    private static String carets(String line, int column, int width) {
        String told = text(line, 1, column, width).lines().toList().get(2);
        return told.substring("      | ".length());
    }

    private static String text(String source, int line, int column, int width) {
        return new ProblemText(Ansi.OFF).of(new BadInputException(List.of(problem(source, line, column, width))));
    }

    private static Problem problem(String source, int line, int column, int width) {
        return new Problem(new Place(new Source("a.yaml", source), line, column, width), "seed", "wrong");
    }
}
