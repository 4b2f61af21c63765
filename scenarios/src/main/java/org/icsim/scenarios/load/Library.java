package org.icsim.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where scenarios, presets and start states of the economy come from: files, and what is packaged, by name.
 *
 * <p>{@code catalog/index.txt}, {@code presets/index.txt} and {@code economies/index.txt} list what is packaged.
 */
public final class Library {
    private static final int MOST_MEBIBYTES = 1;
    private static final String EXTENSION = ".yaml";
    private static final String PRESETS = "presets";
    private static final String ECONOMIES = "economies";
    private static final String BENCHMARKS = "benchmarks";

    /** Returns the names of the catalog's scenarios. */
    public static List<String> catalog() {
        return index("catalog");
    }

    /** Returns the names of the presets. */
    public static List<String> presets() {
        return index(PRESETS);
    }

    /** Returns the names of the start states of the economy. */
    public static List<String> economies() {
        return index(ECONOMIES);
    }

    /** Returns the kinds of files that have a JSON Schema. */
    public static List<String> schemas() {
        return List.of("scenario", "preset", "economy-start");
    }

    /** Returns the JSON Schema of a kind of file, one of {@link #schemas}. */
    public static String schema(String kind) {
        return packaged("/schema/" + kind + ".schema.json").orElseThrow();
    }

    private static List<String> index(String folder) {
        return packaged("/" + folder + "/index.txt").orElseThrow().lines().toList();
    }

    /** Returns a scenario of the catalog, whatever files there are. */
    public static Source catalog(String name) {
        return new Source(
                "catalog/" + name + EXTENSION,
                packaged("/catalog/" + name + EXTENSION).orElseThrow());
    }

    /** Returns a scenario that is there to be measured. */
    public static Source benchmark(String name) {
        String file = BENCHMARKS + "/" + name + EXTENSION;
        return new Source(file, packaged("/" + file).orElseThrow());
    }

    /** Returns the figures to compare with where nobody names others. */
    public static Source baseline() {
        String file = BENCHMARKS + "/baseline.json";
        return new Source(file, packaged("/" + file).orElseThrow());
    }

    /**
     * Returns figures to compare with.
     *
     * @param file the path of a file
     * @throws BadInputException if it cannot be read
     */
    public static Source baseline(String file) {
        return InputFile.read(InputFile.path(file), file, MOST_MEBIBYTES, "figures that icsim bench printed", "");
    }

    /**
     * Returns a scenario.
     *
     * @param name the path of a file or, if there is none, the name of a scenario of the catalog
     * @throws BadInputException if neither can be read
     */
    Source scenario(String name) {
        Path file = InputFile.path(name);
        if (!Files.isRegularFile(file) && catalog().contains(name)) {
            return catalog(name);
        }
        boolean isName = !name.contains("/") && !name.endsWith(EXTENSION);
        String hint = isName ? ", nor a scenario of the catalog" + NearestWord.hint(name, catalog()) : "";
        return InputFile.read(file, name, MOST_MEBIBYTES, "a scenario file", hint);
    }

    /**
     * Returns a preset.
     *
     * @param name  of a packaged one, or the path of a file, seen from the directory of the scenario
     * @param place where it is named
     * @throws BadInputException if it cannot be read
     */
    Source preset(String name, Place place) {
        return named(name, new Reference("preset", place, "a preset"), PRESETS);
    }

    /**
     * Returns a start state of the economy.
     *
     * @param name  of a packaged one, or the path of a file, seen from the directory of the scenario
     * @param place where it is named
     * @throws BadInputException if it cannot be read
     */
    Source economy(String name, Place place) {
        return named(name, new Reference("economy.start", place, "a start state"), ECONOMIES);
    }

    /**
     * Returns a table of prices.
     *
     * @param name    the path of a file, seen from the directory of the file that names it
     * @param place   where it is named
     * @param setting the path of the setting that names it
     * @throws BadInputException if it cannot be read
     */
    Source prices(String name, Place place, String setting) {
        return beside(name, new Reference(setting, place, "a table of prices"));
    }

    /**
     * Where a file is named.
     *
     * @param setting  the path of the setting
     * @param expected what is named, with its article
     */
    private record Reference(String setting, Place place, String expected) {
        BadInputException refused(String message) {
            return new BadInputException(List.of(new Problem(place, setting, message)));
        }
    }

    private Source named(String name, Reference reference, String folder) {
        if (name.contains("/") || name.endsWith(EXTENSION)) {
            return beside(name, reference);
        }
        List<String> known = index(folder);
        if (!known.contains(name)) {
            throw reference.refused("expected the name of " + reference.expected() + " or the path of one; got '"
                    + Problem.shortened(name) + "'" + NearestWord.hint(name, known));
        }
        String file = folder + "/" + name + EXTENSION;
        return new Source(file, packaged("/" + file).orElseThrow());
    }

    private Source beside(String name, Reference reference) {
        try {
            Path file = resolved(name, reference.place());
            return InputFile.read(file, file.normalize().toString(), MOST_MEBIBYTES, reference.expected(), "");
        } catch (BadInputException e) {
            throw reference.refused(e.problems().get(0).toString());
        }
    }

    /**
     * Returns the path of a file that another file names, so that equal paths are of the same file.
     *
     * @throws BadInputException if it is no path
     */
    String pathOf(String name, Place place) {
        return resolved(name, place).normalize().toString();
    }

    private static Path resolved(String name, Place place) {
        Path naming = InputFile.path(place.source().name()).toAbsolutePath();
        return Objects.requireNonNull(naming.getParent()).resolve(InputFile.path(name));
    }

    private static Optional<String> packaged(String resource) {
        try (InputStream in = Library.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
