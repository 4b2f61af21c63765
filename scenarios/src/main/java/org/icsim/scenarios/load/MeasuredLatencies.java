package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Topology;

/**
 * Round trips measured between the replicas of mainnet subnets.
 *
 * <p>Source: dfinity/ic {@code rs/tests/driver/src/driver/simulate_network.rs} (Apache-2.0); uzr34 measured 2024-08-20,
 * when it had 28 nodes. Rows are anonymous; {@code measured-nodes.csv} says which node each is taken for, by the best
 * geographic match with the nodes that the subnet had in October 2025.
 *
 * <p>The source has a round trip for each direction. Here are those from the row with the lower number, for both: 617 ms from
 * the first replica of lhg73 to its second, where the way back took 446 ms.
 */
public final class MeasuredLatencies {
    /** The subnets that have been measured, by the beginning of their ids. */
    public static final List<String> SUBNETS = List.of("io67", "lhg73", "uzr34");

    private MeasuredLatencies() {}

    /** Returns the latencies of one of {@link #SUBNETS}. */
    public static Latencies of(String subnet) {
        return Latencies.ofRoundTrips(roundTripMillis(subnet));
    }

    /** Returns the measured round trips of one of {@link #SUBNETS} in milliseconds: square, symmetric. */
    public static double[][] roundTripMillis(String subnet) {
        InputStream in = MeasuredLatencies.class.getResourceAsStream("/data/latency/rtt-" + subnet + ".csv");
        if (in == null) {
            throw new IllegalArgumentException("no latencies of " + subnet + "; there are " + SUBNETS);
        }
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().skip(1).map(MeasuredLatencies::row).toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the node that each row of one of {@link #SUBNETS} is taken for, in the order of rows. */
    public static List<Node> replicasOf(String subnet, Topology topology) {
        return CsvResource.rows("/data/latency/measured-nodes.csv", row -> row).stream()
                .filter(row -> row.getField("subnet").equals(subnet))
                .map(row -> topology.node(NodeId.parse(row.getField("node_id"))))
                .toList();
    }

    private static double[] row(CsvRecord csv) {
        return csv.getFields().stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    }
}
