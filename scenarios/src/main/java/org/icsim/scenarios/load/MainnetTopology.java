package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.DataCenterId;
import org.icsim.models.registry.Hardware;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Operator;
import org.icsim.models.registry.OperatorId;
import org.icsim.models.registry.ProviderId;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.SubnetId;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.registry.SubnetLimits;
import org.icsim.models.registry.SubnetRecord;
import org.icsim.models.registry.Topology;

/**
 * The Internet Computer mainnet: its nodes on 31 October 2025, its subnets and their limits on 3 November 2025.
 *
 * <p>Source: dfinity/decentralization, commit 23c9e1ab (Apache-2.0), without the names of providers. A data centre stands
 * where its city does, by GeoNames (CC BY 4.0); which city that is, is our reading of the region it gives.
 */
public final class MainnetTopology {
    /** Where nodes, places and subnets come from. */
    public static final String SOURCE = "dfinity/decentralization, commit 23c9e1ab, 31 October 2025";

    private static final String FOLDER = "/data/topology/";

    private MainnetTopology() {}

    /** A row of the list of nodes, which tells of the node's operator and data centre too. */
    private record Line(Node node, Operator operator, DataCenter dataCenter) {}

    /** Returns the topology; it is read once, when it is first asked for. */
    public static Topology get() {
        return Once.TOPOLOGY;
    }

    private static final class Once {
        static final Topology TOPOLOGY = read();
    }

    /** Returns the topology, read anew. */
    static Topology read() {
        Map<DataCenterId, Location> locations =
                CsvResource.rows(FOLDER + "data-centers.csv", MainnetTopology::location).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Line> lines = CsvResource.rows(FOLDER + "nodes-2025-10-31.csv", row -> line(row, locations));
        // Rows that contradict each other leave two records of one id, which a topology refuses.
        return new Topology(
                lines.stream().map(Line::dataCenter).distinct().toList(),
                lines.stream().map(Line::operator).distinct().toList(),
                lines.stream().map(Line::node).toList(),
                CsvResource.rows(FOLDER + "subnets-2025-11-03.csv", MainnetTopology::subnet));
    }

    private static Map.Entry<DataCenterId, Location> location(NamedCsvRecord row) {
        Location location = new Location(
                row.getField("city"),
                row.getField("country"),
                row.getField("continent"),
                Double.parseDouble(row.getField("latitude_deg")),
                Double.parseDouble(row.getField("longitude_deg")));
        return Map.entry(new DataCenterId(row.getField("dc_id")), location);
    }

    private static Line line(NamedCsvRecord row, Map<DataCenterId, Location> locations) {
        DataCenterId dataCenter = new DataCenterId(row.getField("dc_id"));
        Location location = Optional.ofNullable(locations.get(dataCenter))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a data centre whose location is known; got " + dataCenter));
        OperatorId operator = OperatorId.parse(row.getField("operator_id"));
        return new Line(
                node(row, operator),
                new Operator(operator, ProviderId.parse(row.getField("provider_id")), dataCenter),
                new DataCenter(dataCenter, row.getField("dc_owner"), location));
    }

    private static Node node(NamedCsvRecord row, OperatorId operator) {
        return new Node(
                NodeId.parse(row.getField("node_id")),
                operator,
                hardware(row.getField("hardware_generation")),
                Role.valueOf(row.getField("role")),
                Health.valueOf(row.getField("status")),
                Optional.of(row.getField("subnet_id"))
                        .filter(id -> !id.isEmpty())
                        .map(SubnetId::parse));
    }

    private static Hardware hardware(String text) {
        return switch (text) {
            case "Gen1" -> Hardware.GEN1;
            case "Gen2" -> Hardware.GEN2;
            case "GenUnknown" -> Hardware.UNKNOWN;
            case "" -> Hardware.UNSTATED;
            default -> throw new IllegalArgumentException("expected Gen1, Gen2, GenUnknown or nothing; got " + text);
        };
    }

    private static SubnetRecord subnet(NamedCsvRecord row) {
        SubnetLimits limits = new SubnetLimits(
                number(row, "subnet_limit_node_provider"),
                number(row, "subnet_limit_data_center"),
                number(row, "subnet_limit_data_center_provider"),
                number(row, "subnet_limit_country"));
        return new SubnetRecord(
                SubnetId.parse(row.getField("subnet_id")),
                kind(row.getField("subnet_type")),
                number(row, "subnet_size"),
                limits,
                row.getField("is_sev").equals("TRUE"));
    }

    private static SubnetKind kind(String text) {
        return switch (text) {
            case "NNS" -> SubnetKind.NNS;
            case "SNS" -> SubnetKind.SNS;
            case "Fiduciary" -> SubnetKind.FIDUCIARY;
            case "II" -> SubnetKind.INTERNET_IDENTITY;
            case "Bitcoin canister" -> SubnetKind.BITCOIN;
            case "European Subnet" -> SubnetKind.EUROPEAN;
            case "Application" -> SubnetKind.APPLICATION;
            default -> throw new IllegalArgumentException("expected a known type of subnet; got " + text);
        };
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
