package org.icsim.scenarios.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.icsim.scenarios.load.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the results of a run so that they are there as a whole or not at all.
 *
 * <p>Files go to a temporary directory beside the target, which is renamed at the end. An earlier run's directory is
 * replaced; one without a manifest is not ours and is refused.
 */
public final class ResultDirectory {
    private static final String MANIFEST = "manifest.json";

    /** How a manifest of ours begins; other programs write files of that name too. */
    private static final String MANIFEST_START = "{\n  \"icsim\" : ";

    private final Path target;

    /**
     * @throws BadInputException if something stands there that is not an earlier run's result
     */
    public ResultDirectory(Path target) {
        this.target = target.toAbsolutePath().normalize();
        boolean isFree = !Files.exists(this.target) || isEmpty(this.target);
        if (!isFree && !isOurs(this.target.resolve(MANIFEST))) {
            throw new BadInputException(
                    target + ": expected a new directory or an earlier run's, with a manifest.json; got another");
        }
        Path parent = nearestExisting(this.target.getParent());
        if (parent != null && !(Files.isDirectory(parent) && Files.isWritable(parent))) {
            throw new BadInputException(target + ": expected a place that can be written to; got one below " + parent);
        }
    }

    /**
     * Writes the files by their paths below the directory and puts them in place together.
     *
     * @throws BadInputException if the disk does not take them; nothing half-written stays behind
     */
    public void write(Map<String, String> textByPath) {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            deleteTree(temporary);
            Files.createDirectories(temporary);
            for (Map.Entry<String, String> file : textByPath.entrySet()) {
                Path path = temporary.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            deleteTree(target);
            Files.move(temporary, target);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw new BadInputException(target + ": results cannot be written (" + e + ")", e);
        }
    }

    private static boolean isOurs(Path manifest) {
        byte[] start = MANIFEST_START.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(manifest)) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Path nearestExisting(@Nullable Path path) {
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static boolean isEmpty(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static void deleteQuietly(Path tree, IOException reason) {
        try {
            deleteTree(tree);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> entries = Files.walk(tree)) {
            deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : deepestFirst) {
            Files.delete(entry);
        }
    }
}
