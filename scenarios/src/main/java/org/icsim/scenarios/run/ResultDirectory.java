package org.icsim.scenarios.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.icsim.scenarios.load.BadInputException;

/**
 * Writes the results of a run so that they are there as a whole or not at all.
 *
 * <p>Files go to a temporary directory beside the target, which is renamed at the end. An earlier run's directory is
 * replaced; one without a manifest is not ours and is refused.
 */
public final class ResultDirectory {
    private static final String MANIFEST = "manifest.json";

    private final Path target;

    /**
     * @throws BadInputException if something stands there that is not an earlier run's result
     */
    public ResultDirectory(Path target) {
        this.target = target.toAbsolutePath().normalize();
        boolean isFree = !Files.exists(this.target) || isEmpty(this.target);
        if (!isFree && !Files.isRegularFile(this.target.resolve(MANIFEST))) {
            throw new BadInputException(
                    target + ": expected a new directory or an earlier run's, with a manifest.json; got another");
        }
    }

    /**
     * Writes the files by their names and puts them in place together.
     *
     * @throws BadInputException if the disk does not take them; nothing half-written stays behind
     */
    public void write(Map<String, String> textByName) {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            deleteTree(temporary);
            Files.createDirectories(temporary);
            for (Map.Entry<String, String> file : textByName.entrySet()) {
                Files.writeString(temporary.resolve(file.getKey()), file.getValue());
            }
            deleteTree(target);
            Files.move(temporary, target);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw new BadInputException(target + ": results cannot be written (" + e + ")", e);
        }
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
