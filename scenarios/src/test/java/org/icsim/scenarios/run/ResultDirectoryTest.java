package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.FaultyFileSystem.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultDirectoryTest {
    private static final Map<String, String> EARLIER = results("earlier", "series/old.csv");
    private static final Map<String, String> FRESH = results("fresh", "series/new.csv", "histograms/new.csv");

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final FaultyFileSystem faulty = new FaultyFileSystem(memory);
    private final Path target = faulty.getPath("/out/results");

    @Test
    void writesAllFilesAndNothingElse() throws IOException {
        write(target, FRESH);

        assertThat(read(target)).isEqualTo(FRESH);
        assertThat(names(target)).containsExactly("results");
    }

    @Test
    void writesBytesAsTheyAre() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, -1};
        Map<String, byte[]> files = bytes(FRESH);
        files.put("charts/a.png", picture);

        new ResultDirectory(target).write(files);

        assertThat(ResultDirectory.read(target, path -> true)).containsEntry("charts/a.png", picture);
    }

    @Test
    void makesTheParentsThatAreMissing() {
        Path deep = faulty.getPath("/a/b/c/results");

        write(deep, FRESH);

        assertThat(read(deep)).isEqualTo(FRESH);
    }

    @Test
    void replacesAnEarlierRunsResultsAsAWhole() throws IOException {
        write(target, EARLIER);

        write(target, FRESH);

        assertThat(read(target)).isEqualTo(FRESH);
        assertThat(names(target)).containsExactly("results");
    }

    @Test
    void fillsAnEmptyDirectory() throws IOException {
        Files.createDirectories(target);

        write(target, FRESH);

        assertThat(read(target)).isEqualTo(FRESH);
    }

    @Test
    void refusesADirectoryOfSomebodyElse() throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("manifest.json"), "{\"name\": \"a web page\"}");

        assertRefused(target, "/out/results: expected a new directory or an earlier run's, with a manifest.json;");
        assertThat(Files.readString(target.resolve("manifest.json"))).contains("web page");
    }

    @Test
    void refusesAFile() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "mine");

        assertRefused(target, "/out/results: expected a new directory or an earlier run's, with a manifest.json;");
        assertRefused(
                target.resolve("below"),
                "/out/results/below: expected a place that can be written to; got one below /out/results");
        assertThat(Files.readString(target)).isEqualTo("mine");
    }

    @Test
    void refusesTheRoot() {
        assertRefused(faulty.getPath("/"), "/: expected a new directory");
    }

    @Test
    void refusesWhatSomebodyElsePutThereDuringTheRun() throws IOException {
        ResultDirectory results = new ResultDirectory(target);
        Files.createDirectories(target);
        Files.writeString(target.resolve("thesis.tex"), "mine");

        assertFails(results, "/out/results: expected a new directory or an earlier run's");
        assertThat(names(target)).containsExactly("results");
        assertThat(Files.readString(target.resolve("thesis.tex"))).isEqualTo("mine");
    }

    @Test
    void followsALinkAndLeavesItALink() throws IOException {
        Path far = faulty.getPath("/far/disk/results");
        write(far, EARLIER);
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, far);

        write(target, FRESH);

        assertThat(Files.isSymbolicLink(target)).isTrue();
        assertThat(read(far)).isEqualTo(FRESH);
        assertThat(read(target)).isEqualTo(FRESH);
        assertThat(names(far)).containsExactly("results");
    }

    @Test
    void writesBelowALink() throws IOException {
        Path far = Files.createDirectories(faulty.getPath("/far/disk"));
        Path link = Files.createSymbolicLink(faulty.getPath("/link"), far);

        write(link.resolve("results"), FRESH);

        assertThat(read(far.resolve("results"))).isEqualTo(FRESH);
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, faulty.getPath("/nowhere"));

        assertRefused(target, "/out/results: expected a new directory or an earlier run's; got a link");
        assertThat(Files.isSymbolicLink(target)).isTrue();
    }

    @Test
    void refusesAPlaceThatCannotBeWrittenTo() throws IOException {
        Files.createDirectories(target.getParent());
        failOn(Operation.CHECK_WRITABLE, new AccessDeniedException("/out"));

        assertRefused(target, "/out/results: expected a place that can be written to; got one below /out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "[x]{y}*?", "größe-结果", ".hidden", "-o", ".icsim-mine", "a\nb", "%s", "~"})
    void takesAnOddName(String name) throws IOException {
        Path odd = target.resolveSibling(name);
        write(odd, EARLIER);

        write(odd, FRESH);

        assertThat(read(odd)).isEqualTo(FRESH);
        assertThat(names(odd)).containsExactly(name);
    }

    @Test
    void takesTheLongestNameThatTheDiskTakes(@TempDir Path directory) throws IOException {
        Path longest = directory.resolve("x".repeat(255));
        write(longest, EARLIER);

        write(longest, FRESH);

        assertThat(read(longest)).isEqualTo(FRESH);
    }

    @Test
    void refusesAFileThatWouldLieOutside() {
        ResultDirectory results = new ResultDirectory(target);

        for (String outside : List.of("../other.txt", "/etc/passwd", "", "a/..")) {
            assertThatIllegalArgumentException().isThrownBy(() -> results.write(Map.of(outside, new byte[0])));
        }
        assertThat(Files.exists(target)).isFalse();
    }

    @Test
    void aFullDiskIsToldAndLeavesTheEarlierResultsWhole() throws IOException {
        int failures = 0;
        boolean isWritten = false;
        for (int blocks = 5; !isWritten; blocks++) {
            try (FileSystem small = diskOf(blocks)) {
                Path place = small.getPath("/out/results");
                write(place, EARLIER);
                try {
                    write(place, FRESH);
                    isWritten = true;
                    assertThat(read(place)).isEqualTo(FRESH);
                } catch (BadInputException e) {
                    failures++;
                    assertThat(e).hasMessage("/out/results: results cannot be written: the disk is full");
                    assertThat(read(place)).isEqualTo(EARLIER);
                }
                assertThat(names(place)).containsExactly("results");
            }
        }
        assertThat(failures)
                .as("the disk was full at the first file, at the last and between")
                .isGreaterThan(5);
    }

    @Test
    void aFullDiskLeavesNothingWhereNothingWas() throws IOException {
        try (FileSystem small = diskOf(2)) {
            Path place = small.getPath("/out/results");

            assertFails(new ResultDirectory(place), "/out/results: results cannot be written: the disk is full");
            assertThat(names(place)).isEmpty();
        }
    }

    /** Each operation of a write fails once; only what is deleted after the new results are in place may stay behind. */
    @Test
    void whateverFailsOnceTheTargetHoldsOneRunsResults() throws IOException {
        int failures = 0;
        for (int nth = 1; failures == nth - 1; nth++) {
            Path place = faulty.getPath("/once-" + nth, "results");
            write(place, EARLIER);
            CountedFault fault = new CountedFault(nth, nth);
            boolean isWritten = problemDespite(fault, place).isEmpty();

            failures += fault.hasStruck() ? 1 : 0;
            assertThat(read(place)).as("%s", fault).isEqualTo(isWritten ? FRESH : EARLIER);
            if (!isWritten) {
                assertThat(names(place)).as("%s", fault).containsExactly("results");
            }
        }
        assertThat(failures).isGreaterThan(10);
    }

    /** From some operation on all fail: the earlier results are at the target, or where the message says. */
    @Test
    void whateverFailsForGoodNoResultsAreLost() throws IOException {
        int failures = 0;
        for (int nth = 1; failures == nth - 1; nth++) {
            Path place = faulty.getPath("/ever-" + nth, "results");
            write(place, EARLIER);
            CountedFault fault = new CountedFault(nth, Integer.MAX_VALUE);
            String problem = problemDespite(fault, place);

            failures += fault.hasStruck() ? 1 : 0;
            int said = problem.indexOf("now in ");
            Path kept = said < 0 ? place : faulty.getPath(problem.substring(said + "now in ".length()));
            assertThat(read(kept)).as("%s", fault).isEqualTo(problem.isEmpty() ? FRESH : EARLIER);
        }
        assertThat(failures).isGreaterThan(10);
    }

    @Test
    void resultsThatCannotBePutBackStayUntilSomebodyFetchesThem() throws IOException {
        write(target, EARLIER);
        faulty.setFaults((operation, path) -> {
            if (operation == Operation.MOVE && !path.endsWith("results")) {
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        });
        assertFails(
                new ResultDirectory(target),
                "/out/results: results cannot be written: Input/output error; the earlier ones are now in /out/.icsim-");
        faulty.setFaults((operation, path) -> {});
        Path work = works(target).get(0);
        age(work, Duration.ofDays(30));

        write(target, FRESH);

        assertThat(read(target)).isEqualTo(FRESH);
        assertThat(read(work.resolve("earlier"))).isEqualTo(EARLIER);
    }

    @Test
    void replacedResultsThatCannotBeDeletedDoNotSpoilTheWrite() throws IOException {
        write(target, EARLIER);
        failOn(Operation.DELETE, new AccessDeniedException("/out"));

        write(target, FRESH);

        assertThat(read(target)).isEqualTo(FRESH);
        faulty.setFaults((operation, path) -> {});
        age(works(target).get(0), Duration.ofHours(2));
        write(target, FRESH);
        assertThat(names(target)).containsExactly("results");
    }

    @Test
    void whatAKilledRunLeftIsDeletedAfterAnHour() throws IOException {
        Path work = target.resolveSibling(".icsim-0-killed.part");
        Files.createDirectories(work.resolve("new/series"));
        Files.writeString(work.resolve("new/series/half.csv"), "from_s,sp");
        age(work, Duration.ofMinutes(50));
        write(target, EARLIER);
        assertThat(work).as("it may still be at work").exists();

        age(work, Duration.ofMinutes(70));
        write(target, FRESH);

        assertThat(names(target)).containsExactly("results");
        assertThat(read(target)).isEqualTo(FRESH);
    }

    @Test
    void aWriteWhoseWorkingDirectoryIsTakenAwayFailsAsAWhole() throws IOException {
        write(target, EARLIER);
        faulty.setFaults((operation, path) -> {
            if (operation == Operation.WRITE && path.endsWith("new.csv")) {
                Files.move(works(target).get(0), target.resolveSibling("taken"));
            }
        });

        assertFails(new ResultDirectory(target), "/out/results: results cannot be written: ");

        assertThat(read(target)).isEqualTo(EARLIER);
        assertThat(names(target)).containsExactly("results", "taken");
    }

    @Test
    void anotherRunThatWritesBetweenTheRenamesWins() throws IOException {
        write(target, EARLIER);
        Map<String, String> others = results("other");
        faulty.setFaults((operation, path) -> {
            if (operation == Operation.MOVE && path.endsWith("new")) {
                faulty.setFaults((any, thing) -> {});
                write(target, others);
            }
        });

        assertFails(
                new ResultDirectory(target),
                "/out/results: results cannot be written: something else has come to stand at /out/results");

        assertThat(read(target)).isEqualTo(others);
        assertThat(names(target)).containsExactly("results");
    }

    @Test
    void manyThatWriteAtOnceLeaveOneRunsResults(@TempDir Path directory) throws Exception {
        Path place = directory.resolve("results");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String run = "run " + i;
            writes.add(() -> problemOfWriting(place, results(run, "series/a.csv", "series/b.csv"))
                    .isEmpty());
        }

        int successes = countSuccesses(threads.invokeAll(writes));

        threads.shutdown();
        assertThat(successes).isPositive();
        Map<String, String> left = read(place);
        assertThat(left).hasSize(3);
        assertThat(left.get("series/a.csv")).isEqualTo(left.get("series/b.csv"));
        assertThat(left.get("manifest.json")).endsWith(left.get("series/a.csv"));
        assertThat(names(place)).containsExactly("results");
    }

    @Test
    void tellsInPlainWordsWhyItCannotWrite() {
        Path any = target.resolveSibling("any");
        failOn(Operation.CREATE_DIRECTORY, new AccessDeniedException("/out"));
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: no permission for /out");

        failOn(Operation.WRITE, new FileSystemException("/out/x", null, "Read-only file system"));
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: the file system is read-only");

        failOn(Operation.WRITE, new IOException("Disk quota exceeded"));
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: the disk quota is used up");

        failOn(Operation.WRITE, new IOException("No space left on device"));
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: the disk is full");

        failOn(Operation.MOVE, new NoSuchFileException("/out/y"));
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: /out/y is not there");

        failOn(Operation.WRITE, new IOException());
        assertFails(new ResultDirectory(any), "/out/any: results cannot be written: the file system does not say why");
    }

    @Test
    void readsOnlyOwnResults() throws IOException {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultDirectory.read(target, path -> true))
                .withMessage("/out/results: expected a run's results, with a manifest.json; got nothing");
        Files.createDirectories(target);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultDirectory.read(target, path -> true))
                .withMessage("/out/results: expected a run's results, with a manifest.json; got something else");
    }

    @Test
    void tellsWhyItCannotRead() {
        write(target, FRESH);
        faulty.setFaults((operation, path) -> {
            if (operation == Operation.READ && path.endsWith("new.csv")) {
                throw new AccessDeniedException(path.toString());
            }
        });

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> ResultDirectory.read(target, path -> true))
                .withMessageStartingWith("/out/results: results cannot be read: no permission for /out/results/");
    }

    private static Map<String, String> results(String run, String... others) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String other : others) {
            files.put(other, run + "\n".repeat(100));
        }
        files.put("manifest.json", "{\n  \"icsim\" : \"test\", " + run + "\n".repeat(100));
        return files;
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static void write(Path target, Map<String, String> files) {
        new ResultDirectory(target).write(bytes(files));
    }

    private static Map<String, String> read(Path target) {
        Map<String, String> files = new LinkedHashMap<>();
        ResultDirectory.read(target, path -> true)
                .forEach((path, content) -> files.put(path, new String(content, StandardCharsets.UTF_8)));
        return files;
    }

    private String problemDespite(CountedFault fault, Path place) {
        faulty.setFaults(fault::check);
        String problem = problemOfWriting(place, FRESH);
        faulty.setFaults((operation, path) -> {});
        return problem;
    }

    /** Returns what went wrong, nothing if all went well. */
    private static String problemOfWriting(Path place, Map<String, String> files) {
        try {
            write(place, files);
            return "";
        } catch (BadInputException e) {
            assertThat(e.getMessage()).startsWith(place + ": ").doesNotContain("java.", "Exception");
            return String.valueOf(e.getMessage());
        }
    }

    private static int countSuccesses(List<Future<Boolean>> writes) throws InterruptedException, ExecutionException {
        int successes = 0;
        for (Future<Boolean> write : writes) {
            successes += write.get() ? 1 : 0;
        }
        return successes;
    }

    private void failOn(Operation failing, IOException reason) {
        faulty.setFaults((operation, path) -> {
            if (operation == failing) {
                throw reason;
            }
        });
    }

    private static void assertRefused(Path target, String start) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> new ResultDirectory(target))
                .withMessageStartingWith(start);
    }

    private static void assertFails(ResultDirectory results, String start) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> results.write(bytes(FRESH)))
                .withMessageStartingWith(start);
    }

    /** Returns what stands beside the target, and it. */
    private static List<String> names(Path target) throws IOException {
        try (Stream<Path> entries = Files.list(target.getParent())) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> works(Path target) throws IOException {
        try (Stream<Path> entries = Files.list(target.getParent())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".icsim-"))
                    .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }

    private static FileSystem diskOf(int blocks) {
        return Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setBlockSize(64)
                .setMaxSize(64L * blocks)
                .build());
    }

    /** Lets the operations from the first to the last of those that change the file system fail, counted from 1. */
    private static final class CountedFault {
        private final int first;
        private final int last;
        private int count;
        private Operation struck = Operation.READ;

        private CountedFault(int first, int last) {
            this.first = first;
            this.last = last;
        }

        void check(Operation operation, Path path) throws IOException {
            if (operation == Operation.READ) {
                return;
            }
            count++;
            if (first <= count && count <= last) {
                struck = count == first ? operation : struck;
                throw new FileSystemException(path.toString(), null, "Input/output error");
            }
        }

        boolean hasStruck() {
            return count >= first;
        }

        @Override
        public String toString() {
            return "operation " + first + ", " + struck;
        }
    }
}
