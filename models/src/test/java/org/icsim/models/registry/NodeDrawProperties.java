package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.icsim.models.registry.DrawCase.Machine;

/** Laws of drawn nodes; limits are counted here from what the machines were made of. */
class NodeDrawProperties {
    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void drawnNodesAreSoManyDifferentOnesInTheOrderOfTheirIds(
            @ForAll("networks") DrawCase network, @ForAll long stream) {
        network.draw(stream)
                .ifPresent(nodes -> assertThat(nodes)
                        .hasSize(network.size())
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo((a, b) -> a.id().compareTo(b.id())));
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void drawnNodesAreUpAndNoApiBoundaryNodes(@ForAll("networks") DrawCase network, @ForAll long stream) {
        assertThat(network.eligible()).containsAll(drawn(network, stream));
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noProviderHasTooMany(@ForAll("networks") DrawCase network, @ForAll long stream) {
        assertThat(DrawCase.mostOfOne(drawn(network, stream), Machine::provider))
                .isLessThanOrEqualTo(network.limits().provider());
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noDataCentreHasTooMany(@ForAll("networks") DrawCase network, @ForAll long stream) {
        assertThat(DrawCase.mostOfOne(drawn(network, stream), Machine::building))
                .isLessThanOrEqualTo(network.limits().dataCenter());
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noOwnerOfDataCentresHasTooMany(@ForAll("networks") DrawCase network, @ForAll long stream) {
        assertThat(DrawCase.mostOfOne(drawn(network, stream), network::ownerOf))
                .isLessThanOrEqualTo(network.limits().dataCenterOwner());
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noCountryHasTooMany(@ForAll("networks") DrawCase network, @ForAll long stream) {
        assertThat(DrawCase.mostOfOne(drawn(network, stream), network::countryOf))
                .isLessThanOrEqualTo(network.limits().country());
    }

    /**
     * By trying all groups. An order that begins with a group that keeps the limits finds it; of 8 nodes such are at least one
     * in 70, and most often far more, so that a hundred orders seldom miss.
     */
    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void nodesAreDrawnIfAndOnlyIfSomeKeepTheLimits(@ForAll("small networks") DrawCase network, @ForAll long stream) {
        List<Machine> eligible = network.eligible();
        boolean isPossible = IntStream.range(0, 1 << eligible.size())
                .filter(set -> Integer.bitCount(set) == network.size())
                .mapToObj(set -> members(eligible, set))
                .anyMatch(network::isWithinLimits);

        assertThat(network.draw(stream).isPresent()).isEqualTo(isPossible);
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void theSameStreamDrawsTheSameNodesWhateverWasDrawnBefore(
            @ForAll("networks") DrawCase network, @ForAll long stream, @ForAll long before) {
        NodeDraw draw = new NodeDraw(network.topology(), network.limits());
        draw.draw(network.size(), DrawCase.stream(before));

        assertThat(draw.draw(network.size(), DrawCase.stream(stream))).isEqualTo(network.draw(stream));
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRecordsChangesNothing(@ForAll("networks") DrawCase network, @ForAll long stream) {
        Topology topology = network.topology();
        Topology reversed = new Topology(
                reversed(topology.dataCenters()),
                reversed(topology.operators()),
                reversed(topology.nodes()),
                topology.subnets());

        assertThat(new NodeDraw(reversed, network.limits()).draw(network.size(), DrawCase.stream(stream)))
                .isEqualTo(network.draw(stream));
    }

    @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void nodesThatCannotBeDrawnChangeNothing(@ForAll("networks") DrawCase network, @ForAll long stream) {
        List<Machine> more = new ArrayList<>(network.machines());
        more.add(new Machine(0, 0, Role.UNASSIGNED, Health.DOWN));
        more.add(new Machine(0, 0, Role.API_BOUNDARY, Health.UP));
        DrawCase larger = new DrawCase(network.buildings(), more, network.limits(), network.size());

        assertThat(larger.draw(stream).map(larger::numbersOf))
                .isEqualTo(network.draw(stream).map(network::numbersOf));
    }

    @Provide
    Arbitrary<DrawCase> networks() {
        return DrawCase.upTo(24);
    }

    @Provide("small networks")
    Arbitrary<DrawCase> smallNetworks() {
        return DrawCase.upTo(8);
    }

    /** Returns the drawn machines, none if limits allow none. */
    private static List<Machine> drawn(DrawCase network, long stream) {
        return network.draw(stream).map(network::numbersOf).orElse(List.of()).stream()
                .map(network.machines()::get)
                .toList();
    }

    private static List<Machine> members(List<Machine> machines, int set) {
        return IntStream.range(0, machines.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(machines::get)
                .toList();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
