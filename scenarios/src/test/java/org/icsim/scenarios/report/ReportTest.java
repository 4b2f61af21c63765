package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.sweep.Sweep;
import org.icsim.scenarios.sweep.SweepResults;
import org.junit.jupiter.api.Test;

/** Charts and page say what the files say, whatever a scenario holds. */
class ReportTest {
    private static final String SCENARIO = """
            scenario: small
            question: What does <b>"this"</b> & that show?
            preset: mainnet-2025
            seed: 1
            duration: 30s
            subnets:
              - { id: app, like: lhg73 }
            probe: { to: app, rate: 20/s }
            charts: [latency-percentiles, latency-over-time, block-rate, block-makers, block-rate-panels]
            """;
    private static final String CRASH = "faults=[{ at: 10s, for: 8s, crash: { subnet: app, nodes: 3 } }]";
    private static final String TWO = "subnets=[{ id: app, like: lhg73 }, { id: other, like: io67 }]";

    private static final String NETWORK_CHARTS =
            "charts=[block-rate-by-subnet, finality-by-size, round-trips, node-map, collusion]";

    @Test
    void eachChartIsThereInThreeForms() throws Exception {
        Map<String, byte[]> files = Report.draw(run(CRASH));

        assertThat(charts(files))
                .containsExactly(
                        "block-makers", "block-rate-panels", "block-rate", "latency-over-time", "latency-percentiles");
        for (String chart : charts(files)) {
            parse(text(files, "charts/" + chart + ".svg"));
            assertThat(ImageIO.read(new ByteArrayInputStream(bytes(files, "charts/" + chart + ".png")))
                            .getWidth())
                    .isEqualTo(1800);
            assertThat(text(files, "report.html"))
                    .contains("id=\"" + chart + "-", "href=\"charts/" + chart + ".svg\"", "charts/" + chart + ".png");
        }
    }

    @Test
    void thePageIsWellFormedAndTellsWhatWasAskedAndWhatWasUsed() throws Exception {
        Map<String, byte[]> files = Report.draw(run(CRASH, "expect=[invariants: all, block-rate > 9/s]"));

        String page = text(files, "report.html");
        parse(page.replace("<!DOCTYPE html>", ""));
        assertThat(page)
                .contains("What does &lt;b&gt;\"this\"&lt;/b&gt; &amp; that show?")
                .contains("subnets[0].consensus.initial-notary-delay", "dfinity/ic rs/limits/src/lib.rs")
                .contains("one-finalized-block-per-height", "block-rate &gt; 9/s", "holds", "broken")
                .contains("icsim run scenario.resolved.yaml")
                .doesNotContain("<script", "src=\"http");
    }

    @Test
    void drawingAgainGivesTheSameBytes() {
        Map<String, byte[]> once = Report.draw(run(CRASH));

        assertSame(Report.draw(once), once);
    }

    @Test
    void drawingAgainGivesTheSameBytesForManyRuns() {
        Map<String, byte[]> once = Report.draw(sweep("seeds=1..3", "duration=10s"));

        assertSame(Report.draw(once), once);
        assertThat(text(once, "report.html")).contains("how 3 runs spread");
    }

    @Test
    void variantsStandBesideEachOther() {
        String variants = "variants=[{ id: slow, set: { subnets.0.consensus.initial-notary-delay: 2s } },"
                + " { id: fast, set: { subnets.0.consensus.initial-notary-delay: 100ms } }]";

        Map<String, byte[]> files = Report.draw(sweep(variants, "duration=20s"));

        assertThat(charts(files))
                .contains("block-makers--slow", "block-makers--fast", "block-rate", "block-rate-panels");
        assertThat(text(files, "report.html"))
                .containsPattern(
                        "99.% of (answered )?messages are final within [0-9.]+.s \\(fast\\) instead of [0-9.]+.s \\(slow\\)")
                .contains("Parameters of variant slow", "scenario-fast.resolved.yaml");
    }

    @Test
    void severalSubnetsHaveChartsOfTheirOwn() {
        Map<String, byte[]> files = Report.draw(run(TWO));

        assertThat(charts(files))
                .contains("block-rate--app", "block-rate--other", "latency-over-time--other", "block-rate-panels");
    }

