package org.icsim.scenarios.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.ProgressListener;

/**
 * A workload that is being measured in a process of its own, by {@link ChildMain}.
 *
 * <p>The process runs the same Java with the same class path and options. It prints lines that begin with {@link #PROGRESS}
 * or {@link #FIGURES}; whatever else it prints is told if it fails.
 */
final class Child {
    static final String PROGRESS = "progress ";
    static final String FIGURES = "figures ";

    /** What an interrupt from the keyboard leaves behind; it goes to parent and child alike. */
    private static final int INTERRUPTED = 130;

    private final Workload workload;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private Optional<Figures> figures = Optional.empty();
    private volatile boolean isKilled;

    /** Starts measuring. */
    Child(Workload workload, Effort effort) {
        this.workload = workload;
        try {
            this.process = new ProcessBuilder(command(workload, effort))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Workload workload, Effort effort) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(Child::isOfAnyProcess)
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildMain.class.getName()));
        command.add(workload.id());
        command.addAll(Stream.of(effort.repeats(), effort.shrink(), effort.threads())
                .map(String::valueOf)
                .toList());
        return command;
    }

    /** Two processes cannot share a debugger's port, and what an agent measures is not what is to be measured. */
    private static boolean isOfAnyProcess(String option) {
        return !option.startsWith("-agent") && !option.startsWith("-javaagent") && !option.startsWith("-Xrun");
    }

    /** Ends the process at once. Safe to call from any thread. */
    void kill() {
        isKilled = true;
        process.toHandle().destroyForcibly();
    }

    /**
     * Waits for the figures; there are none if the process was interrupted.
     *
     * @param listener is told how far this workload is
     * @throws IllegalStateException with what the process printed, if it failed
     */
    Optional<Figures> await(ProgressListener listener) {
        int exitCode;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, listener);
            }
            exitCode = process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for a workload", e);
        }
        if (exitCode == 0 && figures.isPresent()) {
            return figures;
        }
        if (isKilled || exitCode == INTERRUPTED) {
            return Optional.empty();
        }
        throw new IllegalStateException(
                "measuring " + workload.id() + " ended with exit code " + exitCode + ":\n" + String.join("\n", output));
    }

    private void take(String line, ProgressListener listener) {
        if (line.startsWith(PROGRESS)) {
            String[] words = line.split(" ", -1);
            listener.onProgress(Double.parseDouble(words[1]), workload.id(), Long.parseLong(words[2]));
        } else if (line.startsWith(FIGURES)) {
            figures = Optional.of(new Json().read(workload.id(), line.substring(FIGURES.length()), Figures.class));
        } else {
            output.add(line);
        }
    }
}
