package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class YamlParserTest {

    /** Scalars are those of the JSON schema of YAML 1.2, section 10.2: what looks like JSON is a number or a word of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "True",
                "NULL",
                "Null",
                "012",
                "0x1F",
                "0o17",
                "0b1",
                "1_000",
                "+1",
                "1:30",
                "2025-11-01",
                ".5",
                ".nan",
                ".inf",
                "-.inf",
                "1e",
                "600ms",
                "a b",
                "1 2",
                "<<"
            })
    void isText(String scalar) {
        assertThat(value(scalar).isString()).isTrue();
        assertThat(value(scalar).asString()).isEqualTo(scalar);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "12, 12",
        "-7, -7",
        "1.50, 1.50",
        "1e3, 1E+3",
        "1.e-2, 0.01",
        "18446744073709551616, 18446744073709551616"
    })
    void isANumber(String scalar, String number) {
        assertThat(value(scalar).isNumber()).isTrue();
        assertThat(value(scalar).decimalValue()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "'''7''', 7",
        "'\"1.5\"', 1.5",
        "'\"true\"', true",
        "'\"null\"', null",
        "''' a ''', ' a '",
        "'\"a\\nb\"', 'a\nb'"
    })
    void quotedIsText(String scalar, String text) {
        assertThat(value(scalar).isString()).isTrue();
        assertThat(value(scalar).asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "# nothing"})
    void isNull(String scalar) {
        assertThat(value(scalar).isNull()).isTrue();
    }

    @Test
    void twoWordsAreBooleans() {
        assertThat(value("true").asBoolean()).isTrue();
        assertThat(value("false").isBoolean()).isTrue();
    }

    /** Whoever calculated with such a number would take ages. */
    @ParameterizedTest
    @ValueSource(strings = {"1e101", "1e-101", "1e999999999", "1e99999999999", "-1e308"})
    void aNumberBeyondAllBoundsStaysTextAndIsTold(String scalar) {
        Findings findings = new Findings();

        JsonNode value =
                YamlParser.parse(source("a: " + scalar), findings).root().get("a");

        assertThat(value.isString()).isTrue();
        assertThat(findings.problems())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:1:4: a: expected a number of at most 100 digits; got " + scalar);
    }

    @Test
    void keysAreWordsWhateverTheyLookLike() {
        assertThat(json("1: a\ntrue: b\n~: c\n'x y': d\n"))
                .isEqualTo("{\"1\":\"a\",\"true\":\"b\",\"~\":\"c\",\"x y\":\"d\"}");
    }

    @Test
    void anAliasStandsForACopy() {
        Document document = parse("a: &list [1, { b: 2 }]\nc: *list\nd: &word x\ne: *word\n&key f: *key\n");

        assertThat(document.root()).hasToString("""
                {"a":[1,{"b":2}],"c":[1,{"b":2}],"d":"x","e":"x","f":"f"}""");
        assertThat(document.root().get("c")).isNotSameAs(document.root().get("a"));
    }

    @Test
    void anAnchorCanBeSetAgain() {
        assertThat(json("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")).isEqualTo("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}");
    }

    @Test
    void anAnchorThatIsSetAgainIsNoLongerWhatItWas() {
        Findings findings = new Findings();

        YamlParser.parse(source("a: &x 1\nb: &x [*x]\n"), findings);

        assertThat(findings.problems())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:2:8: b[0]: expected a value; got an alias of what it is a part of, *x");
    }

    @Test
    void keysAndValuesKnowWhereTheyAreWritten() {
        Document document = parse("one: 1\ntwo:\n  - { a: 'x y', b: }\n  - *none\n".replace("*none", "é: ü"));

        assertPlace(document.placeOfKey(SettingPath.parse("one")), 1, 1, 3);
        assertPlace(document.placeOf(SettingPath.parse("one")), 1, 6, 1);
        assertPlace(document.placeOf(SettingPath.parse("two")), 3, 3, 1);
        assertPlace(document.placeOf(SettingPath.parse("two[0]")), 3, 5, 1);
        assertPlace(document.placeOfKey(SettingPath.parse("two[0].a")), 3, 7, 1);
        assertPlace(document.placeOf(SettingPath.parse("two[0].a")), 3, 10, 5);
        assertPlace(document.placeOf(SettingPath.parse("two[0].b")), 3, 19, 1);
        assertPlace(document.placeOf(SettingPath.TOP.key("two").index(1).key("é")), 4, 8, 1);
    }

    @Test
    void columnsCountCodePoints() {
        assertPlace(parse("{ '🙂': x, a: 1 }").placeOfKey(SettingPath.parse("a")), 1, 11, 1);
    }

    @Test
    void theFirstOfADoubledKeyCounts() {
        Findings findings = new Findings();

        Document document = YamlParser.parse(source("a: 1\na: 2\n"), findings);

        assertThat(document.root()).hasToString("{\"a\":1}");
        assertPlace(document.placeOf(SettingPath.parse("a")), 1, 4, 1);
        assertThat(findings.problems()).hasSize(1);
    }

    @Test
    void whatBreaksOffIsToldTogetherWithWhatWasFoundBefore() {
        BadInputException refusal = catchThrowableOfType(BadInputException.class, () -> parse("a: !t 1\na: 2\nb: [\n"));

        assertThat(refusal.problems())
                .extracting(problem -> problem.place().line())
                .containsExactly(1, 2, 4);
    }

    @Test
    void theLevelsAreBoundedButNotByFew() {
        assertThat(parse("a: " + "[".repeat(63) + "]".repeat(63)).root().isObject())
                .isTrue();
        assertThat(catchThrowableOfType(BadInputException.class, () -> parse("a: " + "[".repeat(65) + "]".repeat(65))))
                .hasMessage("a.yaml:1:68: expected at most 64 levels; got more");
    }

    @Test
    void theValuesAreBoundedCopiesIncluded() {
        String half = "a: &a [" + "1,".repeat(9_990) + "]\n";

        assertThat(parse(half + "b: *a\n").root().get("b")).hasSize(9_990);
        assertThat(catchThrowableOfType(BadInputException.class, () -> parse(half + "b: *a\nc: *a\n")))
                .hasMessage("a.yaml:3:4: expected at most 20000 values, aliases included; got more");
    }

    private static void assertPlace(Place place, int line, int column, int width) {
        assertThat(place).isEqualTo(new Place(place.source(), line, column, width));
    }

    private static String json(String text) {
        return new JsonMapper().writeValueAsString(parse(text).root());
    }

    private static JsonNode value(String scalar) {
        return parse("a: " + scalar + "\n").root().get("a");
    }

    private static Document parse(String text) {
        Findings findings = new Findings();
        Document document = YamlParser.parse(source(text), findings);
        findings.throwIfAny();
        return document;
    }

    private static Source source(String text) {
        return new Source("a.yaml", text);
    }
}
