package org.icsim.scenarios.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Java process of the same Java and class path as this one, whose output is read line by line. */
public final class ForkedJava implements Lines {
    /** What an interrupt from the keyboard leaves behind; it goes to parent and child alike. */
    private static final int INTERRUPTED = 130;

    private final String name;
    private final Process process;
    private final BufferedReader output;
    private volatile boolean isKilled;

    /**
     * Starts {@code main}.
     *
     * @param name    what it does, for messages
     * @param options of the Java machine
     */
    public ForkedJava(String name, List<String> options, Class<?> main, List<String> args) {
        this.name = name;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        try {
            this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.output = process.inputReader();
    }

    /** Returns the options of this process that another may have at the same time: no debugger's port, no agent. */
    public static List<String> ownOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        !option.startsWith("-agent") && !option.startsWith("-javaagent") && !option.startsWith("-Xrun"))
                .toList();
    }

    @Override
    public Optional<String> next() {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException e) {
            if (isKilled) {
                return Optional.empty();
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean await(List<String> strange) {
        int exitCode;
        try {
            exitCode = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for " + name, e);
        }
        if (exitCode == 0) {
            return true;
        }
        if (isKilled || exitCode == INTERRUPTED) {
            return false;
        }
        throw new IllegalStateException(
                name + " ended with exit code " + exitCode + ":\n" + String.join("\n", strange));
    }

    @Override
    public void close() {
        isKilled = true;
        process.toHandle().destroyForcibly();
    }
}
