package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.sweep.Spread;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.MetricSpread;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;

/** Many runs as a person reads them in a terminal. */
final class SweepText {
    /** Enough to see at a glance; the files hold the others. */
    private static final Set<String> SHOWN = Set.of(
            "block-rate",
            "finality.block.p50",
            "finality.block.p99",
            "finality.update.p50",
            "finality.update.p99",
            "latency.update.p50",
            "latency.update.p99",
            "catch-up.max");

    private SweepText() {}

    static String of(SweepSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append(summary.scenario()).append(": ").append(summary.question()).append('\n');
        List<String> blackouts = blackouts(summary);
        if (!blackouts.isEmpty()) {
            text.append('\n').append(String.join("\n", blackouts)).append('\n');
        }
        List<String> subnets = subnets(summary).map(SubnetSpread::id).distinct().toList();
        boolean isMany = ManySubnetsText.isFor(subnets.size());
        if (isMany) {
            text.append(ManySubnetsText.of(summary));
        }
        for (String subnet : isMany ? List.<String>of() : subnets) {
            text.append("\nsubnet ").append(subnet).append(", ").append(described(summary, subnet));
            text.append("; ").append(runs(summary)).append("\n\n");
            text.append(table(summary, subnet).render());
        }
        text.append(standstills(summary));
        text.append(EconomyText.of(summary));
        if (hasExpectations(summary) && !isMany) {
            text.append('\n').append(expectations(summary).render());
        }
        if (summary.runs() + summary.violations().size() < summary.runsPlanned()) {
            text.append("\npartial: ")
                    .append(summary.runs())
                    .append(" of ")
                    .append(summary.runsPlanned())
                    .append(" runs\n");
        }
        text.append("\nseeds ").append(summary.seeds());
        text.append(", fingerprint ").append(summary.fingerprint()).append('\n');
        return text.toString();
    }

    private static String standstills(SweepSummary summary) {
        String lines = summary.variants().stream()
                .flatMap(variant -> variant
                        .standstills()
                        .map(its -> (variant.variant().isEmpty() ? "" : "variant " + variant.variant() + ": ")
                                + its.inWords(variant.runs()) + "\n")
                        .stream())
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n" + lines;
    }

    private static List<String> blackouts(SweepSummary summary) {
        return summary.variants().stream()
                .flatMap(variant -> variant.blackouts().stream()
                        .map(blackout -> (variant.variant().isEmpty() ? "" : "variant " + variant.variant() + ": ")
                                + SummaryText.dark(blackout)))
                .toList();
    }

    /** Returns how many runs numbers are about. */
    static String runs(SweepSummary summary) {
        boolean hasVariants = summary.variants().size() > 1;
        int each =
                summary.variants().stream().mapToInt(VariantSummary::runs).max().orElse(0);
        return each == 1
                ? "a run" + (hasVariants ? " of each variant" : "")
                : "how " + each + " runs" + (hasVariants ? " each" : "") + " spread";
    }

    private static Stream<SubnetSpread> subnets(SweepSummary summary) {
        return summary.variants().stream().flatMap(variant -> variant.subnets().stream());
    }

    /** What a subnet is like may differ between variants. */
    private static String described(SweepSummary summary, String subnet) {
        return subnets(summary)
                .filter(candidate -> candidate.id().equals(subnet))
                .map(candidate -> Count.of(candidate.nodes(), "node") + ", " + candidate.likeness())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static boolean hasExpectations(SweepSummary summary) {
        return summary.variants().stream()
                .anyMatch(variant -> !variant.expectations().isEmpty());
    }

    private static TextTable expectations(SweepSummary summary) {
        boolean hasVariants = hasVariants(summary);
        List<String> heading = new ArrayList<>(List.of("expected", "subnet"));
        if (hasVariants) {
            heading.add("variant");
        }
        heading.addAll(List.of("met in", ""));
        TextTable table = new TextTable(heading);
        for (VariantSummary variant : summary.variants()) {
            for (ExpectationCount expectation : variant.expectations()) {
                List<String> row = new ArrayList<>(List.of(expectation.expectation(), where(expectation)));
                if (hasVariants) {
                    row.add(variant.variant());
                }
                row.add(expectation.met() + " of " + expectation.runs());
                row.add(expectation.met() == expectation.runs() ? "ok" : "MISSED");
                table.addRow(row);
            }
        }
        return table;
    }

    private static String where(ExpectationCount expectation) {
        boolean isOfEconomy = expectation.subnet().isEmpty() && Expectations.isOfEconomy(expectation.expectation());
        return isOfEconomy ? EconomyMetric.SUBJECT : expectation.subnet();
    }

    private static boolean hasVariants(SweepSummary summary) {
        return !summary.variants().get(0).variant().isEmpty();
    }

    private static TextTable table(SweepSummary summary, String subnet) {
        boolean hasVariants = hasVariants(summary);
        List<String> heading = new ArrayList<>(List.of("metric"));
        if (hasVariants) {
            heading.add("variant");
        }
        heading.addAll(List.of("unit", "mean"));
        if (isSpread(summary)) {
            heading.addAll(List.of("sd", "p5", "median", "p95"));
        }
        TextTable table = new TextTable(heading);
        for (Metric metric : Metric.all()) {
            for (VariantSummary variant : summary.variants()) {
                spreads(variant, subnet)
                        .filter(spread -> spread.metric().equals(metric.name()))
                        .map(spread -> row(spread, hasVariants ? variant.variant() : ""))
                        .forEach(row -> table.addRow(row.subList(0, heading.size())));
            }
        }
        return table;
    }

    private static boolean isSpread(SweepSummary summary) {
        return summary.variants().stream().anyMatch(variant -> variant.runs() > 1);
    }

    private static Stream<MetricSpread> spreads(VariantSummary variant, String subnet) {
        return variant.subnets().stream()
                .filter(candidate -> candidate.id().equals(subnet))
                .flatMap(candidate -> candidate.metrics().stream())
                .filter(spread ->
                        SHOWN.contains(spread.metric()) && spread.spread().runs() > 0);
    }

    private static List<String> row(MetricSpread metric, String variant) {
        Spread spread = metric.spread();
        List<String> row = new ArrayList<>(List.of(metric.metric()));
        if (!variant.isEmpty()) {
            row.add(variant);
        }
        row.add(metric.unit());
        Stream.of(spread.mean(), spread.sd(), spread.p5(), spread.p50(), spread.p95())
                .map(SweepText::number)
                .forEach(row::add);
        return row;
    }

    /** Returns one run in a line. */
    static String line(Summary run) {
        String variant = run.variant().map(id -> "variant " + id + ", ").orElse("");
        return variant + "seed " + run.seed() + ": " + run.status().name().toLowerCase(Locale.ROOT) + ", fingerprint "
                + run.fingerprint();
    }

    /** Returns the expectations that were not met in every run, a line each. */
    static List<String> missed(SweepSummary summary) {
        return summary.variants().stream()
                .flatMap(variant -> variant.expectations().stream()
                        .filter(expectation -> expectation.met() < expectation.runs())
                        .map(expectation -> missed(expectation, variant.variant())))
                .toList();
    }

    private static String missed(ExpectationCount expectation, String variant) {
        return "missed: expected " + expectation.expectation()
                + (expectation.subnet().isEmpty() ? "" : " in subnet " + expectation.subnet())
                + "; met in " + expectation.met() + " of " + expectation.runs() + " runs"
                + (variant.isEmpty() ? "" : " of variant " + variant);
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.setScale(3, RoundingMode.HALF_EVEN).toPlainString())
                .orElse("-");
    }
}
