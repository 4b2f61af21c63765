package org.icsim.scenarios.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.run.Json;

/**
 * The process in which one workload is measured, so that its memory and its compiled code are its own.
 *
 * <p>Its arguments are the workload and the {@link Effort}; it prints lines as {@link Child} describes them.
 */
final class ChildMain {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ChildMain() {}

    public static void main(String[] args) throws IOException {
        Workload workload = Workloads.of(args[0]);
        Effort effort = new Effort(Integer.parseInt(args[1]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
        var repetition = new Repetition(
                workload, effort, (share, done, events) -> System.out.println(Child.PROGRESS + share + " " + events));
        Figures figures = Figures.of(workload, effort.threads(), repetition.run(), residentBytes());
        System.out.println(Child.FIGURES + new Json().write(figures).replace("\n", " "));
    }

    /** The most memory that this process ever held, where the system tells: {@code VmHWM: 123456 kB}. */
    private static Optional<Long> residentBytes() throws IOException {
        return Files.isReadable(STATUS) ? residentBytes(Files.readAllLines(STATUS)) : Optional.empty();
    }

    static Optional<Long> residentBytes(List<String> status) {
        return status.stream()
                .filter(line -> line.matches("VmHWM:\\s+\\d+ kB"))
                .map(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }
}