    @Test
    void aSubnetThatStandsStillIsSaidToHaveMadeNothing() {
        Map<String, byte[]> files = Report.draw(run("faults=[{ at: 0s, for: 30s, crash: { subnet: app, nodes: 5 } }]"));

        assertThat(charts(files)).isEmpty();
        assertThat(text(files, "report.html")).contains("Subnet app made no block final.");
    }

    @Test
    void aRunThatWasStoppedAtOnceSaysSo() {
        VariantPlan plan = plans().get(0);
        ScenarioRun run = new ScenarioRun(plan, 1);
        run.requestStop();
        var outcome = run.run(ProgressListener.NONE);

        Map<String, byte[]> files = Report.draw(
                withManifest(RunResults.files(outcome), outcome.summary().work()));

        assertThat(text(files, "report.html")).contains("This was interrupted, and the numbers below are partial.");
    }

    /** No finding is a fixed claim: other numbers, other words. */
    @Test
    void whatAChartSaysComesFromItsNumbers() {
        Map<String, byte[]> files = run();
        String told = text(Report.draw(files), "report.html");
        String histogram = "histograms/app-finality-update.csv";
        Map<String, byte[]> slower = new TreeMap<>(files);
        slower.put(
                histogram,
                text(files, histogram)
                        .replaceAll("(?m)^0,,false,(\\d)\\.", "0,,false,10$1.")
                        .getBytes(StandardCharsets.UTF_8));

        String toldSlower = text(Report.draw(slower), "report.html");

        assertThat(told).containsPattern("99.% within 1\\.\\d+.s").doesNotContainPattern("99.% within 10[12]");
        assertThat(toldSlower).containsPattern("99.% within 10[12].s");
    }

    @Test
    void whatIsMissingOrGarbledIsNamed() {
        Map<String, byte[]> files = run();
        Map<String, byte[]> incomplete = new TreeMap<>(files);
        incomplete.remove("parameters.csv");
        Map<String, byte[]> garbled = new TreeMap<>(files);
        garbled.put("summary.json", "{}x".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Report.draw(incomplete))
                .isInstanceOf(BadInputException.class)
                .hasMessage("parameters.csv: expected this file among the results; got none");
        assertThatThrownBy(() -> Report.draw(garbled))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("summary.json: expected what icsim wrote there");
    }

    @Test
    void chartsThatAreNotAskedForAnyMoreAreGone() {
        Map<String, byte[]> files = new TreeMap<>(run("charts=[block-rate]"));
        files.put("charts/old.svg", new byte[0]);

        assertThat(charts(Report.draw(files))).containsExactly("block-rate");
    }

    /** Both words may hold hyphens; no two files may share a path. */
    @Test
    void variantsAndSubnetsWithHyphensKeepFilesOfTheirOwn() {
        String subnets = "subnets=[{ id: x, nodes: 4 }, { id: app-x, nodes: 4 }]";
        String network = "network={ latency: 10ms }";
        String variants = "variants=[{ id: fast, set: {} },"
                + " { id: fast-app, set: { subnets.0.consensus.initial-notary-delay: 1s } }]";

        Map<String, byte[]> files =
                Report.draw(sweep(subnets, network, variants, "probe={ to: x, rate: 20/s }", "duration=20s"));

        assertThat(files.keySet().stream().filter(path -> path.endsWith("block-rate.csv")))
                .hasSize(4);
        assertThat(charts(files).stream().filter(chart -> chart.startsWith("block-makers")))
                .hasSize(4);
    }

    @Test
    void messagesAndBlocksAreNotCompared() {
        Map<String, byte[]> files = Report.draw(run(TWO, "charts=[latency-percentiles]"));

        assertThat(charts(files)).containsExactly("latency-percentiles--app", "latency-percentiles--other");
        assertThat(text(files, "report.html"))
                .containsPattern("Half of the messages are final within|Of the messages that were answered, half")
                .containsPattern("Half of the blocks are final within");
    }

