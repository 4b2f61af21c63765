package org.icsim.models.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.icsim.core.random.RandomStream;
import org.icsim.core.time.SimTime;

class ChaosProperties {
    private static final long AT = 10 * SimTime.NANOS_PER_SECOND;
    private static final long UNTIL = 300 * SimTime.NANOS_PER_SECOND;

    @Property(tries = 200, seed = "1")
    void allIsWellAtTheEnd(@ForAll long key, @ForAll @IntRange(min = 4, max = 40) int nodes) {
        List<Fault> faults = new Chaos(AT, UNTIL, nodes, 1).draw(RandomStream.ofKey(key));

        assertThat(faults).isNotEmpty().allMatch(fault -> AT <= fault.at() && fault.until() <= UNTIL);
    }

    /** One corruption follows the other without a gap, so the adversary always has so many, and never more. */
    @Property(tries = 200, seed = "1")
    void theAdversaryHasItsReplicasAtAnyTime(
            @ForAll long key,
            @ForAll @IntRange(min = 4, max = 40) int nodes,
            @ForAll @IntRange(max = 4) int byzantine) {
        List<Corruption> corruptions = new Chaos(AT, UNTIL, nodes, byzantine)
                .draw(RandomStream.ofKey(key)).stream()
                        .filter(Corruption.class::isInstance)
                        .map(Corruption.class::cast)
                        .toList();

        long time = AT;
        for (Corruption corruption : corruptions) {
            assertThat(corruption.at()).isEqualTo(time);
            assertThat(corruption.replicas()).hasSize(byzantine);
            time = corruption.until();
        }
        assertThat(time).isEqualTo(byzantine == 0 ? AT : UNTIL);
    }

    @Property(tries = 50, seed = "1")
    void thereAreFaultsOfAllKinds(@ForAll long key) {
        assertThat(new Chaos(AT, 100 * UNTIL, 13, 4).draw(RandomStream.ofKey(key)))
                .hasAtLeastOneElementOfType(Crash.class)
                .hasAtLeastOneElementOfType(SlowNode.class)
                .hasAtLeastOneElementOfType(Partition.class)
                .hasAtLeastOneElementOfType(Degradation.class)
                .hasAtLeastOneElementOfType(Corruption.class);
    }
}
