package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ValidateCommandTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void tellsThatAScenarioIsSoundAndHowManyRunsItDescribes() {
        Icsim one = Icsim.execute("validate", Plans.TWIN.toString());
        Icsim many = Icsim.execute("validate", "notary-delay");

        assertThat(one).isEqualTo(new Icsim(ExitCode.OK, Plans.TWIN + ": sound, 1 run\n", ""));
        assertThat(many).isEqualTo(new Icsim(ExitCode.OK, "notary-delay: sound, 40 runs\n", ""));
    }

    @Test
    void everyScenarioOfTheCatalogIsSound() {
        String[] args = Library.catalog().toArray(String[]::new);

        Icsim validate = Icsim.execute(concat("validate", args));

        assertThat(validate.exitCode()).as(validate.err()).isEqualTo(ExitCode.OK);
        assertThat(validate.out().lines()).hasSize(args.length).allMatch(line -> line.contains(": sound, "));
        assertThat(validate.err()).isEmpty();
    }

    @Test
    void checksEachFileAndTellsWhatIsWrongWithEach() throws IOException {
        Path bad = bad();

        Icsim validate = Icsim.execute("validate", bad.toString(), "two-delta", "two-delt");

        assertThat(validate.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(validate.out()).isEqualTo("two-delta: sound, 1 run\n");
        assertThat(validate.err()).isEqualTo(bad + """
                :5:11: duration: expected a duration with a unit, such as 600ms; got 2
                    5 | duration: 2
                      |           ^
                """ + bad + """
                :9:5: subnets[0].nodez: unknown key (did you mean 'nodes'?)
                    9 |     nodez: 4
                      |     ^^^^^

                2 problems
                two-delt: no such file, nor a scenario of the catalog (did you mean 'two-delta'?)
                """);
    }

    @Test
    void settingsOfTheCommandLineAreCheckedToo() {
        Icsim sound = Icsim.execute("validate", "two-delta", "--set", "subnets[0].nodes=28");
        Icsim bad = Icsim.execute("validate", "two-delta", "--set", "subnets[0].nodes=0");

        assertThat(sound.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(bad.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.err()).contains("subnets[0].nodes: expected 1 to ", "; got 0\n");
    }

    @Test
    void tellsProgramsTheSame() throws IOException {
        Path bad = bad();

        Icsim validate = Icsim.execute("validate", "--json", bad.toString(), "two-delta", "two-delt");

        assertThat(validate.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(validate.err()).isEmpty();
        JsonNode reports = new ObjectMapper().readTree(validate.out());
        assertThat(reports).hasSize(3);
        JsonNode first = reports.get(0);
        assertThat(first.required("scenario").asString()).isEqualTo(bad.toString());
        assertThat(first.has("runs")).isFalse();
        assertThat(first.required("problems")).hasSize(2);
        assertThat(new ObjectMapper().readTree("""
                {
                  "line": 9, "column": 5, "path": "subnets[0].nodez",
                  "message": "unknown key (did you mean 'nodes'?)"
                }
                """).properties())
                .isSubsetOf(first.required("problems").get(1).properties());
        assertThat(reports.get(1)).isEqualTo(new ObjectMapper().readTree("""
                { "scenario": "two-delta", "runs": 1, "problems": [] }
                """));
        assertThat(reports.get(2).required("problems").get(0).required("line").asInt())
                .isZero();
    }

    @Test
    void needsAScenario() {
        Icsim validate = Icsim.execute("validate");

        assertThat(validate.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(validate.err()).startsWith("Missing required parameter: 'SCENARIO");
    }

    private Path bad() throws IOException {
        return Files.writeString(
                directory.resolve("bad.yaml"),
                Plans.TINY.replace("duration: 2s", "duration: 2").replace("nodes: 4", "nodez: 4"));
    }

    private static String[] concat(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
