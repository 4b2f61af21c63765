package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.assemble.SubnetRun.Phase;
import org.junit.jupiter.api.Test;

class HistogramCsvTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<Phase> phases = List.of(
            new Phase(0, "", false, new ConsensusMeter(0, 2 * SECOND)),
            new Phase(4, "", false, new ConsensusMeter(2 * SECOND, 3 * SECOND)),
            new Phase(0, "", true, new ConsensusMeter(3 * SECOND, 4 * SECOND)),
            new Phase(1, "3 slow", false, new ConsensusMeter(4 * SECOND, 60 * SECOND)));

    @Test
    void writesARowForEachStateOfTheReplicasAndBucket() {
        record(0, 300_000);
        record(2, 300_000);
        record(0, SECOND);
        record(3, SECOND);

        assertThat(csv().write()).isEqualTo("""
                replicas_down,other_faults,after_outage,latency_s,count
                0,,false,0.000300,1
                0,,false,1.000447,1
                1,3 slow,false,1.000447,1
                0,,true,0.000300,1
                """);
    }

    @Test
    void readsWhatItWroteAndTheSameHistograms() {
        for (int i = 1; i < 50; i++) {
            record(0, i);
            record(3, i * SECOND / 3);
        }

        HistogramCsv read = HistogramCsv.read("a.csv", csv().write());

        assertThat(read).isEqualTo(csv());
        assertThat(read.groups()).hasSize(2);
        LatencyHistogram last = read.groups().get(1).histogram();
        LatencyHistogram expected = phases.get(3).meter().blockFinality();
        assertThat(last.count()).isEqualTo(expected.count());
        assertThat(last.percentileSeconds(95)).isEqualTo(expected.percentileSeconds(95));
    }

    @Test
    void readsThatThereWasNothing() {
        assertThat(csv().groups()).isEmpty();
        assertThat(HistogramCsv.read("a.csv", csv().write())).isEqualTo(csv());
    }

    private HistogramCsv csv() {
        return HistogramCsv.of(phases, ConsensusMeter::blockFinality);
    }

    private void record(int phase, long nanos) {
        phases.get(phase).meter().blockFinality().record(nanos);
    }
}