    @Test
    void outagesThatOverlapAreToldAsManyAsTheyAre() {
        String faults = "faults=[{ at: 5s, for: 10s, crash: { subnet: app, nodes: 2 } },"
                + " { at: 8s, for: 4s, crash: { subnet: app, nodes: 2 } }]";

        String page = text(Report.draw(sweep(faults, "seeds=1..6")), "report.html");

        assertThat(page).contains("3 to 4 down").contains("With 4 of 13 nodes down");
    }

    @Test
    void messagesWithoutAnAnswerAreNotPassedOver() {
        String page = text(
                Report.draw(run("faults=[{ at: 10s, for: 15s, crash: { subnet: app, nodes: 13 } }]")), "report.html");

        assertThat(page)
                .contains("Of the messages that were answered, half")
                .containsPattern("[45]\\d.% of the messages found no replica");
    }

    @Test
    void chartsOfTheNetworkTellWhereNodesStandAndWhoRunsThem() throws Exception {
        Map<String, byte[]> files = Report.draw(run(TWO, NETWORK_CHARTS, "duration=5s"));

        assertThat(charts(files))
                .containsExactly(
                        "block-rate-by-subnet",
                        "collusion",
                        "finality-by-size",
                        "node-map",
                        "round-trips--app",
                        "round-trips--other");
        assertThat(text(files, "charts/node-map.svg")).contains("26 nodes stand in 22 data centres of 18 countries");
        assertThat(text(files, "charts/collusion.svg"))
                .contains("It takes at least 5 providers, 5 data centres, 5 owners");
        assertThat(text(files, "charts/round-trips--app.svg"))
                .contains("The median round trip within subnet app is 201 ms, the longest 617 ms");
        assertThat(text(files, "report.html")).contains(">2 subnets<");
    }

    @Test
    void subnetsThatStandNowhereHaveNoMap() {
        String[] settings = {
            "subnets=[{ id: app, nodes: 4 }]", "network={ latency: 10ms }", NETWORK_CHARTS, "duration=5s"
        };

        assertThat(charts(Report.draw(run(settings)))).containsExactly("block-rate-by-subnet", "finality-by-size");
    }

    @Test
    void variantsWithTheSameNodesShareAMap() {
        String variants = "variants=[{ id: a, set: {} }, { id: b, set: { network.jitter: none } },"
                + " { id: c, set: { subnets.0.like: io67 } }]";

        Map<String, byte[]> files = Report.draw(sweep(variants, "charts=[node-map, collusion]", "duration=5s"));

        assertThat(charts(files)).containsExactly("collusion--a", "collusion--c", "node-map--a", "node-map--c");
    }

    /** Seven are too many to be told one by one. */
    @Test
    void ofManySubnetsTheAnswerTellsWhoHalts() {
        String subnets = IntStream.range(0, 6)
                .mapToObj(i -> "{ id: s" + i + ", nodes: 4 }")
                .collect(Collectors.joining(", ", "subnets=[{ id: eu, like: bkfrj }, ", "]"));
        String[] settings = {subnets, "probe={ to: s1, rate: 20/s }", "duration=12s", "charts=[block-rate-by-subnet]"};
        String dark = "faults=[{ at: 4s, for: 8s, dark: { continent: Europe } }]";

        String calm = text(Report.draw(run(settings)), "report.html");
        String[] hit = Stream.concat(Stream.of(settings), Stream.of(dark)).toArray(String[]::new);
        String page = text(Report.draw(run(hit)), "report.html");

        assertThat(calm).containsPattern("to [0-9.]+ \\(eu\\) blocks a second, half of the 7 subnets at most");
        assertThat(page)
                .containsPattern("Dark: continent Europe, [0-9]+ nodes\\. Of 7 subnets, [1-7] loses? nodes: ")
                .containsPattern("stands? still \\(eu")
                .contains("All subnets, over the whole run and in the outage");
    }

