package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.schema.Metric.Unit;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void noTwoMetricsHaveTheSameName() {
        assertThat(Metric.all())
                .extracting(Metric::name)
                .doesNotHaveDuplicates()
                .contains("finality.block.p999", "block-rate");
    }

    @Test
    void eachMetricIsFoundByItsName() {
        assertThat(Metric.all())
                .allSatisfy(metric -> assertThat(Metric.named(metric.name())).contains(metric));
        assertThat(Metric.named("finality.update")).isEmpty();
        assertThat(Metric.named("")).isEmpty();
    }

    /** An expectation could not name it otherwise. */
    @Test
    void eachMetricCanBeExpectedOfEachSubnet() {
        assertThat(Metric.all())
                .allSatisfy(metric -> assertThat(Expectation.parse("app." + metric.name() + " > 1")
                                .bound())
                        .hasValueSatisfying(bound -> assertThat(bound.metric()).isEqualTo("app." + metric.name())));
    }

    @Test
    void onlyDistributionsHaveStatistics() {
        assertThat(Metric.all())
                .allMatch(metric -> metric.statistic().isPresent()
                        == Set.of(Quantity.FINALITY_BLOCK, Quantity.FINALITY_UPDATE, Quantity.LATENCY_UPDATE)
                                .contains(metric.quantity()));
        assertThat(Metric.all()).hasSize(6 + 3 * Metric.Statistic.values().length);
    }

    @Test
    void eachQuantityIsExplainedInWholeSentences() {
        assertThat(Quantity.values())
                .allSatisfy(quantity -> assertThat(quantity.explanation()).endsWith("."));
        assertThat(Metric.named("finality.block.p50")).map(Metric::unit).contains(Unit.SECONDS);
    }
}
