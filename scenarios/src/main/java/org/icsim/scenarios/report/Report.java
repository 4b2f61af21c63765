package org.icsim.scenarios.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsim.reports.chart.Figure;
import org.icsim.scenarios.schema.ChartName;

/** Draws charts and page of results. */
public final class Report {
    /** The charts of a scenario that asks for none in particular. */
    private static final List<ChartName> USUAL =
            List.of(ChartName.LATENCY_PERCENTILES, ChartName.LATENCY_OVER_TIME, ChartName.BLOCK_RATE);

    /** Those of a scenario with more subnets than anybody looks at one by one. */
    private static final List<ChartName> USUAL_OF_MANY =
            List.of(ChartName.BLOCK_RATE_BY_SUBNET, ChartName.FINALITY_BY_SIZE);

    /** Those of an economy, behind those of subnets. */
    private static final List<ChartName> USUAL_OF_ECONOMIES =
            List.of(ChartName.SUPPLY, ChartName.MINTS_AND_BURNS, ChartName.GROWTH);

    /** Charts with a line or a panel for each subnet show so many at most. */
    public static final int MOST_SUBNETS = 6;

    /** What is drawn, at the top of the directory of results. */
    public static final List<String> PARTS = List.of("charts", "report.html");

    private static final String CHARTS = "charts/";

    private Report() {}

    /**
     * Returns the files of results together with {@code charts/*.svg}, {@code charts/*.png} and {@code report.html}, which
     * depend on nothing but those files and take the place of earlier ones.
     *
     * @throws org.icsim.scenarios.load.BadInputException if the files are not what icsim wrote
     */
    public static Map<String, byte[]> draw(Map<String, byte[]> files) {
        Results results = Results.of(files);
        List<Drawing> drawings = drawings(results);
        Map<String, byte[]> all = new TreeMap<>(files);
        all.keySet().removeIf(path -> path.startsWith(CHARTS));
        for (Drawing drawing : drawings) {
            Figure figure = drawing.figure();
            all.put(CHARTS + figure.id() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
            all.put(CHARTS + figure.id() + ".png", figure.png());
        }
        String page = new ReportPage(results, drawings).html();
        all.put("report.html", page.getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private static List<ChartName> names(Results results) {
        return results.scenario().charts().orElseGet(() -> usual(results));
    }

    private static List<ChartName> usual(Results results) {
        List<ChartName> usual = new ArrayList<>();
        if (!results.scenario().subnets().isEmpty()) {
            usual.addAll(isOfMany(results) ? USUAL_OF_MANY : USUAL);
        }
        if (results.scenario().economy().isPresent()) {
            usual.addAll(USUAL_OF_ECONOMIES);
        }
        return usual;
    }

    /** Returns whether a chart has a line, a panel or a picture for each subnet. */
    static boolean showsSubnetsOneByOne(Results results) {
        return names(results).stream().anyMatch(name -> switch (name) {
            case LATENCY_PERCENTILES, LATENCY_OVER_TIME, BLOCK_RATE, BLOCK_MAKERS, BLOCK_RATE_PANELS, ROUND_TRIPS ->
                true;
            case BLOCK_RATE_BY_SUBNET, FINALITY_BY_SIZE, NODE_MAP, COLLUSION -> false;
            case SUPPLY, MINTS_AND_BURNS, GROWTH, PRICE, STAKES, VOTING_POWER, YIELDS, BREAK_EVEN_BURN -> false;
        });
    }

    private static List<Drawing> drawings(Results results) {
        Subjects subjects = Subjects.of(results.observations(), MOST_SUBNETS, caption(results));
        LatencyCharts latency = new LatencyCharts(subjects);
        BlockCharts blocks = new BlockCharts(subjects);
        List<Fleet> fleets = Fleet.of(results);
        SubnetCharts subnets = new SubnetCharts(fleets, subjects);
        EconomyCharts economies = new EconomyCharts(EconomySubjects.of(results, caption(results)));
        NetworkCharts network = new NetworkCharts(fleets, subjects, MOST_SUBNETS);
        return names(results).stream()
                .flatMap(name -> switch (name) {
                    case LATENCY_PERCENTILES -> latency.percentiles().stream();
                    case LATENCY_OVER_TIME -> latency.overTime().stream();
                    case BLOCK_RATE -> blocks.rates().stream();
                    case BLOCK_MAKERS -> blocks.makers().stream();
                    case BLOCK_RATE_PANELS -> blocks.panels().stream();
                    case BLOCK_RATE_BY_SUBNET -> subnets.rates().stream();
                    case FINALITY_BY_SIZE -> subnets.finality().stream();
                    case ROUND_TRIPS -> network.roundTrips().stream();
                    case NODE_MAP -> network.maps().stream();
                    case COLLUSION -> network.collusions().stream();
                    case SUPPLY, MINTS_AND_BURNS, GROWTH, PRICE, STAKES, VOTING_POWER, YIELDS, BREAK_EVEN_BURN ->
                        economies.draw(name).stream();
                })
                .toList();
    }

    /** Returns whether there are more subnets than are told of one by one. */
    static boolean isOfMany(Results results) {
        return results.observations().stream()
                        .map(Observation::subnet)
                        .distinct()
                        .count()
                > MOST_SUBNETS;
    }

    private static String caption(Results results) {
        String runs = results.many()
                .map(many -> many.runs() + " runs, seeds " + many.seeds())
                .orElse("seed " + results.manifest().seeds());
        return "icsim " + results.manifest().icsim() + " · scenario "
                + results.scenario().scenario() + " · " + runs + " · configuration "
                + results.manifest().configHash();
    }
}
