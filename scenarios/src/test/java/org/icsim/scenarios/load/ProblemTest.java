package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static final Source FILE = new Source("b.yaml", "");

    @Test
    void aProblemIsOneLine() {
        assertThat(problem(FILE, 3, 5, "seed", "no")).hasToString("b.yaml:3:5: seed: no");
        assertThat(problem(FILE, 3, 5, "", "no")).hasToString("b.yaml:3:5: no");
        assertThat(problem(FILE, 0, 0, "", "no")).hasToString("b.yaml: no");
        assertThat(problem(Source.ofOption("--set x=1"), 1, 1, "x", "no")).hasToString("command line: x: no");
    }

    /** Line breaks, tabs, escape codes of one character and two, and letters that hide or turn round what follows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\r\nb",
                "a\tb",
                "a\u001Bb",
                "a\u009Bb",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "a\u200Bb",
                "a\0b\n"
            })
    void whatWouldSteerATerminalIsLeftOut(String text) {
        assertThat(problem(FILE, 1, 1, text, text)).hasToString("b.yaml:1:1: a b: a b");
    }

    @Test
    void whatCameIsShortenedButNoCharacterCutInTwo() {
        assertThat(Problem.shortened("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Problem.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
        assertThat(Problem.shortened("x".repeat(59) + "🙂🙂")).isEqualTo("x".repeat(59) + "…");
        assertThat(problem(FILE, 1, 1, "x".repeat(9_000), "y".repeat(9_000)).toString())
                .hasSizeLessThan(700)
                .contains("…: yyy");
    }

    @Test
    void findingsAreToldFromTheCommandLineDownThroughEachFile() {
        Source first = new Source("a.yaml", "");
        Findings findings = new Findings();
        findings.add(problem(FILE, 2, 1, "", "two"));
        findings.add(problem(FILE, 10, 1, "", "ten"));
        findings.add(problem(FILE, 2, 1, "", "two"));
        findings.add(problem(FILE, 1, 7, "", "seven"));
        findings.add(problem(first, 30, 1, "", "first"));
        findings.add(problem(Source.ofOption("--set x"), 0, 0, "", "option"));

        BadInputException refusal = catchThrowableOfType(BadInputException.class, findings::throwIfAny);

        assertThat(refusal.problems())
                .extracting(Problem::message)
                .containsExactly("option", "first", "seven", "two", "ten");
        assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(5);
    }

    @Test
    void whereNothingWasFoundNothingIsThrown() {
        new Findings().throwIfAny();

        assertThatIllegalArgumentException().isThrownBy(() -> new BadInputException(List.of()));
    }

    @Test
    void aSourceKnowsItsLines() {
        Source source = new Source("a.yaml", "one\r\ntwo\rthree\n\nfive");

        assertThat(List.of(1, 2, 3, 4, 5, 6))
                .extracting(source::line)
                .containsExactly("one", "two", "three", "", "five", "");
    }

    private static Problem problem(Source source, int line, int column, String path, String message) {
        return new Problem(new Place(source, line, column, 1), path, message);
    }
}
