package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.cli.DeterminismCheck.Report;
import org.icsim.scenarios.twin.FirstDifference;
import org.icsim.scenarios.twin.Twin;
import org.icsim.scenarios.twin.TwinCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class DeterminismCheckTest {
    @TempDir
    Path directory = Path.of("");

    /** One with crashes, users, jitter and loss; one of many subnets with a provider that goes dark. */
    @ParameterizedTest
    @ValueSource(strings = {"app-subnet-crash", "mainnet"})
    void theCatalogHasOneHistoryHoweverTheMachineWorks(String scenario) {
        Icsim checked = Icsim.execute("run", scenario, "--fast", "--check-determinism", "--json");

        assertThat(checked.exitCode()).as(checked.err() + checked.out()).isEqualTo(ExitCode.OK);
        JsonNode report = new ObjectMapper().readTree(checked.out()).required(0);
        assertThat(report.required("verdicts")).hasSize(Twin.values().length);
        assertThat(report.required("verdicts").valueStream())
                .allMatch(verdict -> verdict.required("isSame").asBoolean());
        Icsim here = Icsim.run(Path.of(scenario), directory.resolve("here"), "--fast", "--json");
        String fingerprint =
                new ObjectMapper().readTree(here.out()).required("fingerprint").asString();
        assertThat(report.required("verdicts").valueStream())
                .extracting(verdict -> verdict.required("fingerprint").asString())
                .containsOnly(fingerprint);
    }

    @Test
    void aDifferenceIsToldInWords() {
        FirstDifference first = new FirstDifference(
                7, "subnet/app", "to 3: BeaconShare (digest a1) at 7 ns", "to 4: BeaconShare (digest a1) at 7 ns");
        List<Verdict> verdicts = List.of(
                new Verdict(Twin.REFERENCE, 1, "00aa", Optional.empty(), List.of()),
                new Verdict(Twin.INTERPRETED, 1, "00bb", Optional.of(first), List.of("summary.json")));

        String text = DeterminismCheck.text(new Report("tiny", "old", 5, verdicts));

        assertThat(text).isEqualTo("""
                tiny, variant old, seed 5: NOT one history

                run               options  threads  fingerprint  history
                one thread              -        1         00aa
                nothing compiled    -Xint        1         00bb  DIFFERS

                nothing compiled:
                  first difference in subnet/app at 7 ns
                    reference: to 3: BeaconShare (digest a1) at 7 ns
                    here:      to 4: BeaconShare (digest a1) at 7 ns
                  files that differ: summary.json

                """);
    }
}
