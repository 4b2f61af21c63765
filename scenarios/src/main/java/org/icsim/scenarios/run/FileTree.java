package org.icsim.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories with all that is in them. Links are not followed. */
final class FileTree {
    private FileTree() {}

    /** Returns {@code root} and all below it, in no particular order. */
    static List<Path> list(Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void delete(Path root) throws IOException {
        List<Path> deepestFirst =
                list(root).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path entry : deepestFirst) {
            Files.delete(entry);
        }
    }

    /**
     * Writes a file, and the directories between it and {@code root}; but does not bring {@code root} back if somebody has
     * taken it away.
     *
     * @throws IllegalArgumentException if {@code file} does not lie below {@code root}
     */
    static void write(Path root, String file, byte[] content) throws IOException {
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException("expected a file below " + root + ", got " + file);
        }
        Path relative = root.relativize(path);
        for (int depth = 1; depth < relative.getNameCount(); depth++) {
            Path directory = root.resolve(relative.subpath(0, depth));
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory);
            }
        }
        Files.write(path, content);
    }
}
