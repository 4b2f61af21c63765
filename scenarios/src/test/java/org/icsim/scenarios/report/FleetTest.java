package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.core.record.LatencyHistogram.Bucket;
import org.icsim.scenarios.report.Observation.Files;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.report.Observation.Phase;
import org.icsim.scenarios.report.Observation.Profile;
import org.icsim.scenarios.report.Observation.Whole;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.HistogramCsv.Group;
import org.icsim.scenarios.run.HistogramCsv.Outages;
import org.icsim.scenarios.run.LatencySeriesCsv;
import org.icsim.scenarios.schema.SubnetType;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Observation UNHURT = subnet("a", 13, 1_000_000, healthy(2));
    private static final Observation SLOWER = subnet("b", 13, 3_000_000, outage(2, 1.5));
    private static final Observation SLOWEST = subnet("c", 40, 2_000_000, outage(2, 1));
    private static final Observation HALTED = subnet("d", 40, 2_000_000, outage(2, 0.05));
    private static final Observation HARDLY_SLOWER = subnet("e", 13, 1_000_000, outage(2, 1.95));

    @Test
    void withoutOutagesTheExtremesAndTheMiddleAreTold() {
        Fleet fleet =
                fleet(subnet("a", 13, 1, healthy(3)), subnet("b", 13, 1, healthy(1)), subnet("c", 13, 1, healthy(2.5)));

        assertThat(fleet.finding()).isEqualTo("From 1 (b) to 3 (a) blocks a second, half of the 3 subnets at most 2.5");
        assertThat(fleet(UNHURT).finding()).isEqualTo("2 blocks a second");
    }

    @Test
    void inAnOutageIsToldWhoHaltsAndWhoSlows() {
        assertThat(fleet(UNHURT, SLOWER, SLOWEST, HALTED, HARDLY_SLOWER).finding())
                .isEqualTo("Of 5 subnets, 4 lose nodes: 1 stands still (d), 2 make 25 to 50 % fewer blocks");
    }

    @Test
    void whatDoesNotHappenIsToldAsWell() {
        assertThat(fleet(UNHURT, HARDLY_SLOWER).finding())
                .isEqualTo("Of 2 subnets, 1 loses nodes: none stands still, none makes 5 % fewer blocks");
    }

    /** Down from the start on: nobody knows how fast it would be otherwise. */
    @Test
    void whatCannotBeComparedIsToldApart() {
        Observation fromTheStart = subnet("f", 13, 1, List.of(new Phase(0, 30, 4, 4, "", 1.1)));

        assertThat(fleet(UNHURT, SLOWER, fromTheStart).finding())
                .isEqualTo(
                        "Of 3 subnets, 2 lose nodes: none stands still, 1 makes 25 % fewer blocks, 1 has no time before"
                                + " to be compared with");
    }

    /** In 200 ms no subnet makes a block. */
    @Test
    void aMomentWithoutABlockIsNoStandstill() {
        Observation moment = subnet(
                "g",
                13,
                1,
                List.of(
                        new Phase(0, 10, 0, 0, "", 2),
                        new Phase(10, 10.2, 1, 1, "", 0),
                        new Phase(10.2, 30, 0, 0, "", 2)));

        assertThat(moment.isHalted()).isFalse();
    }

    @Test
    void aMomentInWhichMoreAreDownDoesNotHideAStandstill() {
        Observation halted = subnet(
                "h",
                13,
                1,
                List.of(
                        new Phase(0, 10, 0, 0, "", 2),
                        new Phase(10, 40, 6, 6, "", 0),
                        new Phase(40, 40.1, 9, 9, "", 10),
                        new Phase(40.1, 60, 6, 6, "", 0.02)));

        assertThat(halted.isHalted()).isTrue();
        assertThat(halted.worstOutage()).contains(halted.phases().get(1));
    }

    @Test
    void ofVeryManyHaltedSubnetsTheFirstAreNamed() {
        List<Observation> ten = IntStream.range(0, 10)
                .mapToObj(i -> subnet("s" + i, 4, 1, outage(2, 0)))
                .toList();

        assertThat(new Fleet("", List.of(), ten).finding())
                .isEqualTo("Of 10 subnets, 10 lose nodes: 10 stand still (s0, s1, s2, s3, s4, s5, s6, s7 and 2 more),"
                        + " none makes 5 % fewer blocks");
    }

    /** Of 13 nodes: 1 s and 3 s, ten times each; the median is the lower. */
    @Test
    void subnetsOfASizeAreTakenTogether() {
        Fleet fleet = fleet(UNHURT, SLOWER, SLOWEST);

        assertThat(fleet.bySize()).containsOnlyKeys(13, 40);
        assertThat(fleet.bySize().values()).extracting(Fleet.Size::subnets).containsExactly(2, 1);
        assertThat(fleet.findingBySize())
                .isEqualTo("Half of the blocks are final within 1 s (13 nodes), 2 s (40 nodes)");
        assertThat(fleet(SLOWEST).findingBySize()).isEqualTo("Half of the blocks are final within 2 s");
    }

    @Test
    void chartsOfVariantsAreToldApart() {
        assertThat(fleet(UNHURT).id("node-map")).isEqualTo("node-map");
        assertThat(new Fleet("slow", List.of(), List.of(UNHURT)).id("node-map")).isEqualTo("node-map--slow");
    }

    private static Fleet fleet(Observation... observations) {
        return new Fleet("", List.of(), List.of(observations));
    }

    private static List<Phase> healthy(double rate) {
        return List.of(new Phase(0, 30, 0, 0, "", rate));
    }

    private static List<Phase> outage(double before, double during) {
        return List.of(
                new Phase(0, 10, 0, 0, "", before),
                new Phase(10, 20, 4, 4, "", during),
                new Phase(20, 30, 0, 0, "", before));
    }

    private static Observation subnet(String id, int nodes, long finalityMicros, List<Phase> phases) {
        HistogramCsv finality = new HistogramCsv(
                List.of(new Group(new Outages(0, "", false), List.of(new Bucket(finalityMicros, 10)))));
        return new Observation(
                new Files("", "", "", ""),
                new Profile(SubnetType.APPLICATION, Optional.empty(), Optional.empty()),
                "",
                id,
                nodes,
                1,
                Latency.BLOCK,
                finality,
                finality,
                new LatencySeriesCsv(List.of()),
                List.of(),
                phases,
                new Whole(phases.get(0).rate(), Double.NaN, Optional.empty()),
                List.of());
    }
}
