package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.models.registry.SubnetKind;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.report.Report;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.OutageSpan;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.PhaseSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Results of more subnets than anybody reads one by one: a line each, and what was expected of all of them together. */
final class ManySubnetsText {
    private ManySubnetsText() {}

    /** Returns whether there are so many subnets. */
    static boolean isFor(int subnets) {
        return subnets > Report.MOST_SUBNETS;
    }

    /** Returns the tables of a run, each after an empty line. */
    static String of(Summary summary) {
        boolean hasOutages = summary.subnets().stream()
                .anyMatch(subnet -> subnet.worstOutage().isPresent());
        List<String> heading = new ArrayList<>(List.of("subnet", "kind", "nodes", "blocks/s", "block p50", "p99"));
        if (hasOutages) {
            heading.addAll(List.of("down", "blocks/s", "block p50", "p99"));
        }
        TextTable table = new TextTable(heading);
        for (SubnetSummary subnet : summary.subnets()) {
            List<String> row = new ArrayList<>(List.of(subnet.id(), kind(subnet.kind()), "" + subnet.nodes()));
            row.addAll(numbers(hasOutages ? calm(subnet) : Optional.of(subnet.whole())));
            if (hasOutages) {
                row.add(subnet.worstOutage().map(SpanSummary::downOrLabel).orElse("0"));
                row.addAll(numbers(subnet.worstOutage()));
            }
            table.addRow(row);
        }
        String about = hasOutages ? "before anything is down, and in the worst outage" : "over the whole run";
        String expectations = summary.expectations().isEmpty()
                ? ""
                : "\n" + expectations(summary.expectations()).render();
        return "\n" + summary.subnets().size() + " subnets, " + about + "; finality in seconds\n\n" + table.render()
                + standstills(summary) + expectations;
    }

    private static String standstills(Summary summary) {
        return summary.subnets().stream()
                .flatMap(subnet -> subnet.standstill().map(its -> its.inWords(subnet.id()) + "\n").stream())
                .collect(Collectors.joining());
    }

    /** Returns the span before anything is down; empty if something is from the beginning. */
    private static Optional<SpanSummary> calm(SubnetSummary subnet) {
        return subnet.phases().stream().findFirst().filter(phase -> !phase.hasFault());
    }

    private static List<String> numbers(Optional<SpanSummary> span) {
        return Stream.<Optional<BigDecimal>>of(
                        span.flatMap(SpanSummary::blocksPerSecond),
                        span.flatMap(it -> it.blockFinality().p50()),
                        span.flatMap(it -> it.blockFinality().p99()))
                .map(SummaryText::number)
                .toList();
    }

    private static String kind(Optional<SubnetKind> kind) {
        return kind.map(SubnetKind::title).orElse("");
    }

    /** Returns a line for each expectation of all subnets that it is met in, and one for each that it is not met in. */
    private static TextTable expectations(List<ExpectationSummary> checked) {
        Map<String, List<ExpectationSummary>> met = new LinkedHashMap<>();
        checked.stream()
                .filter(ExpectationSummary::holds)
                .forEach(it -> met.computeIfAbsent(it.expectation(), key -> new ArrayList<>())
                        .add(it));
        TextTable table = new TextTable(List.of("expected", "of", "measured", ""));
        met.forEach((expectation, its) -> table.addRow(List.of(expectation, of(its), range(its), "ok")));
        checked.stream()
                .filter(it -> !it.holds())
                .forEach(it -> table.addRow(
                        List.of(it.expectation(), of(List.of(it)), SummaryText.measured(it), SummaryText.verdict(it))));
        return table;
    }

    private static String of(List<ExpectationSummary> met) {
        String first = met.get(0).subnet().orElse(Expectations.isOfEconomy(met.get(0)) ? EconomyMetric.SUBJECT : "run");
        return met.size() == 1 ? first : met.size() + " subnets";
    }

