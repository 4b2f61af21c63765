package org.icsim.scenarios.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.icsim.scenarios.FilesBelow;

/** What the command line says when it refuses bad input. */
final class Refusal {
    private Refusal() {}

    /**
     * Asserts that a scenario file is refused and leaves nothing else behind.
     *
     * @param directory to write it into, empty
     * @param problem   what is told first, behind the name of the file
     */
    static void assertTold(Path directory, byte[] content, String problem) throws IOException {
        Path file = Files.write(directory.resolve("bad.yaml"), content);

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err().lines().findFirst()).contains(file + problem);
        assertEachProblemIsToldWithItsLine(run.err(), file.toString(), new String(content, UTF_8));
        assertRefused(run);
        assertThat(FilesBelow.names(directory)).containsExactly("bad.yaml");
    }

    /** Asserts that a run ended with the exit code of bad input, and told people nothing that only we understand. */
    static void assertRefused(Icsim run) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .doesNotContain("Exception", "\tat ", "org.icsim", "tools.jackson", "snakeyaml", "tag:yaml.org")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]")
                .endsWith("\n");
    }

    /** Asserts that below each problem of a file stands the line it is about, and below that a caret at its column. */
    static void assertEachProblemIsToldWithItsLine(String err, String file, String content) {
        List<String> source = content.replace("\uFEFF", "").lines().toList();
        List<String> told = err.lines().toList();
        Pattern place = Pattern.compile(Pattern.quote(file) + ":(\\d+):(\\d+): .*");
        for (int i = 0; i < told.size(); i++) {
            Matcher problem = place.matcher(told.get(i));
            if (problem.matches()) {
                int line = Integer.parseInt(problem.group(1));
                boolean isWritten =
                        line <= source.size() && !source.get(line - 1).isBlank();
                if (isWritten) {
                    int column = Integer.parseInt(problem.group(2));
                    assertExcerpt(told.get(i + 1), told.get(i + 2), line, column, source.get(line - 1));
                }
            }
        }
    }

    /** A long line is told in part; carets then stand below the same letters. */
    private static void assertExcerpt(String excerpt, String carets, int line, int column, String source) {
        String margin = String.format("%5d | ", line);
        assertThat(excerpt).startsWith(margin);
        assertThat(carets).matches(" {5} \\| [ \t]*\\^+");
        String shown = excerpt.substring(margin.length());
        int caret = carets.indexOf('^') - margin.length();
        assertThat(caret).isBetween(0, Math.min(column - 1, 40 + 96));
        if (source.length() <= 96) {
            assertThat(caret).isEqualTo(column - 1);
            assertThat(shown).hasSameSizeAs(source);
        } else {
            assertThat(shown).hasSizeLessThanOrEqualTo(96);
            assertThat(source.substring(column - 1).replace('\0', '\uFFFD')).startsWith(shown.substring(caret));
        }
    }
}
