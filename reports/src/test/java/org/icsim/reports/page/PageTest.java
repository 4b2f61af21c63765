package org.icsim.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/page.html");
    private static final String HINT = "If this change is meant: mvn -pl reports -am test -Dicsim.bless=true"
            + " -Dtest=PageTest -Dsurefire.failIfNoSpecifiedTests=false,"
            + " look at the file in a browser, and give the reason in the commit";

    @Test
    void aPageWithEveryBlockIsTheOneThatWasLookedAt() throws IOException {
        String html = SamplePages.withEveryBlock().html();

        if (Boolean.getBoolean("icsim.bless")) {
            Files.createDirectories(GOLDEN.toAbsolutePath().getParent());
            Files.writeString(GOLDEN, html);
            fail("wrote " + GOLDEN + "; now run again without -Dicsim.bless");
        }
        assertThat(GOLDEN).as("%s is missing. %s", GOLDEN, HINT).isRegularFile();
        assertThat(html).as("%s. %s", GOLDEN, HINT).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void neitherRunsNorFetchesAnything() {
        String html = SamplePages.withEveryBlock().html();

        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
        assertThat(html).doesNotContain("<script", "<link", "<img", "<iframe", "@import", "@font-face", "src=");
        assertThat(Dom.parse(html).getElementsByTagName("style").item(0).getTextContent())
                .doesNotContain("url(");
    }

    @Test
    void everyLinkWithinThePageHasItsTarget() {
        Document page = Dom.parse(pageOf(sections(4)).html());

        List<String> targets = Dom.elements(page).stream()
                .map(element -> element.getAttribute("href"))
                .filter(target -> target.startsWith("#"))
                .map(target -> target.substring(1))
                .toList();

        assertThat(targets).containsExactly("content", "s1", "s2", "s3", "s4");
        assertThat(Dom.elements(page))
                .extracting(element -> element.getAttribute("id"))
                .containsAll(targets);
    }

    @Test
    void aShortPageHasNoContents() {
        assertThat(Dom.elements(Dom.parse(pageOf(sections(3)).html())))
                .extracting(Element::getTagName)
                .doesNotContain("nav", "a");
    }

    @Test
    void aBlankLeadOrFooterLeavesNothingBehind() {
        Document page = Dom.parse(new Page("title", "", sections(1), " ").html());

        assertThat(Dom.elements(page)).extracting(Element::getTagName).doesNotContain("footer");
        assertThat(page.getElementsByTagName("header").item(0).getTextContent().strip())
                .isEqualTo("title");
    }

    @Test
    void codeIsCopiedToTheLetterAndProseKeepsNumberAndUnitTogether() {
        assertThat(new Code("sleep 5 s\n").markup()).asString().contains("<code>sleep 5 s</code>");
        assertThat(new Paragraph("5 s, 600 ms, 13 nodes and 2 subnets").markup())
                .hasToString("<p>5\u00a0s, 600\u00a0ms, 13 nodes and 2 subnets</p>");
    }

    @Test
    void refusesTwoSectionsWithOneId() {
        Section section = sections(1).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pageOf(List.of(section, section)))
                .withMessage("expected ids that occur once, and not 'content'; got 's1' again");
    }

    @Test
    void refusesTwoDrawingsThatShareAName() {
        Svg drawing = new Svg("<svg viewBox='0 0 1 1'><clipPath id='c0'/></svg>");
        Figure figure = new Figure(drawing, "caption", "alt", List.of());
        List<Section> sections = List.of(new Section("load", "Load", List.of(figure, figure)));

        assertThatIllegalArgumentException().isThrownBy(() -> pageOf(sections)).withMessageEndingWith("got 'c0' again");
    }

    @Test
    void refusesASectionThatIsCalledLikeTheTargetOfTheSkipLink() {
        List<Section> sections = List.of(new Section("content", "Content", List.of(new Paragraph("x"))));

        assertThatIllegalArgumentException().isThrownBy(() -> pageOf(sections));
    }

    private static Page pageOf(List<Section> sections) {
        return new Page("title", "lead", sections, "footer");
    }

    private static List<Section> sections(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Section("s" + i, "Section " + i, List.of(new Paragraph("text"))))
                .toList();
    }
}
