package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.bench.Scaling.Step;
import org.icsim.scenarios.run.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What time grows with is measured, in small; how much it takes is nobody's concern here. */
class ScalingTest {
    private static final Effort LEAST = new Effort(1, 100, 1);

    static Stream<Step> steps() {
        return Scaling.all().stream().flatMap(scaling -> scaling.steps().stream());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepRuns(Step step) {
        assertThat(deliveries(step)).isPositive();
    }

    @Test
    void amountsGrow() {
        assertThat(Scaling.all()).extracting(Scaling::name).containsExactly("time", "subnets", "nodes");
        assertThat(Scaling.all())
                .allSatisfy(scaling -> assertThat(scaling.steps())
                        .extracting(Step::amount)
                        .isSorted()
                        .doesNotHaveDuplicates());
    }

    @Test
    void aPointIsOfOneSimulation() {
        Scaling subnets = Scaling.all().get(1);
        List<Double> shares = new ArrayList<>();
        List<ScalingPoint> ready = new ArrayList<>();

        List<ScalingPoint> points =
                new ScalingBench(List.of(subnets), LEAST, (share, done, events) -> shares.add(share)).run(ready::add);

        assertThat(points).isEqualTo(ready).extracting(ScalingPoint::x).containsExactly(1, 5, 10, 20, 40, 47);
        assertThat(points)
                .extracting(ScalingPoint::deliveries)
                .isEqualTo(subnets.steps().stream().map(ScalingTest::deliveries).toList());
        assertThat(points).allSatisfy(point -> assertThat(point.seconds()).isPositive());
        assertThat(shares).isSorted().hasSameSizeAs(points);
        assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void aPointIsTheMedianOfItsRepeats() {
        Scaling subnets = Scaling.all().get(1);

        ScalingPoint point = ScalingPoint.of(subnets, 5, 400, List.of(9e6, 1e6, 2e6));

        assertThat(point.seconds()).isEqualByComparingTo("0.002");
        assertThat(point.nanosPerDelivery()).isEqualByComparingTo("5000");
    }

    @Test
    void whoIsStoppedKeepsWhatThereIs() {
        List<ScalingBench> bench = new ArrayList<>();
        ProgressListener stopping = (share, done, events) -> bench.get(0).requestStop();
        bench.add(new ScalingBench(Scaling.all(), new Effort(5, 100, 1), stopping));

        assertThat(bench.get(0).run(point -> {})).extracting(ScalingPoint::x).containsExactly(1);
        assertThat(bench.get(0).isStopped()).isTrue();
        assertThat(bench.get(0).size()).isEqualTo(17);
    }

    private static long deliveries(Step step) {
        Trial trial = step.workload().preparation().apply(LEAST).trials().get();
        trial.run();
        return trial.work().deliveries();
    }
}
