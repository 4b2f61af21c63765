package org.icsim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a directory, to be compared file by file. */
public final class FilesBelow {
    private FilesBelow() {}

    /** Returns the paths of the files below a directory, with slashes, in the order of the alphabet. */
    public static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.walk(directory)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the texts of the files by their paths; bytes that are no text still give equal texts only when equal. */
    public static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names(directory)) {
            texts.put(name, text(Files.readAllBytes(directory.resolve(name))));
        }
        return texts;
    }

    /** Returns the texts of files that have not been written. */
    public static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, text(bytes)));
        return texts;
    }

    /** Fails unless two results hold the same files with the same bytes, manifests apart. */
    public static void assertSameResults(Path actual, Path expected) throws IOException {
        Map<String, String> theirs = texts(expected);
        Map<String, String> its = texts(actual);
        assertThat(its.keySet()).contains("manifest.json").isEqualTo(theirs.keySet());
        its.remove("manifest.json");
        its.forEach((name, text) -> assertThat(text).as(name).isEqualTo(theirs.get(name)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
