package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.scenarios.OneShareIsEnough;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {
    private static final VariantPlan TWIN = Plans.of(Plans.TWIN.toString()).only();
    /** Long enough for progress to be told before the end, and before the last phase. */
    private static final VariantPlan LONG_TWIN =
            Plans.of(Plans.TWIN.toString(), "duration=40s", "faults[0].for=30s").only();

    @Test
    void theNumberOfThreadsDoesNotShow() {
        VariantPlan mainnet = Plans.of("mainnet", "duration=4s").only();
        Summary alone = new ScenarioRun(mainnet, 1).run(ProgressListener.NONE).summary();

        for (int threads : new int[] {2, 4, 16}) {
            assertThat(new ScenarioRun(mainnet, 1, threads)
                            .run(ProgressListener.NONE)
                            .summary())
                    .isEqualTo(alone);
        }
    }

    @Test
    void tellsHowFarItIs() {
        List<Double> shares = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Long> events = new ArrayList<>();

        Summary summary = new ScenarioRun(LONG_TWIN, 1)
                .run((share, done, soFar) -> {
                    shares.add(share);
                    texts.add(done);
                    events.add(soFar);
                })
                .summary();

        assertThat(summary.status()).isEqualTo(Status.COMPLETE);
        assertThat(shares).isSorted().doesNotHaveDuplicates().endsWith(1.0).allMatch(share -> share > 0);
        assertThat(texts).contains("0:00:20 of 0:00:40 simulated").endsWith("0:00:40 of 0:00:40 simulated");
        assertThat(events).isSorted().allMatch(count -> count > 0);
        assertThat(events.get(events.size() - 1)).isGreaterThanOrEqualTo(summary.deliveries() + summary.timers());
    }

    @Test
    void listeningChangesNothing() {
        Summary heard =
                new ScenarioRun(TWIN, 1).run((share, done, events) -> {}).summary();

        assertThat(new ScenarioRun(TWIN, 1).run(ProgressListener.NONE).summary())
                .isEqualTo(heard);
    }

    @Test
    void aRunThatIsStoppedKeepsWhatItHas() {
        Summary whole = new ScenarioRun(LONG_TWIN, 1).run(ProgressListener.NONE).summary();

        Outcome outcome = stoppedAtHalf();

        Summary partial = outcome.summary();
        assertThat(partial.status()).isEqualTo(Status.INTERRUPTED);
        assertThat(partial.isAsExpected()).isFalse();
        assertThat(partial.simulatedSeconds()).isBetween(new BigDecimal("19.9"), new BigDecimal("20.1"));
        assertThat(partial.deliveries()).isPositive().isLessThan(whole.deliveries());
        assertThat(partial.fingerprint()).isNotEqualTo(whole.fingerprint());
        assertThat(partial.violations()).isEmpty();
        SubnetSummary subnet = partial.subnets().get(0);
        assertThat(subnet.whole().finalBlocks())
                .isPositive()
                .isLessThan(whole.subnets().get(0).whole().finalBlocks());
        assertThat(subnet.whole().toSeconds()).isEqualTo(partial.simulatedSeconds());
        assertThat(subnet.phases()).hasSize(2);
        assertThat(text(RunResults.files(outcome), "summary.json")).contains("\"status\" : \"INTERRUPTED\"");
    }

    @Test
    void seriesAndHistogramsTellWhatTheSummaryTells() {
        Outcome outcome = new ScenarioRun(TWIN, 1).run(ProgressListener.NONE);

        Map<String, byte[]> files = RunResults.files(outcome);

        assertThat(files)
                .containsOnlyKeys(
                        "summary.json",
                        "parameters.csv",
                        "scenario.resolved.yaml",
                        "preset.yaml",
                        "series/app-block-rank.csv",
                        "series/app-higher-rank.csv",
                        "series/app-finality-block.csv",
                        "series/app-finality-update.csv",
                        "histograms/app-finality-block.csv",
                        "histograms/app-finality-update.csv",
                        "network/app-nodes.csv",
                        "network/app-round-trips.csv");
        SubnetSummary subnet = outcome.summary().subnets().get(0);
        SpanSummary whole = subnet.whole();
        assertThat(whole.updateFinality().count()).isPositive();
        assertThat(blocks(files, "block-rank")).isEqualTo(whole.finalBlocks());
        assertThat(blocks(files, "higher-rank")).isEqualTo(whole.finalBlocks());
        assertThat(latencies(files, "finality-block"))
                .isEqualTo(whole.blockFinality().count());
        assertThat(latencies(files, "finality-update"))
                .isEqualTo(whole.updateFinality().count());
        assertThat(counts(files, "finality-block"))
                .isEqualTo(countsByDown(subnet, SpanSummary::blockFinality))
                .containsOnlyKeys(0L, 2L);
        assertThat(counts(files, "finality-update")).isEqualTo(countsByDown(subnet, SpanSummary::updateFinality));
    }

    /** One phase alone has two replicas down, so that its histogram and its summary are of the same latencies. */
    @Test
    void aHistogramHasThePercentilesOfTheSummary() {
        Outcome outcome = new ScenarioRun(TWIN, 1).run(ProgressListener.NONE);

        LatencySummary crashed = outcome.summary().subnets().get(0).phases().stream()
                .filter(phase -> phase.replicasDown().equals(Optional.of(2)))
                .map(SpanSummary::updateFinality)
                .collect(onlyElement());
        LatencyHistogram written = histogram(RunResults.files(outcome), "finality-update").groups().stream()
                .filter(group -> group.outages().replicasDown() == 2)
                .map(HistogramCsv.Group::histogram)
                .collect(onlyElement());

        assertThat(CsvTable.rounded(written.percentileSeconds(50))).isEqualTo(crashed.p50());
        assertThat(CsvTable.rounded(written.percentileSeconds(99))).isEqualTo(crashed.p99());
        assertThat(CsvTable.rounded(written.maxSeconds())).isEqualTo(crashed.max());
    }

    @Test
    void everyParameterIsWrittenDownWithItsSource() {
        String table = RunResults.parameters(TWIN);

        assertThat(table.lines())
                .startsWith("parameter,value,mark,source")
                .anyMatch(line -> line.startsWith("subnets[0].like,lhg73,verified,"))
                .anyMatch(line -> line.startsWith("subnets[0].consensus.processing,120ms,derived,"))
                .anyMatch(line -> line.startsWith("network.loss,0.00001 to 0.002,assumed,"));
        assertThat(CsvTable.read("parameters.csv", table).rows())
                .flatExtracting(CsvTable.Row::fields)
                .noneMatch(String::isBlank);
    }

    /** Ranks 0 and 1 propose before they hear of each other, and each makes its own block final. */
    @Test
    void aBrokenInvariantEndsTheRunAndIsNamed() {
        Summary summary =
                OneShareIsEnough.runOf(TWIN, 1).run(ProgressListener.NONE).summary();

        assertThat(summary.status()).isEqualTo(Status.VIOLATED);
        assertThat(summary.isAsExpected()).isFalse();
        assertThat(summary.simulatedSeconds()).isLessThan(new BigDecimal("20"));
        assertThat(summary.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("one-finalized-block-per-height");
            assertThat(violation.description()).contains("subnet app, replica", "of height");
        });
    }

    @Test
    void aStopBeforeTheStartLeavesNothing() {
        ScenarioRun run = new ScenarioRun(TWIN, 1);
        run.requestStop();

        Outcome outcome = run.run(ProgressListener.NONE);

        assertThat(outcome.summary().status()).isEqualTo(Status.INTERRUPTED);
        assertThat(outcome.summary().deliveries()).isZero();
        assertThat(RunResults.files(outcome)).isNotEmpty();
    }

    @Test
    void theHashTellsTheConfigurationAndNotTheSeed() {
        String hash = RunResults.configHash(TWIN);

        assertThat(hash).matches("[0-9a-f]{12}");
        assertThat(RunResults.configHash(
                        Plans.of(Plans.TWIN.toString(), "seed=2").only()))
                .isEqualTo(hash);
        assertThat(RunResults.configHash(
                        Plans.of(Plans.TWIN.toString(), "probe.rate=51/s").only()))
                .isNotEqualTo(hash);
        assertThat(RunResults.configHash(
                        Plans.of(Plans.TWIN.toString(), "preset=mainnet-2024").only()))
                .isNotEqualTo(hash);
    }

    @Test
    void theHashOfManyRunsTellsTheirSeedsAndVariants() {
        String hash = RunResults.configHash(List.of(TWIN), List.of(1L, 2L));

        assertThat(hash).matches("[0-9a-f]{12}").isNotEqualTo(RunResults.configHash(TWIN));
        assertThat(RunResults.configHash(List.of(TWIN), List.of(1L, 3L))).isNotEqualTo(hash);
        assertThat(RunResults.configHash(List.of(new VariantPlan("x", TWIN.plan())), List.of(1L, 2L)))
                .isNotEqualTo(hash);
    }

    private static Outcome stoppedAtHalf() {
        ScenarioRun run = new ScenarioRun(LONG_TWIN, 1);
        return run.run((share, done, events) -> {
            if (share >= 0.5) {
                run.requestStop();
            }
        });
    }

    private static long blocks(Map<String, byte[]> files, String series) {
        String name = "series/app-" + series + ".csv";
        return SeriesCsv.read(name, text(files, name)).rows().stream()
                .mapToLong(SeriesCsv.Row::count)
                .sum();
    }

    private static long latencies(Map<String, byte[]> files, String quantity) {
        String name = "series/app-" + quantity + ".csv";
        return LatencySeriesCsv.read(name, text(files, name)).rows().stream()
                .mapToLong(LatencySeriesCsv.Row::count)
                .sum();
    }

    private static Map<Long, Long> counts(Map<String, byte[]> files, String quantity) {
        return histogram(files, quantity).groups().stream()
                .collect(Collectors.toMap(
                        group -> (long) group.outages().replicasDown(),
                        group -> group.histogram().count(),
                        Long::sum));
    }

    private static Map<Long, Long> countsByDown(SubnetSummary subnet, Function<SpanSummary, LatencySummary> latency) {
        return subnet.phases().stream()
                .collect(Collectors.toMap(
                        phase -> (long) phase.replicasDown().orElseThrow(),
                        phase -> latency.apply(phase).count(),
                        Long::sum));
    }

    private static HistogramCsv histogram(Map<String, byte[]> files, String quantity) {
        String name = "histograms/app-" + quantity + ".csv";
        return HistogramCsv.read(name, text(files, name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }

    private static <T> Collector<T, ?, T> onlyElement() {
        return Collectors.collectingAndThen(Collectors.toList(), all -> {
            assertThat(all).hasSize(1);
            return all.get(0);
        });
    }
}
