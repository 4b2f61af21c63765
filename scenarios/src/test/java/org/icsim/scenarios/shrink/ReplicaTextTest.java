package org.icsim.scenarios.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** Who is left out of a subnet takes its row and its column along. */
class ReplicaTextTest {
    private static final String MATRIX = "round-trips: [[0s, 1s, 2s], [1s, 0s, 3s], [2s, 3s, 0s]]";

    @Test
    void membersGoWithTheirRoundTrips() {
        ObjectNode subnet = ScenarioText.read("{ id: app, members: [a, b, c], " + MATRIX + " }");

        assertThat(ReplicaText.isTold(subnet)).isTrue();
        assertThat(ReplicaText.positions(subnet)).containsExactly(0, 1, 2);
        assertThat(ReplicaText.keeping(subnet, List.of(0, 2)))
                .isEqualTo(ScenarioText.read("{ id: app, members: [a, c], round-trips: [[0s, 2s], [2s, 0s]] }"));
    }

    @Test
    void membersGoWithoutRoundTripsIfThereAreNone() {
        ObjectNode subnet = ScenarioText.read("{ id: app, members: [a, b, c] }");

        assertThat(ReplicaText.keeping(subnet, List.of(1))).isEqualTo(ScenarioText.read("{ id: app, members: [b] }"));
    }

    @Test
    void nodesAreCountedAnew() {
        ObjectNode subnet = ScenarioText.read("{ id: app, nodes: 3, " + MATRIX + " }");

        assertThat(ReplicaText.keeping(subnet, List.of(1, 2)))
                .isEqualTo(ScenarioText.read("{ id: app, nodes: 2, round-trips: [[0s, 3s], [3s, 0s]] }"));
    }

    @Test
    void replicasOfWhichNothingIsToldOneByOneStay() {
        assertThat(ReplicaText.isTold(ScenarioText.read("{ id: app, nodes: 3 }")))
                .isFalse();
        assertThat(ReplicaText.isTold(ScenarioText.read("{ id: app, like: lhg73, " + MATRIX + " }")))
                .isFalse();
    }

    @Test
    void allOfItIsForgottenButTheirNumber() {
        ObjectNode subnet = ScenarioText.read("{ id: app, like: x, members: [a], " + MATRIX + ", type: system }");

        ReplicaText.forget(subnet, 7);

        assertThat(subnet).isEqualTo(ScenarioText.read("{ id: app, type: system, nodes: 7 }"));
    }

    @ParameterizedTest
    @CsvSource({
        "/subnets/0/members, true",
        "/subnets/12/round-trips/3/4, true",
        "/subnets/0/nodes, false",
        "/subnets/0/makers/0/nodes, false",
        "/subnets, false"
    })
    void theirSettingsHaveAPlace(String place, boolean isByPosition) {
        assertThat(ReplicaText.isByPosition(JsonPointer.compile(place))).isEqualTo(isByPosition);
    }
}
