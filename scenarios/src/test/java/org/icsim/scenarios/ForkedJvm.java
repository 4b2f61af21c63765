package org.icsim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own with this test's class path. */
public final class ForkedJvm {
    /** Long enough for the slowest machine; only a process that hangs takes it. */
    private static final long PATIENCE_MINUTES = 10;

    private ForkedJvm() {}

    /** Starts {@code main} in {@code directory}, where its output goes to {@code stdout} and {@code stderr}. */
    public static Process start(Path directory, List<String> options, Class<?> main, List<String> args)
            throws IOException {
        return start(directory, options, main, args, Map.of());
    }

    /** Starts {@code main} likewise, with these variables on top of the environment. */
    public static Process start(
            Path directory, List<String> options, Class<?> main, List<String> args, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Returns the exit code of a process, of whatever program, that must end by itself. */
    public static int await(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("the process ends")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
