package org.icsim.scenarios.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.icsim.scenarios.load.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the results of a run so that they are there as a whole or not at all, and reads them back.
 *
 * <p>Files go to a working directory of this write's own, {@code .icsim-<random>.part} beside the target. Then two renames
 * follow: an earlier run's results move from the target into the working directory, and the new ones to the target. If
 * the second fails, the first is undone. At last the working directory is deleted. A directory without a manifest of ours
 * is refused; a link is followed.
 *
 * <p>Of several that write to one target at once at least one succeeds; the others do too, or fail like any other write;
 * and what stands there is one run's. No lock is needed, and none can be left behind.
 *
 * <p>The working directory of a process that was killed is deleted by the first write beside it after an hour; writing
 * takes seconds. Should it still be in use, its owner fails: it is renamed before it is deleted. If it holds earlier results
 * that nothing has replaced, it stays.
 */
public final class ResultDirectory {
    private static final String MANIFEST = "manifest.json";

    /** How a manifest of ours begins; other programs write files of that name too. */
    private static final String MANIFEST_START = "{\n  \"icsim\" : ";

    /** What stands at the top of a run's results. */
    private static final Pattern ENTRIES = Pattern.compile("(manifest|summary)\\.json|(rows|parameters(-.+)?)\\.csv"
            + "|scenario(-.+)?\\.resolved\\.yaml|preset(-.+)?\\.yaml|economy(-.+)?\\.yaml"
            + "|((default|past)-)?price(-.+)?\\.csv|report\\.html|series|histograms|network|economy|charts|runs");

    private static final String WORK_START = ".icsim-";
    private static final String WORK_END = ".part";
    private static final Duration STALE_AFTER = Duration.ofHours(1);

    /** In a working directory: the files being written. */
    private static final String FRESH = "new";

    /** In a working directory: results that stood at the target and that nothing has replaced yet. */
    private static final String EARLIER = "earlier";

    /** In a working directory: results that have been replaced. */
    private static final String REPLACED = "replaced";

    /** As its author wrote it, for messages. */
    private final Path name;

    private final Path target;
    private final Path parent;

    /**
     * @throws BadInputException if something stands there that is not an earlier run's result, or nothing could
     */
    public ResultDirectory(Path name) {
        this.name = name;
        this.target = followLink(name);
        Path above = target.getParent();
        if (above == null) {
            throw new BadInputException(name.toString(), "expected a new directory or an earlier run's; got a root");
        }
        this.parent = above;
        refuseWhereWeAre();
        refuseOthers();
        Path existing = nearestExisting(parent);
        if (existing != null && !(Files.isDirectory(existing) && Files.isWritable(existing))) {
            throw new BadInputException(
                    name.toString(), "expected a place that can be written to; got one below " + existing);
        }
    }