    private static String range(List<ExpectationSummary> met) {
        List<BigDecimal> measured = met.stream()
                .flatMap(it -> it.measured().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        if (measured.isEmpty()) {
            return SummaryText.number(Optional.empty());
        }
        String least = SummaryText.number(Optional.of(measured.get(0)));
        String greatest = SummaryText.number(Optional.of(measured.get(measured.size() - 1)));
        return least.equals(greatest) ? least : least + " to " + greatest;
    }

    /** Returns the table of many runs: of each variant the mean block rate, and in the worst outage. */
    static String of(SweepSummary summary) {
        List<VariantSummary> variants = summary.variants();
        boolean hasOutages = variants.stream()
                .flatMap(variant -> variant.subnets().stream())
                .anyMatch(subnet -> OutageSpan.worst(subnet.phases()).isPresent());
        List<String> heading = new ArrayList<>(List.of("subnet", "kind", "nodes"));
        for (VariantSummary variant : variants) {
            String name = variant.variant().isEmpty() ? "blocks/s" : variant.variant();
            heading.addAll(hasOutages ? List.of(name, "down", "then") : List.of(name));
        }
        TextTable table = new TextTable(heading);
        Map<String, List<SubnetSpread>> byId = variants.stream()
                .flatMap(variant -> variant.subnets().stream())
                .collect(Collectors.groupingBy(SubnetSpread::id, LinkedHashMap::new, Collectors.toList()));
        byId.forEach((id, versions) -> {
            List<String> row = new ArrayList<>(List.of(
                    id, either(versions, it -> kind(it.kind())), either(versions, it -> String.valueOf(it.nodes()))));
            variants.forEach(variant -> row.addAll(numbers(variant, id, hasOutages)));
            table.addRow(row);
        });
        String about = hasOutages ? ", before anything is down, and then in the worst outage" : "";
        return "\nblocks a second" + about + "\n\n" + table.render() + "\n" + counts(variants);
    }

    /** What a subnet is may differ between variants. */
    private static String either(List<SubnetSpread> versions, Function<SubnetSpread, String> what) {
        return versions.stream().map(what).distinct().collect(Collectors.joining(" or "));
    }

    /** A variant may be without the subnet. */
    private static List<String> numbers(VariantSummary variant, String id, boolean hasOutages) {
        Optional<SubnetSpread> subnet =
                variant.subnets().stream().filter(it -> it.id().equals(id)).findFirst();
        Optional<BigDecimal> mean = subnet.stream()
                .flatMap(it -> it.metrics().stream())
                .filter(metric -> metric.metric().equals(Quantity.BLOCK_RATE.key()))
                .findFirst()
                .flatMap(metric -> metric.spread().mean());
        if (!hasOutages) {
            return List.of(SummaryText.number(mean));
        }
        Optional<BigDecimal> calm = subnet.stream()
                .flatMap(it -> it.phases().stream())
                .findFirst()
                .filter(phase -> !phase.hasFault())
                .flatMap(PhaseSpread::blocksPerSecond);
        Optional<PhaseSpread> worst = subnet.flatMap(it -> OutageSpan.worst(it.phases()));
        return List.of(
                SummaryText.number(calm),
                worst.map(PhaseSpread::downOrLabel).orElse("0"),
                SummaryText.number(worst.flatMap(PhaseSpread::blocksPerSecond)));
    }

    private static String counts(List<VariantSummary> variants) {
        StringBuilder text = new StringBuilder();
        for (VariantSummary variant : variants) {
            List<ExpectationCount> missed = variant.expectations().stream()
                    .filter(it -> it.met() < it.runs())
                    .toList();
            String which = variant.variant().isEmpty() ? "" : "variant " + variant.variant() + ": ";
            text.append(which)
                    .append(variant.expectations().size() - missed.size())
                    .append(" of ")
                    .append(variant.expectations().size())
                    .append(" expectations met in every run\n");
            missed.forEach(it -> text.append("  MISSED ")
                    .append(it.expectation())
                    .append(it.subnet().isEmpty() ? "" : " in subnet " + it.subnet())
                    .append(", met in " + it.met() + " of " + it.runs() + "\n"));
        }
        return text.toString();
    }
}
