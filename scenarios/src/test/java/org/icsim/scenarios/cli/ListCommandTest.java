package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.Library;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ListCommandTest {
    @Test
    void namesEachScenarioOfTheCatalogWithItsQuestion() {
        Icsim list = Icsim.execute("list");

        assertThat(list.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(list.err()).isEmpty();
        List<String> lines = list.out().lines().toList();
        assertThat(lines.get(0)).matches("scenario +runs +question");
        assertThat(lines.subList(1, lines.size()))
                .hasSameSizeAs(Library.catalog())
                .allMatch(line -> line.matches("[a-z0-9-]+ +\\d+  \\S.*\\?"));
        assertThat(lines).extracting(line -> line.split(" ", 2)[0]).containsAll(Library.catalog());
    }

    @Test
    void tellsProgramsTheSame() {
        Icsim list = Icsim.execute("list", "--json");

        JsonNode entries = new ObjectMapper().readTree(list.out());
        assertThat(StreamSupport.stream(entries.spliterator(), false)
                        .map(entry -> entry.required("scenario").asString()))
                .containsExactlyElementsOf(Library.catalog());
        assertThat(entries).allSatisfy(entry -> {
            Plans plans = Plans.of(entry.required("scenario").asString());
            assertThat(entry.required("runs").asInt())
                    .isEqualTo(plans.variants().size() * plans.seeds().size());
            assertThat(entry.required("question").asString()).endsWith("?");
        });
    }
}
