package org.icsim.scenarios.cli;

import java.util.List;
import java.util.Locale;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Place;
import org.icsim.scenarios.load.Problem;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** What an author got wrong, as a person reads it in a terminal: each problem with its line and a caret below. */
final class ProblemText {
    private static final int WIDEST = 96;
    private static final int BEFORE = 40;

    /** More would only push the first ones out of sight. */
    private static final int MOST = 100;

    private final Ansi ansi;

    ProblemText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Returns the text, each line ended by a line feed. */
    String of(BadInputException input) {
        StringBuilder text = new StringBuilder();
        List<Problem> problems = input.problems();
        for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            text.append(styled(Style.bold, problem.place() + ": "))
                    .append(problem.path().isEmpty() ? "" : problem.path() + ": ")
                    .append(problem.message())
                    .append('\n')
                    .append(excerpt(problem.place()));
        }
        String rest = problems.size() > MOST ? ", the first " + MOST + " of which are told" : "";
        return problems.size() == 1 ? text.toString() : text + "\n" + problems.size() + " problems" + rest + "\n";
    }

    private String excerpt(Place place) {
        if (place.line() == 0 || place.source().line(place.line()).isBlank()) {
            return "";
        }
        int[] line = place.source().line(place.line()).codePoints().toArray();
        int column = Math.min(place.column() - 1, line.length);
        int from = line.length <= WIDEST ? 0 : Math.max(0, column - BEFORE);
        int to = Math.min(line.length, from + WIDEST);
        int end = Math.min(to, column + place.width());
        String number = String.format(Locale.ROOT, "%5d", place.line());
        return styled(Style.faint, number + " | ") + shown(line, from, to) + "\n"
                + styled(Style.faint, " ".repeat(number.length()) + " | ")
                + blank(line, from, column)
                + styled(Style.fg_red, "^".repeat(Math.max(1, cells(line, column, end)))) + "\n";
    }

    /** What a file holds may steer a terminal; it is shown, not obeyed. */
    private static String shown(int[] line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean isHarmless = line[i] == '\t' || !(Character.isISOControl(line[i]) || isFormat(line[i]));
            text.appendCodePoint(isHarmless ? line[i] : '\uFFFD');
        }
        return text.toString();
    }

    /** Returns as much room as a part of a line takes. */
    private static String blank(int[] line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(line[i] == '\t' ? "\t" : " ".repeat(cells(line, i, i + 1)));
        }
        return text.toString();
    }

    /** Returns how many columns of a terminal a part of a line takes: none for marks, two for wide characters. */
    private static int cells(int[] line, int from, int to) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            int type = Character.getType(line[i]);
            boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            cells += isMark ? 0 : isWide(line[i]) ? 2 : 1;
        }
        return cells;
    }

    /** The blocks of East Asian wide characters and emoji, after Unicode Standard Annex 11. */
    private static boolean isWide(int c) {
        return isWithin(c, 0x1100, 0x115F)
                || isWithin(c, 0x2E80, 0xA4CF)
                || isWithin(c, 0xAC00, 0xD7A3)
                || isWithin(c, 0xF900, 0xFAFF)
                || isWithin(c, 0xFE30, 0xFE6F)
                || isWithin(c, 0xFF00, 0xFF60)
                || isWithin(c, 0xFFE0, 0xFFE6)
                || isWithin(c, 0x1F300, 0x1F64F)
                || isWithin(c, 0x1F680, 0x1F6FF)
                || isWithin(c, 0x1F900, 0x1FAFF)
                || isWithin(c, 0x20000, 0x3FFFD);
    }

    private static boolean isWithin(int value, int least, int greatest) {
        return least <= value && value <= greatest;
    }

    private static boolean isFormat(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private String styled(Style style, String text) {
        return ansi.enabled() ? style.on() + text + Style.reset.on() : text;
    }
}
