package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
    private static final Document DOCUMENT = parse("seed: 1\nsubnets:\n  - id: app\n    like: lhg73\n");
    private static final Place OPTION = Place.ofWhole(Source.ofOption("--set"));

    @Test
    void aValueCanBeFound() {
        assertThat(DOCUMENT.at(path("subnets[0].id")))
                .hasValueSatisfying(id -> assertThat(id.asString()).isEqualTo("app"));
        assertThat(DOCUMENT.at(path("subnets[1].id"))).isEmpty();
        assertThat(DOCUMENT.at(path("seed.x.y"))).isEmpty();
        assertThat(DOCUMENT.at(SettingPath.TOP)).contains(DOCUMENT.root());
    }

    @Test
    void aValueIsReplacedAndNothingElseChanges() {
        Document changed = DOCUMENT.with(path("subnets[0].id"), option("ideal"), OPTION);

        assertThat(changed.root()).hasToString("""
                {"seed":1,"subnets":[{"id":"ideal","like":"lhg73"}]}""");
        assertThat(DOCUMENT.root()).hasToString("""
                {"seed":1,"subnets":[{"id":"app","like":"lhg73"}]}""");
    }

    @Test
    void whatIsReplacedIsFromThenOnWrittenWhereItWasSet() {
        Document changed = DOCUMENT.with(path("subnets[0]"), option("{ id: x }"), OPTION);

        assertThat(changed.placeOf(path("subnets[0].id"))).isEqualTo(OPTION);
        assertThat(changed.placeOfKey(path("subnets[0].id"))).isEqualTo(OPTION);
        assertThat(changed.placeOf(path("subnets[0].like"))).isEqualTo(OPTION);
        assertThat(changed.placeOf(path("subnets"))).isEqualTo(DOCUMENT.placeOf(path("subnets")));
    }

    @Test
    void sectionsOnTheWayAreMade() {
        Document changed = DOCUMENT.with(path("network.jitter.sigma"), option("1"), OPTION);

        assertThat(changed.root().at("/network/jitter/sigma").asInt()).isEqualTo(1);
        assertThat(changed.placeOf(path("network.jitter"))).isEqualTo(OPTION);
        assertThat(changed.placeOf(path("network.loss"))).isEqualTo(OPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "seed.x,             'seed: expected a section of keys; got a value'",
        "seed.x.y,           'seed: expected a section of keys; got a value'",
        "subnets.x,          'subnets: expected a section of keys; got a list'",
        "subnets.x.y,        'subnets: expected a section of keys; got a list'",
        "subnets[1],         'subnets: expected a list with an element [1]; got a list of 1'",
        "subnets[1].id,      'subnets: expected a list with an element [1]; got a list of 1'",
        "subnets[0][0],      'subnets[0]: expected a list with an element [0]; got something else'",
        "network[0].x,       'network: expected a list with an element [0]; got something else'"
    })
    void aWayThroughWhatIsNoSectionOrNoSuchListIsRefused(String path, String problem) {
        BadInputException refusal =
                catchThrowableOfType(BadInputException.class, () -> DOCUMENT.with(path(path), option("1"), OPTION));

        assertThat(refusal).hasMessage("command line: " + problem);
    }

    @Test
    void aKeyOfTheTopIsLeftOutWithItsPlaces() {
        Document less = DOCUMENT.without("subnets");

        assertThat(less.root()).hasToString("{\"seed\":1}");
        assertThat(less.placeOf(path("subnets[0].id"))).isEqualTo(less.placeOf(SettingPath.TOP));
        assertThat(DOCUMENT.without("none").root()).isEqualTo(DOCUMENT.root());
    }

    @Test
    void aPartIsADocumentOfItsOwnThatKeepsItsPlaces() {
        Document part = DOCUMENT.part(path("subnets[0]"));

        assertThat(part.root()).hasToString("{\"id\":\"app\",\"like\":\"lhg73\"}");
        assertThat(part.placeOf(path("like"))).isEqualTo(DOCUMENT.placeOf(path("subnets[0].like")));
        assertThat(part.placeOf(SettingPath.TOP)).isEqualTo(DOCUMENT.placeOf(path("subnets[0]")));
    }

    @Test
    void aProblemStandsAtTheNearestThingThatIsWritten() {
        assertThat(DOCUMENT.problem(path("subnets[0].consensus.unit-delay"), "no"))
                .hasToString("a.yaml:3:5: subnets[0].consensus.unit-delay: no");
        assertThat(DOCUMENT.problem(path("network.loss"), "no")).hasToString("a.yaml:1:1: network.loss: no");
        assertThat(DOCUMENT.problem(SettingPath.TOP, "no")).hasToString("a.yaml:1:1: no");
    }

    @Test
    void aProblemWithAKeyStandsThere() {
        assertThat(DOCUMENT.problemOfKey(path("subnets[0].like"), "no")).hasToString("a.yaml:4:5: subnets[0].like: no");
        assertThat(DOCUMENT.problem(path("subnets[0].like"), "no")).hasToString("a.yaml:4:11: subnets[0].like: no");
        assertThat(DOCUMENT.problemOfKey(path("subnets[0]"), "no")).hasToString("a.yaml:3:5: subnets[0]: no");
    }

    private static Document option(String value) {
        return parse(value).writtenAt(OPTION);
    }

    private static SettingPath path(String text) {
        return SettingPath.parse(text);
    }

    private static Document parse(String text) {
        return YamlParser.parse(new Source("a.yaml", text), new Findings());
    }
}
