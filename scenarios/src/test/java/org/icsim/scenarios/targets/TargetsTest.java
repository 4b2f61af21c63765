package org.icsim.scenarios.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.targets.Target.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetsTest {
    static Stream<Target> hard() {
        return Target.all().stream().filter(target -> target.gate() == Gate.HARD);
    }

    @ParameterizedTest
    @MethodSource("hard")
    void liesInItsBand(Target target) {
        double result = Measurement.of(target).measure(target.preset());

        assertThat(result)
                .as("%s, %s", target.id(), target.unit())
                .isBetween(target.low().orElseThrow(), target.high().orElseThrow());
    }

    @Test
    void everyTargetHasAMeasurementAndEveryMeasurementATarget() {
        List<Measurement> measurements =
                Target.all().stream().map(Measurement::of).toList();

        assertThat(measurements).containsExactlyInAnyOrderElementsOf(Measurement.all());
    }

    @Test
    void everyTargetIsOfDataOrNamesAPreset() {
        assertThat(Target.all()).allSatisfy(target -> {
            List<String> allowed = new ArrayList<>(Library.presets());
            if (!(Measurement.of(target) instanceof RunMeasurement)) {
                allowed.add(Target.DATA);
            }
            assertThat(allowed).contains(target.preset());
        });
    }

    @Test
    void everyTargetHasASource() {
        assertThat(Target.all())
                .allSatisfy(target -> assertThat(target.source()).isNotBlank());
    }
}
