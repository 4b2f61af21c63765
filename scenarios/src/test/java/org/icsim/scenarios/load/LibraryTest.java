package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {
    private static final Place ANYWHERE = Place.ofWhole(Source.ofOption("--set preset"));

    private final Library library = new Library();

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "presets", "economies"})
    void anIndexListsExactlyTheFilesOfItsFolderInOrder(String folder) throws IOException {
        List<String> files;
        try (Stream<Path> paths = Files.list(Path.of(folder))) {
            files = paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("index.txt"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        }

        assertThat(listed(folder)).isEqualTo(files);
    }

    private static List<String> listed(String folder) {
        return switch (folder) {
            case "catalog" -> Library.catalog();
            case "presets" -> Library.presets();
            default -> Library.economies();
        };
    }

    /** Editors find the schema by the first line, and check as the author types. */
    @ParameterizedTest
    @MethodSource("packaged")
    void eachFileNamesItsSchemaAndFitsIt(String kind, Path file) throws IOException {
        String text = Files.readString(file);

        String first = "# yaml-language-server: $schema=../schema/" + kind + ".schema.json\n";
        assertThat(text).startsWith(first);
        assertThat(file.resolveSibling("../schema/" + kind + ".schema.json").normalize())
                .exists();
        Findings findings = new Findings();
        new SchemaCheck(kind).check(YamlParser.parse(new Source(file.toString(), text), findings), findings);
        assertThat(findings.problems()).isEmpty();
    }

    static Stream<Arguments> packaged() {
        return Stream.of(
                        files("scenario", "catalog", Library.catalog()),
                        files("preset", "presets", Library.presets()),
                        files("economy-start", "economies", Library.economies()))
                .flatMap(files -> files);
    }

    private static Stream<Arguments> files(String kind, String folder, List<String> names) {
        return names.stream().map(name -> Arguments.of(kind, Path.of(folder, name + ".yaml")));
    }

    @Test
    void aScenarioOfTheCatalogIsFoundByItsName() throws IOException {
        Source source = library.scenario("two-delta");

        assertThat(source.name()).isEqualTo("catalog/two-delta.yaml");
        assertThat(source.text()).isEqualTo(Files.readString(Path.of("catalog/two-delta.yaml")));
    }

    @Test
    void aFileOfThatNameWins() throws IOException {
        Path file = Path.of("two-delta");
        Files.writeString(file, "mine");
        try {
            assertThat(library.scenario("two-delta")).isEqualTo(new Source("two-delta", "mine"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatIsNeitherAFileNorInTheCatalogIsTold() {
        assertThat(refusal("two-detla"))
                .isEqualTo("two-detla: no such file, nor a scenario of the catalog (did you mean 'two-delta'?)");
        assertThat(refusal("none"))
                .startsWith("none: no such file, nor a scenario of the catalog (known here: above-f, ");
        assertThat(refusal("./none")).isEqualTo("./none: no such file");
        assertThat(refusal("two-delta.yaml")).isEqualTo("two-delta.yaml: no such file");
        assertThat(refusal("a\0b")).endsWith("expected the path of a file; got something else");
    }

    @Test
    void aPresetIsFoundByItsNameOrBesideItsScenario(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), "preset: mine");
        Place besideIt = Place.ofWhole(new Source(directory.resolve("a.yaml").toString(), ""));

        assertThat(library.preset("mainnet-2025", ANYWHERE).name()).isEqualTo("presets/mainnet-2025.yaml");
        assertThat(library.preset("mine.yaml", besideIt)).isEqualTo(new Source(file.toString(), "preset: mine"));
        assertThat(library.preset("./mine.yaml", besideIt).name()).isEqualTo(file.toString());
        assertThat(library.preset(file.toString(), ANYWHERE).name()).isEqualTo(file.toString());
    }

    @Test
    void thePathOfAPresetOnTheCommandLineIsSeenFromWhereItWasGiven() {
        assertThat(library.preset("presets/mainnet-2024.yaml", ANYWHERE).text()).contains("preset: mainnet-2024");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), "\uFEFFseed: 1\n");

        assertThat(library.scenario(file.toString()).text()).isEqualTo("seed: 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scenario", "preset", "economy-start"})
    void theSchemasArePackaged(String kind) throws IOException {
        assertThat(Library.schema(kind)).isEqualTo(Files.readString(Path.of("schema", kind + ".schema.json")));
    }

    private String refusal(String name) {
        BadInputException refusal = catchThrowableOfType(BadInputException.class, () -> library.scenario(name));
        return String.valueOf(refusal.getMessage());
    }
}
