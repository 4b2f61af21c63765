package org.icsim.scenarios.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.NodeMetrics;
import org.icsim.models.providers.NodeRewardType;
import org.icsim.models.providers.Region;
import org.icsim.models.providers.RewardRate;
import org.icsim.models.providers.RewardRates;
import org.icsim.models.providers.RewardedNode;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.ProviderId;
import org.icsim.models.registry.SubnetId;
import org.icsim.scenarios.load.CsvSource.Row;

/**
 * What rewards of nodes are reckoned from, in CSV files of anybody's. Columns may stand in any order, beside others.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>file</th><th>columns</th></tr>
 * <tr><td>rates</td><td>{@code node_reward_type} (type3.1), {@code region} ("Europe,CH,Zurich", or less of it),
 *     {@code monthly_xdr} (0 to 1,000,000, at most four decimals), {@code coefficient} (above 0,
 *     at most 1; empty: 0.80 for type3 and type3.1, else 1)</td></tr>
 * <tr><td>nodes</td><td>{@code node_id}, {@code provider_id}, {@code region}, {@code node_reward_type}</td></tr>
 * <tr><td>metrics</td><td>{@code day} (2026-01-31), {@code subnet_id}, {@code node_id}, {@code blocks_proposed},
 *     {@code blocks_failed}; all nodes of each subnet, for the others tell what counts as its fault</td></tr>
 * </table>
 */
public final class RewardFiles {
    private static final String TYPE = "node_reward_type";
    private static final String REGION = "region";
    private static final String RATE = "monthly_xdr";
    private static final String COEFFICIENT = "coefficient";
    private static final String NODE = "node_id";
    private static final String PROVIDER = "provider_id";
    private static final String DAY = "day";
    private static final String SUBNET = "subnet_id";
    private static final String PROPOSED = "blocks_proposed";
    private static final String FAILED = "blocks_failed";
    private static final long MOST_XDR = 1_000_000;
    private static final String A_REGION = "a region such as 'Europe,CH,Zurich'";

    private RewardFiles() {}

    /** Metrics as a line of a file gives them. */
    private record Line(LocalDate day, NodeMetrics metrics) {}

    /**
     * Returns the table of rates of a file.
     *
     * @throws BadInputException with every problem and its place
     */
    public static RewardRates rates(String file) {
        return rates(CsvSource.file(file, "a table of rates"));
    }

    /** Returns the table of rates of a text. */
    static RewardRates rates(Source source) {
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        List<RewardRates.Entry> entries = CsvSource.parse(source, List.of(TYPE, REGION, RATE, COEFFICIENT))
                .read(row -> entry(row, seen, findings));
        findings.throwIfAny();
        return new RewardRates(entries);
    }

    private static Optional<RewardRates.Entry> entry(Row row, Set<String> seen, Findings findings) {
        Optional<NodeRewardType> type = type(row, findings);
        Optional<Region> region = row.value(REGION, A_REGION, Region::new, findings);
        Optional<Xdr> rate = row.value(
                RATE,
                "a number of XDR from 0 to 1000000, with at most four decimals",
                RewardFiles::parseRate,
                findings);
        Optional<BigDecimal> coefficient = coefficient(row, type, findings);
        checkOnce(
                row,
                REGION,
                row.field(TYPE) + "," + row.field(REGION),
                "one rate for each type of a region",
                seen,
                findings);
        return type.flatMap(t -> region.flatMap(r ->
                rate.flatMap(x -> coefficient.map(c -> new RewardRates.Entry(t, r, new RewardRate(x, c))))));
    }

    private static Optional<BigDecimal> coefficient(Row row, Optional<NodeRewardType> type, Findings findings) {
        if (row.field(COEFFICIENT).isEmpty()) {
            boolean isGrouped = type.filter(NodeRewardType::isGrouped).isPresent();
            return Optional.of(isGrouped ? RewardRate.DEFAULT_COEFFICIENT : BigDecimal.ONE);
        }
        return row.value(
                COEFFICIENT,
                "a number above 0 and at most 1, or nothing",
                text -> new RewardRate(Xdr.ZERO, new BigDecimal(text)).coefficient(),
                findings);
    }

