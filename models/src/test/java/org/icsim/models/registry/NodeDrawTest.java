package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.models.registry.DrawCase.Building;
import org.icsim.models.registry.DrawCase.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NodeDrawTest {
    private static final int STREAMS = 100;
    private static final SubnetLimits WIDE = new SubnetLimits(99, 99, 99, 99);

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER", "DATA_CENTER", "DATA_CENTER_OWNER", "COUNTRY"})
    void aLimitOfOneKeepsAlikeNodesApart(Attribute attribute) {
        DrawCase two = twoAlikeAndAnother(attribute, limitOfOne(attribute), 2);

        for (int stream = 0; stream < STREAMS; stream++) {
            assertThat(two.numbersOf(two.draw(stream).orElseThrow())).isIn(List.of(0, 2), List.of(1, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVIDER", "DATA_CENTER", "DATA_CENTER_OWNER", "COUNTRY"})
    void whatLimitsDoNotAllowIsNotDrawn(Attribute attribute) {
        assertThat(twoAlikeAndAnother(attribute, limitOfOne(attribute), 3).draw(1))
                .isEmpty();
        assertThat(twoAlikeAndAnother(attribute, WIDE, 3).draw(1))
                .hasValueSatisfying(nodes -> assertThat(nodes).hasSize(3));
    }

    @Test
    void aLimitCountsEveryNodeThatSharesAValue() {
        List<Machine> ofOneProvider =
                IntStream.range(0, 5).mapToObj(i -> Machine.spare(0, 0)).toList();
        List<Building> building = List.of(new Building(0, 0));
        SubnetLimits three = new SubnetLimits(3, 99, 99, 99);

        assertThat(new DrawCase(building, ofOneProvider, three, 3).draw(1)).isPresent();
        assertThat(new DrawCase(building, ofOneProvider, three, 4).draw(1)).isEmpty();
    }

    /** Of three in a row, each like the next, only the outer two go together: who begins with the middle one begins anew. */
    @Test
    void anOrderThatUsesUpALimitIsNotTheLast() {
        List<Building> buildings = List.of(new Building(0, 0), new Building(1, 1), new Building(2, 1));
        List<Machine> machines = List.of(Machine.spare(0, 0), Machine.spare(0, 1), Machine.spare(2, 2));
        DrawCase row = new DrawCase(buildings, machines, new SubnetLimits(1, 1, 1, 1), 2);

        for (int stream = 0; stream < STREAMS; stream++) {
            assertThat(row.numbersOf(row.draw(stream).orElseThrow())).containsExactly(0, 2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "API_BOUNDARY", mode = Mode.EXCLUDE)
    void drawsReplicasAndSpares(Role role) {
        assertThat(only(new Machine(0, 0, role, Health.UP)).draw(1)).isPresent();
    }

    @Test
    void drawsNoApiBoundaryNode() {
        assertThat(only(new Machine(0, 0, Role.API_BOUNDARY, Health.UP)).draw(1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "UP", mode = Mode.EXCLUDE)
    void drawsNoNodeThatIsNotUp(Health health) {
        assertThat(only(new Machine(0, 0, Role.REPLICA, health)).draw(1)).isEmpty();
    }

    /** Of 12 nodes 3 in each of 2,000 draws: each node 500 times, with a standard deviation of √(2,000 × ¼ × ¾) = 19.4. */
    @Test
    void everyNodeIsDrawnAsOften() {
        DrawCase twelve = alike(12, 3);
        NodeDraw draw = new NodeDraw(twelve.topology(), WIDE);
        int[] times = new int[12];

        for (int stream = 0; stream < 2000; stream++) {
            List<Node> drawn = draw.draw(3, DrawCase.stream(stream)).orElseThrow();
            twelve.numbersOf(drawn).forEach(number -> times[number]++);
        }

        assertThat(IntStream.of(times)).allSatisfy(drawn -> assertThat(drawn).isCloseTo(500, within(5 * 19)));
    }

    /** Of 184,756 sets of 10 nodes of 20, a hundred draws choose two alike with a chance of one in 37. */
    @Test
    void eachStreamDrawsAnew() {
        DrawCase twenty = alike(20, 10);

        assertThat(IntStream.range(0, STREAMS).mapToObj(twenty::draw)).doesNotHaveDuplicates();
    }

    @Test
    void drawsAllThereAreButNoMore() {
        DrawCase three = alike(3, 3);

        assertThat(three.draw(1)).hasValue(three.topology().nodes());
        assertThat(alike(3, 4).draw(1)).isEmpty();
        assertThat(alike(0, 1).draw(1)).isEmpty();
    }

    @Test
    void noNodesAreEasilyDrawn() {
        assertThat(alike(3, 0).draw(1)).hasValue(List.of());
    }

    private static DrawCase alike(int machines, int size) {
        List<Machine> spares =
                IntStream.range(0, machines).mapToObj(i -> Machine.spare(0, 0)).toList();
        return new DrawCase(List.of(new Building(0, 0)), spares, WIDE, size);
    }

    private static DrawCase only(Machine machine) {
        return new DrawCase(List.of(new Building(0, 0)), List.of(machine), WIDE, 1);
    }

    private static SubnetLimits limitOfOne(Attribute attribute) {
        return new SubnetLimits(
                attribute == Attribute.PROVIDER ? 1 : 99,
                attribute == Attribute.DATA_CENTER ? 1 : 99,
                attribute == Attribute.DATA_CENTER_OWNER ? 1 : 99,
                attribute == Attribute.COUNTRY ? 1 : 99);
    }

    /** The first two nodes have in common a value, and what it implies; the third has nothing in common with them. */
    private static DrawCase twoAlikeAndAnother(Attribute attribute, SubnetLimits limits, int size) {
        List<Building> buildings = List.of(
                new Building(0, 0),
                new Building(attribute == Attribute.DATA_CENTER_OWNER ? 0 : 1, attribute == Attribute.COUNTRY ? 0 : 1),
                new Building(2, 2));
        List<Machine> machines = List.of(
                Machine.spare(0, 0),
                Machine.spare(attribute == Attribute.PROVIDER ? 0 : 1, attribute == Attribute.DATA_CENTER ? 0 : 1),
                Machine.spare(2, 2));
        return new DrawCase(buildings, machines, limits, size);
    }
}
