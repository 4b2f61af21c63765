package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.MainnetTopology;

/**
 * The machines of a subnet's replicas as they stand in a CSV file, a row a replica, counted from 0.
 *
 * @param rows in the order of replicas
 */
public record NodesCsv(List<Row> rows) {
    private static final List<String> COLUMNS = List.of(
            "replica",
            "node",
            "data_center",
            "city",
            "country",
            "continent",
            "latitude_deg",
            "longitude_deg",
            "owner",
            "provider");

    public NodesCsv {
        rows = List.copyOf(rows);
    }

    /** A machine: its id, where it stands, and who runs it. */
    public record Row(String node, String dataCenter, Location location, String owner, String provider) {
        /** Returns its value of an attribute; a city's name is followed by its country. */
        public String valueOf(Attribute attribute) {
            return switch (attribute) {
                case PROVIDER -> provider;
                case DATA_CENTER -> dataCenter;
                case DATA_CENTER_OWNER -> owner;
                case CITY -> location.city() + ", " + location.country();
                case COUNTRY -> location.country();
                case CONTINENT -> location.continent();
            };
        }
    }

    /** Returns what a file tells of nodes of mainnet. */
    static NodesCsv of(List<Node> nodes) {
        Topology topology = MainnetTopology.get();
        return new NodesCsv(nodes.stream()
                .map(node -> {
                    DataCenter dataCenter = topology.dataCenterOf(node);
                    return new Row(
                            node.id().toString(),
                            dataCenter.id().toString(),
                            dataCenter.location(),
                            dataCenter.owner(),
                            topology.operatorOf(node).provider().toString());
                })
                .toList());
    }

    /**
     * Returns the nodes that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    public static NodesCsv read(String file, String text) {
        return new NodesCsv(CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .map(NodesCsv::row)
                .toList());
    }

    private static Row row(CsvTable.Row row) {
        List<String> fields = row.fields();
        double latitude = row.decimal(6).doubleValue();
        double longitude = row.decimal(7).doubleValue();
        Location location = row.value(
                3, "a place on Earth", city -> new Location(city, fields.get(4), fields.get(5), latitude, longitude));
        return new Row(fields.get(1), fields.get(2), location, fields.get(8), fields.get(9));
    }

    /** Returns the text of the file. */
    public String write() {
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(List.of(
                    String.valueOf(lines.size()),
                    row.node,
                    row.dataCenter,
                    row.location.city(),
                    row.location.country(),
                    row.location.continent(),
                    degrees(row.location.latitude()),
                    degrees(row.location.longitude()),
                    row.owner,
                    row.provider));
        }
        return CsvTable.write(COLUMNS, lines);
    }

    private static String degrees(double value) {
        return CsvTable.cell(BigDecimal.valueOf(value));
    }
}