    /**
     * Returns the nodes of a file.
     *
     * @throws BadInputException with every problem and its place
     */
    public static List<RewardedNode> nodes(String file) {
        return nodes(CsvSource.file(file, "a list of nodes"));
    }

    /** Returns the nodes of a text. */
    static List<RewardedNode> nodes(Source source) {
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        List<RewardedNode> nodes =
                CsvSource.parse(source, List.of(NODE, PROVIDER, REGION, TYPE)).read(row -> node(row, seen, findings));
        findings.throwIfAny();
        return nodes;
    }

    private static Optional<RewardedNode> node(Row row, Set<String> seen, Findings findings) {
        Optional<NodeId> id = principal(row, NODE, NodeId::parse, findings);
        Optional<ProviderId> provider = principal(row, PROVIDER, ProviderId::parse, findings);
        Optional<Region> region = row.value(REGION, A_REGION, Region::new, findings);
        Optional<NodeRewardType> type = type(row, findings);
        checkOnce(row, NODE, row.field(NODE), "each node once", seen, findings);
        return id.flatMap(i -> provider.flatMap(p -> region.flatMap(r -> type.map(t -> new RewardedNode(i, p, r, t)))));
    }

    /**
     * Returns the metrics of a file, day by day.
     *
     * @throws BadInputException with every problem and its place
     */
    public static SortedMap<LocalDate, List<NodeMetrics>> metrics(String file) {
        return metrics(CsvSource.file(file, "a table of blocks by node and day"));
    }

    /** Returns the metrics of a text. */
    static SortedMap<LocalDate, List<NodeMetrics>> metrics(Source source) {
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        SortedMap<LocalDate, List<NodeMetrics>> days = new TreeMap<>();
        CsvSource.parse(source, List.of(DAY, SUBNET, NODE, PROPOSED, FAILED))
                .read(row -> line(row, seen, findings))
                .forEach(line -> days.computeIfAbsent(line.day(), day -> new ArrayList<>())
                        .add(line.metrics()));
        findings.throwIfAny();
        return days;
    }

    private static Optional<Line> line(Row row, Set<String> seen, Findings findings) {
        Optional<LocalDate> day = row.value(DAY, "a day such as 2026-01-31", LocalDate::parse, findings);
        Optional<SubnetId> subnet = principal(row, SUBNET, SubnetId::parse, findings);
        Optional<NodeId> node = principal(row, NODE, NodeId::parse, findings);
        Optional<Long> proposed = count(row, PROPOSED, findings);
        Optional<Long> failed = count(row, FAILED, findings);
        checkOnce(row, NODE, row.field(DAY) + "," + row.field(NODE), "each node once a day", seen, findings);
        return day.flatMap(d -> subnet.flatMap(s ->
                node.flatMap(n -> proposed.flatMap(p -> failed.map(f -> new Line(d, new NodeMetrics(n, s, p, f)))))));
    }

    private static Optional<NodeRewardType> type(Row row, Findings findings) {
        return row.value(TYPE, "one of " + String.join(", ", NodeRewardType.texts()), NodeRewardType::parse, findings);
    }

    private static <T> Optional<T> principal(Row row, String column, Function<String, T> parse, Findings findings) {
        return row.value(column, "a principal, such as tdb26-…-eqe in full", parse, findings);
    }

    private static Optional<Long> count(Row row, String column, Findings findings) {
        return row.value(column, "a whole number that is not negative", RewardFiles::parseCount, findings);
    }

    /** The bound keeps every sum of rewards within a {@code long}. */
    private static Xdr parseRate(String text) {
        Xdr rate = Xdr.of(new BigDecimal(text));
        if (rate.permyriad() > MOST_XDR * Xdr.PERMYRIAD) {
            throw new NumberFormatException(text);
        }
        return rate;
    }

    private static Long parseCount(String text) {
        if (!text.matches("[0-9]{1,15}")) {
            throw new NumberFormatException(text);
        }
        return Long.valueOf(text);
    }

    private static void checkOnce(
            Row row, String column, String key, String expected, Set<String> seen, Findings findings) {
        if (!seen.add(key)) {
            findings.add(row.problem(column, "expected " + expected + "; got it again"));
        }
    }
}
