package org.icsim.reports.page;

import java.util.List;

/** Pages with each kind of block. */
final class SamplePages {
    private SamplePages() {}

    /** Returns a small report as one would be. */
    static Page withEveryBlock() {
        return new Page(
                "app-subnet-crash",
                "What do users of a 13-node subnet feel when four nodes crash?",
                List.of(
                        new Section("answer", "Answer", List.of(answer(), reason(), figure("finality"))),
                        new Section("checks", "What had to hold", List.of(checks())),
                        new Section("parameters", "Parameters", List.of(parameters())),
                        new Section("reproduce", "How to reproduce", List.of(command(), versions(), notes()))),
                "icsim 0.1.0 · seed 7 · fingerprint 5ed3c5072cf5f4aa");
    }

    /** Returns a page with this text wherever a text may stand. */
    static Page withEverywhere(String text) {
        Svg drawing = new Svg("<svg viewBox=\"0 0 9 9\"/>");
        Cell verdict = Cell.of(Verdict.BROKEN, text);
        List<List<Cell>> rows = List.of(List.of(Cell.of(text), verdict), List.of(new Link(text, "a.csv"), verdict));
        List<Block> blocks = List.of(
                new Paragraph(text),
                new Answer(text),
                new Figure(drawing, text, text, List.of(new Link(text, "a.svg"))),
                new Table(text, List.of(Column.words(text), Column.prose(text)), rows, text),
                Facts.of(new Facts.Entry(text, text)),
                new Code(text),
                new Notes(List.of(text)));
        Section last = new Section("d", text, blocks);
        List<Block> little = List.of(new Paragraph(text));
        List<Section> sections = List.of(
                new Section("a", text, little), new Section("b", text, little), new Section("c", text, little), last);
        return new Page(text, text, sections, text);
    }

    private static Block answer() {
        return new Answer("With four of 13 nodes down, a user waits 2.94 s at the median instead of 1.02 s.");
    }

    private static Block reason() {
        return new Paragraph("A crashed node leaves its turn as block maker to the next in rank, which waits first.");
    }

    private static Block figure(String id) {
        Svg drawing = new Svg("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 300" width="900" height="300">
                <title id="%1$s-t">Finality while nodes are down</title>
                <defs><clipPath id="%1$s-c0"><rect x="40" y="20" width="840" height="240"/></clipPath></defs>
                <path d="M40 260H880" stroke="#a8aeb4"/>
                <path d="M40 220H540V90H660V220H880" fill="none" stroke="#0072b2" stroke-width="2" clip-path="url(#%1$s-c0)"/>
                <text x="40" y="285" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12">0 min</text>
                </svg>
                """.formatted(id));
        return new Figure(
                drawing,
                "icsim 0.1.0, seed 7, one run.",
                "A line over 20 minutes that stands at 1 s, and at 3 s from minute 13 to 16.",
                List.of(new Link("SVG", "charts/finality.svg"), new Link("CSV", "series/finality.csv")));
    }

    private static Block checks() {
        return new Table(
                "Invariants and expectations",
                List.of(Column.words("name"), Column.words("verdict"), Column.prose("expected")),
                List.of(
                        List.of(Cell.of("safety"), Cell.of(Verdict.HOLDS), Cell.of("One final block of each height")),
                        List.of(Cell.of("recovery"), Cell.of(Verdict.BROKEN, "at 16m 1s"), Cell.of("p99 < 1.4 s")),
                        List.of(Cell.of("state"), Cell.of(Verdict.NOT_MEASURED), Cell.of("Catch-up packages"))));
    }

    private static Block parameters() {
        return new Table(
                "Values that the result depends on most",
                List.of(Column.words("parameter"), Column.numbers("value, ms"), Column.prose("source")),
                List.of(
                        List.of(
                                Cell.of("unit-delay"),
                                Cell.of("1,000"),
                                new Link("dashboard", "https://dashboard.internetcomputer.org/subnets?a=1&b=2")),
                        List.of(Cell.of("processing"), Cell.of("120"), Cell.of("fitted to \"0.66 s\" & rounded"))),
                "Both from the preset mainnet-2025.");
    }

    private static Block command() {
        return new Code("java -jar icsim.jar run app-subnet-crash.yaml \\\n    --seed 7 > run.txt\n");
    }

    private static Block versions() {
        return Facts.of(new Facts.Entry("seed", "7"), new Facts.Entry("config hash", "9be4b19f6d1c02a7"));
    }

    private static Block notes() {
        return new Notes(List.of("One seed.", "Execution is not modelled here."));
    }
}
