package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Topology;

/**
 * How the numbers of the geographic model were found, to be found again: a line through the round trips between twelve data
 * centres, a scale that brings it to the medians between replicas, and the spread of what distance does not explain.
 *
 * @param baseMillis             where the line begins
 * @param millisPerKilometre     how steep it is
 * @param rootMeanSquaredMillis  how far the twelve data centres lie from it, with two degrees of freedom less
 * @param spread                 the standard deviation of the logarithm of measured ÷ line
 */
record GeographicFit(double baseMillis, double millisPerKilometre, double rootMeanSquaredMillis, double spread) {
    private static final String TABLE = "/data/latency/rtt-data-centers-2023-09.csv";

    /** Munich has no data centre of today's. Source: GeoNames 2867714, CC BY 4.0. */
    private static final Location MUNICH = new Location("Munich", "DE", "Europe", 48.137, 11.575);

    private static final Map<String, String> NAMES = Map.of("Geneva", "Genève", "Zurich", "Zürich");

    private record Pair(double kilometres, double millis) {}

    /** Fits the table of September 2023, dfinity/developer-docs docs/concepts/protocol/performance.md. */
    static GeographicFit ofTwelveDataCenters(Topology topology) {
        List<Pair> pairs = pairs(topology);
        SimpleRegression line = new SimpleRegression();
        pairs.forEach(pair -> line.addData(pair.kilometres, pair.millis));
        double[] residuals = pairs.stream()
                .mapToDouble(pair -> StrictMath.log(pair.millis / line.predict(pair.kilometres)))
                .toArray();
        return new GeographicFit(
                line.getIntercept(),
                line.getSlope(),
                StrictMath.sqrt(line.getMeanSquareError()),
                new StandardDeviation().evaluate(residuals));
    }

    private static List<Pair> pairs(Topology topology) {
        Map<String, Location> cities = new TreeMap<>(Map.of("Munich", MUNICH));
        topology.dataCenters().forEach(it -> cities.put(it.location().city(), it.location()));
        List<Pair> pairs = new ArrayList<>();
        for (NamedCsvRecord row : CsvResource.rows(TABLE, row -> row)) {
            Location from = location(cities, row.getField(0));
            for (int column = 1; column < pairs(row); column++) {
                Location to = location(cities, row.getHeader().get(column));
                pairs.add(new Pair(from.kilometresTo(to), Double.parseDouble(row.getField(column))));
            }
        }
        return pairs;
    }

    private static Location location(Map<String, Location> cities, String name) {
        return Objects.requireNonNull(cities.get(NAMES.getOrDefault(name, name)), name);
    }

    /** The table is symmetric: a row counts up to the diagonal, where the city meets itself. */
    private static int pairs(NamedCsvRecord row) {
        return row.getHeader().indexOf(row.getField(0));
    }

    /** Returns the line's round trip between two data centres, in milliseconds. */
    double millis(DataCenter one, DataCenter other) {
        return baseMillis + millisPerKilometre * one.kilometresTo(other);
    }

    /** Returns the line's round trips between each two nodes, zero on the diagonal. */
    double[][] matrix(Topology topology, List<Node> nodes) {
        List<DataCenter> places = nodes.stream().map(topology::dataCenterOf).toList();
        double[][] millis = new double[places.size()][places.size()];
        for (int row = 0; row < millis.length; row++) {
            for (int column = 0; column < millis.length; column++) {
                millis[row][column] = row == column ? 0 : millis(places.get(row), places.get(column));
            }
        }
        return millis;
    }

    /** Returns the median over each pair of different nodes. */
    static double median(double[][] millis) {
        double[] pairs = new double[millis.length * (millis.length - 1) / 2];
        int next = 0;
        for (int row = 0; row < millis.length; row++) {
            System.arraycopy(millis[row], 0, pairs, next, row);
            next += row;
        }
        return new Median().evaluate(Arrays.copyOf(pairs, next));
    }
}
