package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.junit.jupiter.api.Test;

class WorstOutageTest {
    private static final LatencySummary NOTHING = new LatencySummary(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void isTheSpanInWhichMostReplicasAreDownIfNoneIsLongEnoughToTell() {
        SubnetSummary subnet = subnet(0, 1, 3, 2, 0);

        assertThat(subnet.worstOutage()).contains(subnet.phases().get(2));
    }

    @Test
    void isTheFirstOfSeveralAlike() {
        SubnetSummary subnet = subnet(0, 2, 0, 2, 1);

        assertThat(subnet.worstOutage()).contains(subnet.phases().get(1));
    }

    @Test
    void isNoneWhereNothingWasDown() {
        assertThat(subnet(0).worstOutage()).isEmpty();
        assertThat(subnet().worstOutage()).isEmpty();
    }

    private static SubnetSummary subnet(int... replicasDown) {
        List<SpanSummary> phases = new ArrayList<>();
        for (int down : replicasDown) {
            phases.add(span(phases.size(), Optional.of(down)));
        }
        return new SubnetSummary(
                "app",
                "like itself",
                Optional.empty(),
                13,
                "0",
                span(0, Optional.empty()),
                phases,
                List.of(),
                Optional.empty());
    }

    private static SpanSummary span(int from, Optional<Integer> down) {
        return new SpanSummary(
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(from + 1L),
                down,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                NOTHING,
                0,
                NOTHING,
                Optional.empty());
    }
}
