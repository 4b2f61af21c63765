package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.models.geography.Location;
import org.icsim.models.geography.Site;
import org.icsim.models.registry.SubnetLimits.Excess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of one subnet: two nodes of one provider in Zürich, one of another in Tokyo, and a spare there. */
class TopologyTest {
    private static final Location ZURICH = new Location("Zürich", "CH", "Europe", 47.367, 8.550);
    private static final Location TOKYO = new Location("Tokyo", "JP", "Asia", 35.690, 139.692);
    private static final DataCenter ZH2 = new DataCenter(new DataCenterId("zh2"), "Everyware", ZURICH);
    private static final DataCenter TY1 = new DataCenter(new DataCenterId("ty1"), "Equinix", TOKYO);
    private static final Operator SWISS =
            new Operator(new OperatorId(principal(10)), new ProviderId(principal(20)), ZH2.id());
    private static final Operator JAPANESE =
            new Operator(new OperatorId(principal(11)), new ProviderId(principal(21)), TY1.id());
    private static final SubnetRecord SUBNET = new SubnetRecord(
            new SubnetId(principal(30)), SubnetKind.APPLICATION, 3, new SubnetLimits(1, 2, 1, 2), false);
    private static final Node FIRST = replica(1, SWISS);
    private static final Node SECOND = replica(2, SWISS);
    private static final Node THIRD = replica(3, JAPANESE);
    private static final Node SPARE = new Node(
            new NodeId(principal(4)), JAPANESE.id(), Hardware.GEN2, Role.UNASSIGNED, Health.DOWN, Optional.empty());
    private static final SubnetId NNS =
            SubnetId.parse("tdb26-jop6k-aogll-7ltgs-eruif-6kk7m-qpktf-gdiqx-mxtrf-vb5e6-eqe");
    private static final SubnetId APPLICATION =
            SubnetId.parse("shefu-t3kr5-t5q3w-mqmdq-jabyv-vyvtf-cyyey-3kmo4-toyln-emubw-4qe");
    private static final SubnetId OTHER_APPLICATION =
            SubnetId.parse("snjp4-xlbw4-mnbog-ddwy6-6ckfd-2w5a2-eipqo-7l436-pxqkh-l6fuv-vae");
    private static final List<Node> NODES = List.of(FIRST, SECOND, THIRD, SPARE);

    private final Topology topology = new Topology(List.of(ZH2, TY1), List.of(SWISS, JAPANESE), NODES, List.of(SUBNET));

