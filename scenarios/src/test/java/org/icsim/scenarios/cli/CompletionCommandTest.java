package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    @Test
    void knowsEachCommandAndTheOptionsOfRun() {
        Icsim completion = Icsim.execute("completion");

        assertThat(completion.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(completion.err()).isEmpty();
        assertThat(completion.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains(Main.commandLine().getSubcommands().keySet())
                .contains("--keep-runs", "--variant", "--color");
    }

    @Test
    void isAScriptThatBashAccepts(@TempDir Path directory) throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        if (Files.isExecutable(bash)) {
            Path script = Files.writeString(
                    directory.resolve("icsim.bash"), Icsim.execute("completion").out());

            Process check = new ProcessBuilder(List.of(bash.toString(), "-n", script.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output").toFile())
                    .start();

            assertThat(ForkedJvm.await(check)).isZero();
            assertThat(directory.resolve("output")).isEmptyFile();
        }
    }
}
