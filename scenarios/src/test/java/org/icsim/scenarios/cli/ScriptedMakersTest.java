package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedMakersTest {
    private static final String BY_NODE_2 = "subnets[0].makers=[{height: 1, nodes: [2]}, {height: 2, nodes: [2]},"
            + " {height: 3, nodes: [2]}, {height: 4, nodes: [2]}, {height: 5, nodes: [2]}, {height: 6, nodes: [2]}]";

    @TempDir
    Path directory = Path.of("");

    @Test
    void whoIsScriptedMakesTheBlocks() throws IOException {
        Path results = directory.resolve("results");

        Icsim run = Icsim.run(tiny(), results, "--set", BY_NODE_2);
        Icsim drawn = Icsim.run(tiny(), directory.resolve("drawn"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isNotEqualTo(drawn.out());
        assertThat(results.resolve("scenario.resolved.yaml")).content().contains("makers:");
    }

    @Test
    void whatCannotBeIsTold() throws IOException {
        Icsim run = Icsim.run(
                tiny(),
                directory.resolve("results"),
                "--set",
                "subnets[0].makers=[{height: 3, nodes: [0, 4]}, {height: 3, nodes: [1, 1]}]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("subnets[0].makers[1].height: expected each once; got '3' again")
                .contains("subnets[0].makers[0].nodes[1]: expected 0 to 3; got 4")
                .contains("subnets[0].makers[1].nodes[1]: expected each once; got '1' again");
    }

    private Path tiny() throws IOException {
        return Files.writeString(directory.resolve("tiny.yaml"), Plans.TINY);
    }
}