    /**
     * Writes the files by their paths below the directory and puts them in place together.
     *
     * @throws BadInputException if the disk does not take them; then nothing half-written stays behind, and an earlier run's
     *                           results stay
     */
    public void write(Map<String, byte[]> files) {
        refuseOthers();
        try {
            createDirectories(parent);
            deleteStale(parent);
            Path work = Files.createDirectory(newWork(parent));
            try {
                Path fresh = Files.createDirectory(work.resolve(FRESH));
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    FileTree.write(fresh, file.getKey(), file.getValue());
                }
                putInPlace(work);
            } finally {
                clear(work);
            }
        } catch (IOException e) {
            throw new BadInputException(name.toString(), "results cannot be written: " + IoReason.of(e), e);
        }
    }

    /**
     * Returns the files of a run's results by their paths below the directory, in the order of those; names are separated
     * by {@code /}.
     *
     * @param isWanted tells by its path whether a file is
     * @throws BadInputException if the directory does not hold results, or cannot be read
     */
    public static Map<String, byte[]> read(Path directory, Predicate<String> isWanted) {
        if (!isOurs(directory)) {
            throw new BadInputException(
                    directory.toString(),
                    "expected a run's results, with a manifest.json; got "
                            + (Files.exists(directory) ? "something else" : "nothing"));
        }
        try {
            Path root = directory.toRealPath();
            Map<String, byte[]> files = new TreeMap<>();
            for (Path path : FileTree.list(root)) {
                String relative = root.relativize(path)
                        .toString()
                        .replace(root.getFileSystem().getSeparator(), "/");
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && isWanted.test(relative)) {
                    files.put(relative, Files.readAllBytes(path));
                }
            }
            return files;
        } catch (IOException e) {
            throw new BadInputException(directory.toString(), "results cannot be read: " + IoReason.of(e), e);
        }
    }

    /**
     * Makes a directory unless it is there.
     *
     * @throws BadInputException if there cannot be one to write to
     */
    public static void make(Path directory) {
        try {
            createDirectories(directory);
        } catch (IOException e) {
            throw new BadInputException(
                    directory.toString(), "expected a directory, or a place for one; got none: " + IoReason.of(e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new BadInputException(
                    directory.toString(), "expected a directory that can be written to; got another");
        }
    }

    /**
     * Replaces parts of a directory, one after the other, and leaves the directory itself where it is.
     *
     * @param files by their paths below the directory; those of other parts are passed over
     * @param parts files or directories at the top
     * @throws BadInputException if the disk does not take them; then each part is either the earlier or the new one
     */
    public static void replace(Path directory, Map<String, byte[]> files, List<String> parts) {
        try {
            Path root = directory.toRealPath();
            Path work = Files.createDirectory(newWork(root));
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    if (parts.contains(file.getKey().split("/", 2)[0])) {
                        FileTree.write(work, file.getKey(), file.getValue());
                    }
                }
                Path old = Files.createDirectory(work.resolve(REPLACED));
                for (String part : parts) {
                    if (Files.exists(root.resolve(part))) {
                        Files.move(root.resolve(part), old.resolve(part));
                    }
                    if (Files.exists(work.resolve(part))) {
                        Files.move(work.resolve(part), root.resolve(part));
                    }
                }
            } finally {
                FileTree.delete(work);
            }
        } catch (IOException e) {
            throw new BadInputException(directory.toString(), "results cannot be written: " + IoReason.of(e), e);
        }
    }

    /** Returns whether the complete results of the same runs stand there already. */
    public boolean holdsComplete(Manifest ours) {
        try {
            String text = Files.readString(target.resolve(MANIFEST));
            Manifest earlier = new Json().read(MANIFEST, text, Manifest.class);
            return earlier.status().isWhole()
                    && earlier.configHash().equals(ours.configHash())
                    && earlier.seeds().equals(ours.seeds());
        } catch (IOException | BadInputException e) {
            return false;
        }
    }

    /** Who stood in a directory that is replaced would be nowhere. */
    private void refuseWhereWeAre() {
        Path here = Path.of("").toAbsolutePath();
        if (target.getFileSystem().equals(here.getFileSystem()) && here.startsWith(target)) {
            throw new BadInputException(
                    name.toString(),
                    "expected another directory than the one you are in, for it is replaced as a whole");
        }
    }

    private void refuseOthers() {
        if (!Files.exists(target) || isEmpty(target)) {
            return;
        }
        if (!isOurs(target)) {
            throw new BadInputException(
                    name.toString(), "expected a new directory or an earlier run's, with a manifest.json; got another");
        }
        foreign().ifPresent(entry -> {
            throw new BadInputException(
                    name.toString(), "expected results and nothing else, for they are replaced; got " + entry + " too");
        });
    }

    /** Returns something in the earlier results that no run put there. */
    private Optional<String> foreign() {
        try (Stream<Path> entries = Files.list(target)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> !ENTRIES.matcher(entry).matches())
                    .sorted()
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void putInPlace(Path work) throws IOException {
        Path earlier = work.resolve(EARLIER);
        if (Files.exists(target)) {
            Files.move(target, earlier);
        }
        try {
            Files.move(work.resolve(FRESH), target);
        } catch (IOException e) {
            putBack(earlier, e);
            throw e;
        }
        dismiss(earlier);
    }

    /** Marks earlier results as replaced, whatever becomes of the target from now on: another may be replacing it in turn. */
    private static void dismiss(Path earlier) {
        try {
            if (Files.exists(earlier)) {
                Files.move(earlier, earlier.resolveSibling(REPLACED));
            }
        } catch (IOException ignored) {
            // They stay where nobody looks for them; the new ones are in place.
        }
    }

    /** Results that another run put there meanwhile are whole, and replace the earlier ones as well as ours would have. */
    private void putBack(Path earlier, IOException reason) {
        try {
            if (!Files.exists(earlier) || Files.exists(target)) {
                dismiss(earlier);
                return;
            }
            Files.move(earlier, target);
        } catch (IOException e) {
            reason.addSuppressed(e);
            String problem = "results cannot be written: " + IoReason.of(reason);
            throw new BadInputException(name.toString(), problem + "; the earlier ones are now in " + earlier, reason);
        }
    }

    /** Deletes a working directory unless it holds the only results there are. A failure leaves it to go stale. */
    private void clear(Path work) {
        try {
            if (!Files.exists(work.resolve(EARLIER))) {
                FileTree.delete(work);
            }
        } catch (IOException ignored) {
            // The results are in place, or the reason why they are not is on its way.
        }
    }

    /** Deletes what killed processes left. A failure is no reason not to write. */
    private static void deleteStale(Path parent) {
        Instant latest = Instant.now().minus(STALE_AFTER);
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path work : entries.filter(ResultDirectory::isWork).toList()) {
                boolean isStale = Files.getLastModifiedTime(work).toInstant().isBefore(latest);
                if (isStale && !Files.exists(work.resolve(EARLIER))) {
                    FileTree.delete(Files.move(work, newWork(parent)));
                }
            }
        } catch (IOException | UncheckedIOException ignored) {
            // The next write tries again.
        }
    }

    private static Path newWork(Path parent) {
        return parent.resolve(WORK_START + UUID.randomUUID() + WORK_END);
    }

    private static boolean isWork(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(WORK_START)
                && name.endsWith(WORK_END)
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isOurs(Path directory) {
        byte[] start = MANIFEST_START.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(directory.resolve(MANIFEST))) {
            return Arrays.equals(in.readNBytes(start.length), start);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path followLink(Path name) {
        Path path = name.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw new BadInputException(
                    name.toString(), "expected a new directory or an earlier run's; got a link that leads nowhere", e);
        }
    }

    private static @Nullable Path nearestExisting(Path path) {
        @Nullable Path existing = path;
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

    /** Java 17's own stumbles over a link to a directory. */
    private static void createDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
    }
}
