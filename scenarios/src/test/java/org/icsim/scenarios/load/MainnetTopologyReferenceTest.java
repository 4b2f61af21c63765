package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.DataCenterId;
import org.icsim.models.registry.Hardware;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.Spread;
import org.icsim.models.registry.Spread.Share;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.registry.SubnetLimits.Excess;
import org.icsim.models.registry.SubnetRecord;
import org.icsim.models.registry.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of mainnet at the end of October 2025. Source: dfinity/decentralization, commit 23c9e1ab. */
class MainnetTopologyReferenceTest {
    private static final Topology MAINNET = MainnetTopology.read();
    private static final List<Node> REPLICAS =
            MAINNET.nodes().stream().filter(node -> node.role() == Role.REPLICA).toList();

    /** The provider of which each subnet has a node: the DFINITY Foundation. */
    private static final String FOUNDATION = "bvcsg-3od6r-jnydw-eysln-aql7w-td5zn-ay5m6-sibd2-jzojt-anwag-mqe";

    @Test
    void nodesByRoleHealthAndHardware() {
        assertThat(count(Node::role))
                .isEqualTo(Map.of(Role.REPLICA, 701L, Role.UNASSIGNED, 726L, Role.API_BOUNDARY, 20L));
        assertThat(count(Node::health)).isEqualTo(Map.of(Health.UP, 1421L, Health.DOWN, 24L, Health.DEGRADED, 2L));
        assertThat(count(Node::hardware))
                .isEqualTo(Map.of(
                        Hardware.GEN1, 445L, Hardware.GEN2, 291L, Hardware.UNKNOWN, 702L, Hardware.UNSTATED, 9L));
    }

    @Test
    void nodesByContinentAndCountry() {
        assertThat(MAINNET.spread(MAINNET.nodes(), Attribute.CONTINENT).shares())
                .containsExactly(
                        new Share("Europe", 565),
                        new Share("North America", 473),
                        new Share("Asia", 323),
                        new Share("Africa", 42),
                        new Share("Oceania", 36),
                        new Share("South America", 8));
        assertThat(MAINNET.spread(MAINNET.nodes(), Attribute.COUNTRY).shares())
                .hasSize(32)
                .startsWith(
                        new Share("US", 388),
                        new Share("CH", 184),
                        new Share("IM", 84),
                        new Share("CA", 73),
                        new Share("BE", 70),
                        new Share("JP", 70),
                        new Share("SG", 70),
                        new Share("SI", 68),
                        new Share("KR", 53),
                        new Share("IN", 51));
    }

    @ParameterizedTest
    @CsvSource({"PROVIDER, 69, 66", "DATA_CENTER, 94, 88", "DATA_CENTER_OWNER, 66, 63", "COUNTRY, 32, 32"})
    void valuesOfAllNodesAndOfReplicas(Attribute attribute, int ofAll, int ofReplicas) {
        assertThat(MAINNET.spread(MAINNET.nodes(), attribute).shares()).hasSize(ofAll);
        assertThat(MAINNET.spread(REPLICAS, attribute).shares()).hasSize(ofReplicas);
    }

    @Test
    void subnetsBySizeAndKind() {
        assertThat(MAINNET.subnets()).extracting(SubnetRecord::size).containsOnly(40, 34, 13);
        assertThat(MAINNET.subnets().stream()
                        .filter(subnet -> subnet.kind() != SubnetKind.APPLICATION)
                        .map(subnet -> subnet.id().principal().shortName() + " " + subnet.kind() + " " + subnet.size()))
                .containsExactly(
                        "bkfrj EUROPEAN 13",
                        "pzp6e FIDUCIARY 34",
                        "tdb26 NNS 40",
                        "uzr34 INTERNET_IDENTITY 34",
                        "w4rem BITCOIN 13",
                        "x33ed SNS 34");
    }

    @Test
    void theEuropeanSubnetIsInEurope() {
        assertThat(spread("bkfrj", Attribute.CONTINENT).shares()).containsExactly(new Share("Europe", 13));
    }

    /**
     * The foundation has one node in each subnet and three in the NNS, two of them in one data centre; the network's own tools
     * exempt it there (proposal 135700; dfinity/dre rs/decentralization). Nothing else exceeds a limit.
     */
    @Test
    void limitsAreKeptButForTheFoundationsNodesInTheNns() {
        SubnetRecord nns = MAINNET.subnetCalled("tdb26");

        assertThat(MAINNET.excessesOf(nns))
                .containsExactly(
                        new Excess(Attribute.PROVIDER, FOUNDATION, 3, 1),
                        new Excess(Attribute.DATA_CENTER, "sh1", 2, 1),
                        new Excess(Attribute.DATA_CENTER_OWNER, "Digital Realty", 2, 1));
        assertThat(MAINNET.subnets()).allSatisfy(subnet -> {
            assertThat(spread(subnet, Attribute.PROVIDER).shares())
                    .extracting(Share::value)
                    .contains(FOUNDATION);
            assertThat(MAINNET.excessesOf(subnet).isEmpty()).isEqualTo(!subnet.equals(nns));
        });
        assertThat(MAINNET.nodesOf(nns.id()).stream()
                        .filter(node -> MAINNET.dataCenterOf(node).id().equals(new DataCenterId("sh1")))
                        .map(node -> MAINNET.valueOf(node, Attribute.PROVIDER)))
                .containsExactly(FOUNDATION, FOUNDATION);
    }

