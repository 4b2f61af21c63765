package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.Attribute;
import org.icsim.scenarios.load.BadInputException;

/** The files about a subnet's network are read as they were written, or refused with their place. */
class NetworkCsvProperties {
    private static final String HEADER =
            "replica,node,data_center,city,country,continent,latitude_deg,longitude_deg,owner,provider\n";

    @Property
    void nodesAreReadAsTheyWereWritten(@ForAll("rows") List<NodesCsv.Row> rows) {
        NodesCsv csv = new NodesCsv(rows);

        assertThat(NodesCsv.read("nodes.csv", csv.write())).isEqualTo(csv);
        assertThat(csv.write()).startsWith(HEADER);
    }

    @Property
    void roundTripsAreReadAsTheyWereWritten(@ForAll("matrices") List<List<Double>> millis) {
        RoundTripsCsv csv = new RoundTripsCsv(millis);

        assertThat(RoundTripsCsv.read("trips.csv", csv.write())).isEqualTo(csv);
    }

    @Example
    void roundTripsAreWrittenInMillisecondsByReplica() {
        assertThat(new RoundTripsCsv(List.of(List.of(0.0, 12.5), List.of(12.5, 0.0))).write())
                .isEqualTo("""
                rtt_ms,0,1
                0,0,12.5
                1,12.5,0
                """);
        assertThat(new RoundTripsCsv(List.of(List.of(0.00000049))).write()).isEqualTo("rtt_ms,0\n0,0\n");
    }

    @Example
    void aRowHasAValueOfEachAttribute() {
        NodesCsv.Row row =
                new NodesCsv.Row("abc", "zh2", new Location("Zürich", "CH", "Europe", 47.4, 8.5), "Everyware", "bvcsg");

        assertThat(Attribute.values())
                .extracting(row::valueOf)
                .containsExactly("bvcsg", "zh2", "Everyware", "Zürich, CH", "CH", "Europe");
    }

    @Example
    void badFilesOfNodesAreRefusedWithTheirPlace() {
        String good = "0,a,zh2,Zürich,CH,Europe,47.4,8.5,owner,p\n";
        assertProblem(
                () -> NodesCsv.read("nodes.csv", "replica,node\n0,a\n"),
                "nodes.csv:1: expected the columns " + HEADER.strip() + "; got replica,node");
        assertProblem(
                () -> NodesCsv.read("nodes.csv", HEADER + good + good.replace("47.4", "north")),
                "nodes.csv:3: latitude_deg: expected a decimal number; got north");
        assertProblem(
                () -> NodesCsv.read("nodes.csv", HEADER + good.replace("8.5", "")),
                "nodes.csv:2: longitude_deg: expected a decimal number; got");
        assertProblem(
                () -> NodesCsv.read("nodes.csv", HEADER + good + good + good.replace("47.4", "91")),
                "nodes.csv:4: city: expected a place on Earth; got Zürich");
        assertProblem(
                () -> NodesCsv.read("nodes.csv", HEADER + good.replace("CH", "ch")),
                "nodes.csv:2: city: expected a place on Earth; got Zürich");
        assertProblem(
                () -> NodesCsv.read("nodes.csv", HEADER + "0,a\n"),
                "nodes.csv: expected a table with rows as long as its header");
    }

    @Example
    void badFilesOfRoundTripsAreRefusedWithTheirPlace() {
        assertProblem(
                () -> RoundTripsCsv.read("trips.csv", "rtt_ms,0,1\n0,0,12.5\n"),
                "trips.csv:1: expected the columns rtt_ms,0; got rtt_ms,0,1");
        assertProblem(
                () -> RoundTripsCsv.read("trips.csv", "ms,0\n0,0\n"),
                "trips.csv:1: expected the columns rtt_ms,0; got ms,0");
        assertProblem(
                () -> RoundTripsCsv.read("trips.csv", "rtt_ms,0,1\n0,0,12.5\n1,far,0\n"),
                "trips.csv:3: 0: expected a decimal number; got far");
        assertProblem(
                () -> RoundTripsCsv.read("trips.csv", ""), "trips.csv: expected a table with a header; got nothing");
    }

    private static void assertProblem(ThrowingCallable reading, String problem) {
        assertThatExceptionOfType(BadInputException.class).isThrownBy(reading).withMessage(problem);
    }

    @Provide
    Arbitrary<List<NodesCsv.Row>> rows() {
        Arbitrary<String> id =
                Arbitraries.strings().withCharRange('a', 'z').withChars("27-").ofMinLength(1);
        Arbitrary<String> name =
                Arbitraries.strings().withChars("aZü \",;'#").ofMaxLength(8).map(text -> "x" + text + "x");
        Arbitrary<String> country =
                Arbitraries.strings().withCharRange('A', 'Z').ofLength(2);
        Arbitrary<Location> location = Combinators.combine(
                        name,
                        country,
                        name,
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(Location::new);
        return Combinators.combine(id, id, location, name, id)
                .as(NodesCsv.Row::new)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<List<Double>>> matrices() {
        Arbitrary<Double> millis =
                Arbitraries.longs().between(0, 500_000_000_000L).map(nanos -> nanos / 1e6);
        return Arbitraries.integers()
                .between(0, 5)
                .flatMap(nodes -> millis.list().ofSize(nodes).list().ofSize(nodes));
    }
}
