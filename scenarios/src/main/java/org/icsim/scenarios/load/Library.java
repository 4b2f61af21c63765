package org.icsim.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where scenarios and presets come from: files, and what is packaged, by name.
 *
 * <p>{@code catalog/index.txt} and {@code presets/index.txt} list what is packaged.
 */
public final class Library {
    private static final int MAX_BYTES = 1 << 20;
    private static final String EXTENSION = ".yaml";

    /** Returns the names of the catalog's scenarios. */
    public static List<String> catalog() {
        return index("catalog");
    }

    /** Returns the names of the presets. */
    public static List<String> presets() {
        return index("presets");
    }

    /** Returns the JSON Schema of a kind of file, {@code scenario} or {@code preset}. */
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

    /**
     * Returns a scenario.
     *
     * @param name the path of a file or, if there is none, the name of a scenario of the catalog
     * @throws BadInputException if neither can be read
     */
    Source scenario(String name) {
        Path file = path(name);
        if (!Files.isRegularFile(file) && catalog().contains(name)) {
            return catalog(name);
        }
        boolean isName = !name.contains("/") && !name.endsWith(EXTENSION);
        String hint = isName ? ", nor a scenario of the catalog" + NearestWord.hint(name, catalog()) : "";
        return read(file, name, "a scenario file", hint);
    }

    /**
     * Returns a preset.
     *
     * @param name  of a packaged one, or the path of a file, seen from the directory of the scenario
     * @param place where it is named
     * @throws BadInputException if it cannot be read
     */
    Source preset(String name, Place place) {
        if (name.contains("/") || name.endsWith(EXTENSION)) {
            try {
                Path scenario = path(place.source().name()).toAbsolutePath();
                Path file = Objects.requireNonNull(scenario.getParent()).resolve(path(name));
                return read(file, file.normalize().toString(), "a preset", "");
            } catch (BadInputException e) {
                throw new BadInputException(
                        List.of(new Problem(place, "preset", e.problems().get(0).toString())));
            }
        }
        if (!presets().contains(name)) {
            throw new BadInputException(List.of(new Problem(
                    place,
                    "preset",
                    "expected the name of a preset or the path of one; got '" + Problem.shortened(name) + "'"
                            + NearestWord.hint(name, presets()))));
        }
        return new Source(
                "presets/" + name + EXTENSION,
                packaged("/presets/" + name + EXTENSION).orElseThrow());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInputException(Problem.shortened(name), "expected the path of a file; got something else", e);
        }
    }

    private static Source read(Path file, String name, String expected, String hint) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new BadInputException(name, "no such file" + hint, e);
        } catch (IOException e) {
            String got = Files.isDirectory(file) ? "a directory" : "one that cannot be read, " + reason(e);
            throw new BadInputException(name, "expected " + expected + "; got " + got, e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new BadInputException(name, "expected at most 1 MiB; got more");
        }
        return new Source(name, decode(name, bytes));
    }

    /** Java's exceptions name the file again, and some nothing else. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "for lack of permission";
        }
        return String.valueOf(e instanceof FileSystemException refusal ? refusal.getReason() : e.getMessage());
    }

    /** A byte order mark is harmless, but no part of the first line. */
    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "expected UTF-8 text; got other bytes", e);
        }
    }

    private static Optional<String> packaged(String resource) {
        try (InputStream in = Library.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