    /**
     * With one node a provider the NNS would take 14 providers to halt and 27 to sign alone. The foundation's three nodes
     * make it 12 (3 + 11 = 14 nodes) and 25 (3 + 24 = 27). Its continents are two (Europe 17 nodes, Asia 13), and Europe
     * alone can halt it.
     */
    @ParameterizedTest
    @CsvSource({
        "tdb26, PROVIDER, 12, 25",
        "tdb26, DATA_CENTER, 13, 26",
        "tdb26, DATA_CENTER_OWNER, 13, 26",
        "tdb26, COUNTRY, 5, 11",
        "tdb26, CONTINENT, 1, 2",
        "x33ed, PROVIDER, 12, 23",
        "x33ed, COUNTRY, 5, 11",
        "pzp6e, PROVIDER, 12, 23",
        "pzp6e, COUNTRY, 6, 13",
        "uzr34, PROVIDER, 12, 23",
        "uzr34, COUNTRY, 5, 12",
        "w4rem, PROVIDER, 5, 9",
        "w4rem, COUNTRY, 5, 9",
        "bkfrj, PROVIDER, 5, 9",
        "bkfrj, COUNTRY, 3, 7",
        "bkfrj, CONTINENT, 1, 1"
    })
    void fewestThatHaltASubnetOrSignAlone(String subnet, Attribute attribute, int toHalt, int toSignAlone) {
        Spread spread = spread(subnet, attribute);
        Thresholds thresholds = MAINNET.subnetCalled(subnet).thresholds();

        assertThat(spread.nakamotoCoefficient(thresholds.toHalt())).isEqualTo(toHalt);
        assertThat(spread.nakamotoCoefficient(thresholds.toSignAlone())).isEqualTo(toSignAlone);
    }

    @Test
    void everySubnetOf13TakesFiveProvidersToHaltAndAtLeastThreeCountries() {
        assertThat(MAINNET.subnets())
                .filteredOn(subnet -> subnet.size() == 13)
                .hasSize(43)
                .allSatisfy(subnet -> {
                    assertThat(spread(subnet, Attribute.PROVIDER).nakamotoCoefficient(5))
                            .isEqualTo(5);
                    assertThat(spread(subnet, Attribute.COUNTRY).nakamotoCoefficient(5))
                            .isBetween(3, 5);
                });
    }

    /** Of 40 nodes: three of the foundation and eleven others, the first by name as all have one. */
    @Test
    void theFoundationLeadsTheSmallestCoalitionAgainstTheNns() {
        List<Share> coalition = spread("tdb26", Attribute.PROVIDER).smallestCoalition(14);

        assertThat(coalition).hasSize(12).startsWith(new Share(FOUNDATION, 3));
        assertThat(coalition.subList(1, 12))
                .isSorted()
                .allSatisfy(share -> assertThat(share.nodes()).isEqualTo(1));
    }

    /** Which makes the network between subnets fast: 1,060 of 1,081 pairs could talk without leaving a building. */
    @Test
    void nearlyAllPairsOfSubnetsShareADataCentre() {
        List<List<String>> dataCenters = MAINNET.subnets().stream()
                .map(subnet -> spread(subnet, Attribute.DATA_CENTER).shares().stream()
                        .map(Share::value)
                        .toList())
                .toList();

        long sharing = dataCenters.stream()
                .flatMap(one -> dataCenters.stream()
                        .filter(other -> one != other && one.stream().anyMatch(other::contains)))
                .count();

        assertThat(sharing / 2).isEqualTo(1060);
    }

    /** Great circles known from elsewhere, within half a per cent. */
    @ParameterizedTest
    @CsvSource({"zh2, ty1, 9567", "ld1, ny1, 5570", "zh2, zh7, 0"})
    void distancesBetweenDataCentres(String from, String to, double kilometres) {
        assertThat(dataCenter(from).kilometresTo(dataCenter(to))).isCloseTo(kilometres, within(0.005 * kilometres));
    }

    /** The list calls the United Kingdom UK; ISO 3166-1 has GB. */
    @Test
    void regionsOfTheListAgreeWithTheLocationsOfDataCentres() {
        List<String> regions = raw(row -> row.getField("node_id") + " " + row.getField("region"));

        assertThat(regions).hasSize(1447).allSatisfy(line -> {
            String[] words = line.split("[ ,]", 2);
            Node node = MAINNET.node(NodeId.parse(words[0]));
            String place = MAINNET.valueOf(node, Attribute.CONTINENT) + "," + MAINNET.valueOf(node, Attribute.COUNTRY);
            assertThat(words[1].replace(",UK,", ",GB,")).startsWith(place + ",");
        });
    }

    private static <T> List<T> raw(Function<NamedCsvRecord, T> read) {
        return CsvResource.rows("/data/topology/nodes-2025-10-31.csv", read);
    }

    private static <T> Map<T, Long> count(Function<Node, T> value) {
        return MAINNET.nodes().stream().collect(Collectors.groupingBy(value, Collectors.counting()));
    }

    private static DataCenter dataCenter(String id) {
        return MAINNET.dataCenter(new DataCenterId(id));
    }

    private static Spread spread(String subnet, Attribute attribute) {
        return spread(MAINNET.subnetCalled(subnet), attribute);
    }

    private static Spread spread(SubnetRecord subnet, Attribute attribute) {
        return MAINNET.spread(MAINNET.nodesOf(subnet.id()), attribute);
    }
}