    @Test
    void listsAreInTheOrderOfIds() {
        assertThat(topology.nodes())
                .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()))
                .containsExactlyInAnyOrderElementsOf(NODES);
        assertThat(topology.dataCenters()).containsExactly(TY1, ZH2);
        assertThat(topology.operators()).containsExactlyInAnyOrder(SWISS, JAPANESE);
        assertThat(topology.subnets()).containsExactly(SUBNET);
    }

    @Test
    void nodesAreCalledByTheBeginningsOfTheirIds() {
        String first = FIRST.id().toString();

        assertThat(topology.nodesCalled(first)).containsExactly(FIRST);
        assertThat(topology.nodesCalled(first.substring(0, 5))).containsExactly(FIRST);
        assertThat(topology.nodesCalled("")).containsExactlyElementsOf(topology.nodes());
        assertThat(topology.nodesCalled(first + "-")).isEmpty();
    }

    @Test
    void referencesLeadSomewhere() {
        assertThat(topology.node(THIRD.id())).isEqualTo(THIRD);
        assertThat(topology.operatorOf(THIRD)).isEqualTo(JAPANESE);
        assertThat(topology.dataCenterOf(THIRD)).isEqualTo(TY1);
        assertThat(topology.nodesOf(SUBNET.id())).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
        assertThat(topology.subnetCalled(SUBNET.id().principal().shortName())).isEqualTo(SUBNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t", "tdb26", "tdb26-jop6k", "tdb26-jop6k-aogll-7ltgs-eruif-6kk7m-qpktf-gdiqx-mxtrf-vb5e6-eqe"})
    void aSubnetIsFoundByAsMuchOfItsIdAsSetsItApart(String beginning) {
        Topology three = ofSubnets(NNS, APPLICATION, OTHER_APPLICATION);

        assertThat(three.findSubnet(beginning)).map(SubnetRecord::id).hasValue(NNS);
        assertThat(three.subnetCalled(beginning).id()).isEqualTo(NNS);
    }

    @ParameterizedTest
    @CsvSource({
        "s, two begin with it",
        "'', all begin with it",
        "uzr34, none begins with it",
        "TDB26, none is written so",
        "jop6k, it is in the middle",
        "tdb26-jop6k-aogll-7ltgs-eruif-6kk7m-qpktf-gdiqx-mxtrf-vb5e6-eqe-, it is longer"
    })
    void aSubnetIsNotFoundByTheBeginningOfNoneOrOfSeveral(String beginning, String why) {
        Topology three = ofSubnets(NNS, APPLICATION, OTHER_APPLICATION);

        assertThat(three.findSubnet(beginning)).as(why).isEmpty();
        assertThatIllegalArgumentException()
                .as(why)
                .isThrownBy(() -> three.subnetCalled(beginning))
                .withMessage("expected one subnet called " + beginning);
    }

    @Test
    void aBeginningThatSetsASubnetApartMayLoseItsMeaningWithAnother() {
        assertThat(ofSubnets(NNS, APPLICATION).findSubnet("s"))
                .map(SubnetRecord::id)
                .hasValue(APPLICATION);
        assertThat(ofSubnets(APPLICATION, OTHER_APPLICATION).findSubnet("s")).isEmpty();
        assertThat(ofSubnets().findSubnet("s")).isEmpty();
    }

    @Test
    void aDataCentreIsASiteByItsId() {
        assertThat(ZH2.site()).isEqualTo(new Site("zh2", ZURICH));
        assertThat(TY1.site()).isEqualTo(new Site("ty1", TOKYO));
        assertThat(ZH2.site().kilometresTo(TY1.site())).isEqualTo(ZH2.kilometresTo(TY1));
    }

    @Test
    void aNodeHasAValueOfEachAttribute() {
        assertThat(topology.valueOf(FIRST, Attribute.PROVIDER))
                .isEqualTo(SWISS.provider().toString());
        assertThat(topology.valueOf(FIRST, Attribute.DATA_CENTER)).isEqualTo("zh2");
        assertThat(topology.valueOf(FIRST, Attribute.DATA_CENTER_OWNER)).isEqualTo("Everyware");
        assertThat(topology.valueOf(FIRST, Attribute.CITY)).isEqualTo("Zürich, CH");
        assertThat(topology.valueOf(FIRST, Attribute.COUNTRY)).isEqualTo("CH");
        assertThat(topology.valueOf(FIRST, Attribute.CONTINENT)).isEqualTo("Europe");
    }

    @Test
    void spreadsCountTheNodesOfAnyGroup() {
        assertThat(topology.spread(topology.nodes(), Attribute.COUNTRY))
                .isEqualTo(Spread.of(List.of("CH", "CH", "JP", "JP")));
        assertThat(topology.spread(topology.nodesOf(SUBNET.id()), Attribute.COUNTRY))
                .isEqualTo(Spread.of(List.of("CH", "CH", "JP")));
    }

    @Test
    void limitsOfASubnetAreCheckedAttributeByAttribute() {
        assertThat(topology.excessesOf(SUBNET))
                .containsExactly(
                        new Excess(Attribute.PROVIDER, SWISS.provider().toString(), 2, 1),
                        new Excess(Attribute.DATA_CENTER_OWNER, "Everyware", 2, 1));
    }

    @Test
    void refusesAnIdThatOccursTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(
                        List.of(ZH2, new DataCenter(ZH2.id(), "Green", ZURICH)), List.of(), List.of(), List.of()))
                .withMessage("expected each data centre once; got zh2 twice");
    }

    @Test
    void refusesReferencesThatLeadNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(List.of(TY1), List.of(SWISS), List.of(), List.of()))
                .withMessage("expected a known data centre; got zh2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(List.of(ZH2), List.of(SWISS), List.of(SPARE), List.of()))
                .withMessage("expected a known operator; got " + JAPANESE.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(List.of(ZH2), List.of(SWISS), List.of(FIRST), List.of()))
                .withMessage("expected a known subnet; got " + SUBNET.id());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topology.subnetCalled("tdb26"))
                .withMessage("expected one subnet called tdb26");
    }

    @Test
    void refusesASubnetOfAnotherSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topology(List.of(ZH2), List.of(SWISS), List.of(FIRST, SECOND), List.of(SUBNET)))
                .withMessage("expected 3 nodes of subnet " + SUBNET.id() + "; got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubnetRecord(SUBNET.id(), SubnetKind.APPLICATION, 65, SUBNET.limits(), false))
                .withMessageContaining("expected 1 to 64 nodes");
    }

    @Test
    void onlyAReplicaServesASubnet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Node(
                        FIRST.id(), SWISS.id(), Hardware.GEN1, Role.UNASSIGNED, Health.UP, Optional.of(SUBNET.id())))
                .withMessageContaining("got UNASSIGNED");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Node(FIRST.id(), SWISS.id(), Hardware.GEN1, Role.REPLICA, Health.UP, Optional.empty()))
                .withMessageContaining("with no subnet");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataCenterId("Zürich 2"))
                .withMessage("expected a data centre such as zh2; got 'Zürich 2'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataCenter(ZH2.id(), " ", ZURICH))
                .withMessage("expected an owner of data centre zh2; got none");
    }

    /** Returns a network of subnets with these ids, of one node each. */
    private static Topology ofSubnets(SubnetId... ids) {
        return new Topology(
                List.of(ZH2),
                List.of(SWISS),
                IntStream.range(0, ids.length)
                        .mapToObj(i -> replica(i, SWISS, ids[i]))
                        .toList(),
                Stream.of(ids)
                        .map(id -> new SubnetRecord(id, SubnetKind.APPLICATION, 1, SUBNET.limits(), false))
                        .toList());
    }

    private static Node replica(int number, Operator operator) {
        return replica(number, operator, SUBNET.id());
    }

    private static Node replica(int number, Operator operator, SubnetId subnet) {
        return new Node(
                new NodeId(principal(number)),
                operator.id(),
                Hardware.GEN1,
                Role.REPLICA,
                Health.UP,
                Optional.of(subnet));
    }

    private static Principal principal(int number) {
        return Principal.of((byte) number);
    }
}