    @Test
    void whatGoesDarkAfterTheEndIsNotToldOf() {
        String dark = "faults=[{ at: 40s, for: 8s, dark: { country: AU } }]";

        assertThat(text(Report.draw(run(dark)), "report.html")).doesNotContain(">Dark<");
        assertThat(text(Report.draw(run(dark, "duration=45s")), "report.html"))
                .containsPattern("country AU, 1 node, from 40.s to 45.s");
    }

    @Test
    void aMachineInTwoSubnetsIsOneOnTheMap() {
        String twice = "subnets=[{ id: app, like: lhg73 }, { id: other, like: lhg73 }]";

        assertThat(text(Report.draw(run(twice, "charts=[node-map]", "duration=5s")), "charts/node-map.svg"))
                .contains("13 nodes stand in 13 data centres of 13 countries, at most 1 in one country");
    }

    @Test
    void variantsWithOtherRoundTripsHaveEachTheirPicture() {
        String variants = "variants=[{ id: near, set: { network.measured: [] } }, { id: far, set: {} }]";

        assertThat(charts(Report.draw(sweep(variants, "charts=[round-trips]", "duration=5s"))))
                .containsExactly("round-trips--far", "round-trips--near");
    }

    @Test
    void usersAreToldWhenTheyHaveTheirReplies() {
        String probe = "probe={ to: app, rate: 20/s, users: [Tokyo] }";

        Map<String, byte[]> files = Report.draw(run(probe, "charts=[latency-percentiles]"));

        assertThat(text(files, "charts/latency-percentiles.svg"))
                .contains("Percentiles of time to reply", "half are answered within");
        assertThat(text(files, "report.html")).contains("Reply median", "histograms/app-latency-update.csv");
    }

    /** The run ends there, after the last slice of the block rate. */
    @Test
    void whatIsBrokenIsMarkedInChartsOverTime() {
        Options options = new Options(List.of(), Optional.empty(), Optional.empty(), false);
        Experiment fork = new ScenarioLoader(new Library()).load(Library.catalog("above-f"), options);

        Map<String, byte[]> files = Report.draw(run(Planner.plan(fork).get(0), 8));

        assertThat(charts(files)).containsExactly("block-makers", "block-rate");
        assertThat(text(files, "report.html").split(">one-finalized-block-per-height is broken<", -1))
                .hasSize(1 + 2);
        assertThat(text(Report.draw(run(CRASH)), "report.html")).doesNotContain("is broken<");
    }

    private static List<VariantPlan> plans(String... settings) {
        return Planner.plan(experiment(settings));
    }

    private static Experiment experiment(String... settings) {
        Options options = new Options(List.of(settings), Optional.empty(), Optional.empty(), false);
        return new ScenarioLoader(new Library()).load(new Source("small.yaml", SCENARIO), options);
    }

    private static Map<String, byte[]> run(String... settings) {
        return run(plans(settings).get(0), 1);
    }

    private static Map<String, byte[]> run(VariantPlan plan, long seed) {
        var outcome = new ScenarioRun(plan, seed).run(ProgressListener.NONE);
        return withManifest(RunResults.files(outcome), outcome.summary().work());
    }

    private static Map<String, byte[]> sweep(String... settings) {
        Experiment experiment = experiment(settings);
        List<VariantPlan> plans = Planner.plan(experiment);
        SweepResults results = new SweepResults(plans, experiment.seeds(), false);
        new Sweep(plans, experiment.seeds()).run(2, ProgressListener.NONE, results::add);
        return withManifest(results.files(), results.work());
    }

    private static Map<String, byte[]> withManifest(Map<String, byte[]> files, Manifest.Work work) {
        Map<String, byte[]> all = new TreeMap<>(files);
        Manifest manifest = Manifest.of(work, "0123456789ab", 1, Instant.EPOCH, Duration.ofSeconds(1));
        all.put("manifest.json", RunResults.bytes(new Json().write(manifest)));
        return all;
    }

    private static List<String> charts(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(path -> path.startsWith("charts/") && path.endsWith(".svg"))
                .map(path -> path.substring("charts/".length(), path.length() - ".svg".length()))
                .toList();
    }

    private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(bytes(files, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Map<String, byte[]> files, String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> new AssertionError(path + " of " + files.keySet()));
    }

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
