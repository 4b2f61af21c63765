package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.EconomyNumerals;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.BlackoutSummary;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.RecoverySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.EconomyMetric;

/** The summary of a run as a person reads it in a terminal. */
final class SummaryText {
    private static final String NOTHING = "-";

    private SummaryText() {}

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append(summary.scenario()).append(": ").append(summary.question()).append('\n');
        summary.blackouts().forEach(blackout -> text.append('\n').append(dark(blackout)));
        if (!summary.blackouts().isEmpty()) {
            text.append('\n');
        }
        if (ManySubnetsText.isFor(summary.subnets().size())) {
            text.append(ManySubnetsText.of(summary));
            summary.subnets().stream()
                    .filter(subnet -> subnet.whole().updates() > 0)
                    .forEach(subnet -> text.append(subnet(subnet)));
            summary.economy().ifPresent(economy -> text.append(EconomyText.of(economy)));
        } else {
            summary.subnets().forEach(subnet -> text.append(subnet(subnet)));
            summary.economy().ifPresent(economy -> text.append(EconomyText.of(economy)));
            if (!summary.expectations().isEmpty()) {
                text.append('\n').append(expectations(summary).render());
            }
        }
        if (summary.status() == Summary.Status.STALLED) {
            text.append('\n').append(stalled(summary));
            text.append(", for no subnet can go on; rates are of the whole scenario\n");
        }
        if (summary.status().isPartial()) {
            String how = summary.status() == Summary.Status.ENDED_EARLY ? "ended, as asked," : "interrupted";
            text.append("\npartial: ")
                    .append(how)
                    .append(" after ")
                    .append(clock(summary.simulatedSeconds()))
                    .append('\n');
        }
        if (summary.subnets().stream().anyMatch(subnet -> subnet.kind().isPresent())) {
            text.append("\nnodes of mainnet: ").append(MainnetTopology.SOURCE);
            text.append("\nall other sources: parameters.csv\n");
        }
        text.append("\npreset ").append(summary.preset());
        summary.variant().ifPresent(id -> text.append(", variant ").append(id));
        text.append(", seed ").append(summary.seed());
        text.append(", fingerprint ").append(summary.fingerprint()).append('\n');
        return text.toString();
    }

    /** Returns what goes dark, in a line. */
    static String dark(BlackoutSummary blackout) {
        return "dark from " + clock(blackout.fromSeconds()) + " to " + clock(blackout.toSeconds()) + ": "
                + blackout.attribute().title() + " " + blackout.value() + ", " + Count.of(blackout.nodes(), "node");
    }

    private static String subnet(SubnetSummary subnet) {
        StringBuilder text = new StringBuilder("\nsubnet " + subnet.id() + ", " + subnet.size() + ", ");
        text.append(subnet.likeness()).append("; finality in seconds\n\n");
        text.append(table(subnet).render());
        subnet.recoveries().stream()
                .filter(recovery -> recovery.isStranded())
                .forEach(recovery -> text.append("replica " + recovery.replica()
                        + " was too far behind to catch up without a catch-up package\n"));
        subnet.standstill()
                .ifPresent(its -> text.append(its.inWords(subnet.id())).append('\n'));
        return text.toString();
    }

    /** Returns when a run ended in which no subnet can go on. */
    static String stalled(Summary summary) {
        return "stalled: ended after " + clock(summary.simulatedSeconds()) + " of " + clock(summary.durationSeconds());
    }

    /** Returns what befell the replicas, in the order of time, a line each. */
    static List<String> events(Summary summary) {
        Map<BigDecimal, List<String>> events = new TreeMap<>();
        for (SubnetSummary subnet : summary.subnets()) {
            for (SpanSummary phase : subnet.phases()) {
                int down = phase.replicasDown().orElse(0);
                if (down > 0 || phase.fromSeconds().signum() > 0) {
                    add(events, phase.fromSeconds(), subnet, down + " of " + subnet.nodes() + " replicas down");
                }
                phase.otherFaults().ifPresent(faults -> add(events, phase.fromSeconds(), subnet, faults));
            }
            for (RecoverySummary recovery : subnet.recoveries()) {
                String replica = "replica " + recovery.replica();
                add(events, recovery.restartedSeconds(), subnet, replica + " runs again");
                recovery.caughtUpSeconds().ifPresent(at -> add(events, at, subnet, replica + " has caught up"));
            }
        }
        return events.values().stream().flatMap(List::stream).toList();
    }

    private static void add(Map<BigDecimal, List<String>> events, BigDecimal at, SubnetSummary subnet, String what) {
        events.computeIfAbsent(at, time -> new ArrayList<>()).add(clock(at) + ": subnet " + subnet.id() + ", " + what);
    }

    private static TextTable expectations(Summary summary) {
        TextTable table = new TextTable(List.of("expected", "subnet", "measured", ""));
        for (ExpectationSummary expectation : summary.expectations()) {
            table.addRow(List.of(
                    expectation.expectation(),
                    expectation.subnet().orElse(Expectations.isOfEconomy(expectation) ? EconomyMetric.SUBJECT : ""),
                    measured(expectation),
                    verdict(expectation)));
        }
        return table;
    }

    /** Returns whether an expectation is met, and why it is not where no number tells. */
    static String verdict(ExpectationSummary expectation) {
        return expectation.holds()
                ? "ok"
                : "MISSED" + expectation.remark().map(why -> ": " + why).orElse("");
    }

    /** Returns an expectation that was not met, in a line. */
    static String missed(ExpectationSummary expectation) {
        String where =
                expectation.subnet().map(subnet -> " in subnet " + subnet).orElse("");
        String got = expectation.measured().isEmpty() ? "nothing" : measured(expectation);
        return "missed: expected " + expectation.expectation() + where + "; "
                + expectation.remark().orElse("measured " + got);
    }

    /** Returns what was measured, or a hyphen. */
    static String measured(ExpectationSummary expectation) {
        return Expectations.isOfEconomy(expectation)
                ? EconomyNumerals.measured(expectation.expectation(), expectation.measured())
                        .orElse(NOTHING)
                : number(expectation.measured());
    }

    private static TextTable table(SubnetSummary subnet) {
        boolean hasOthers =
                subnet.phases().stream().anyMatch(phase -> phase.otherFaults().isPresent());
        List<String> heading = new ArrayList<>(List.of(
                "span",
                hasOthers ? "faults" : "down",
                "blocks",
                "blocks/s",
                "block p50",
                "p99",
                "update p50",
                "p95",
                "p99"));
        boolean hasReplies = subnet.whole().updateLatency().isPresent();
        if (hasReplies) {
            heading.addAll(List.of("reply p50", "p95", "p99"));
        }
        TextTable table = new TextTable(heading);
        if (subnet.phases().size() > 1) {
            subnet.phases().forEach(phase -> table.addRow(row(phase, faults(phase, hasOthers), hasReplies)));
        }
        table.addRow(row(subnet.whole(), "", hasReplies));
        return table;
    }

    private static String faults(SpanSummary span, boolean hasOthers) {
        return hasOthers ? span.label() : span.howMany();
    }

    private static List<String> row(SpanSummary span, String faults, boolean hasReplies) {
        List<String> row = new ArrayList<>(List.of(
                clock(span.fromSeconds()) + " to " + clock(span.toSeconds()),
                faults,
                String.valueOf(span.finalBlocks()),
                number(span.blocksPerSecond()),
                number(span.blockFinality().p50()),
                number(span.blockFinality().p99()),
                number(span.updateFinality().p50()),
                number(span.updateFinality().p95()),
                number(span.updateFinality().p99())));
        if (hasReplies) {
            row.add(number(span.updateLatency().flatMap(LatencySummary::p50)));
            row.add(number(span.updateLatency().flatMap(LatencySummary::p95)));
            row.add(number(span.updateLatency().flatMap(LatencySummary::p99)));
        }
        return row;
    }

    private static String clock(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }

    static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.setScale(3, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(NOTHING);
    }
}
