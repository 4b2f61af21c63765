package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConsensusSafetyProperties {
    private static final Duration SPAN = Duration.ofSeconds(20);

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void everyLawHoldsOnAnyNetworkWhoeverCrashes(@ForAll("stormy") SubnetCase stormy) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());

        stormy.run(SPAN, ProtocolRules::new, laws);

        assertThat(laws.broken()).isEmpty();
    }

    /** Stands for the law above not being empty: the generated runs do make and finalize blocks. */
    @Property(tries = 50, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void blocksBecomeFinalWithoutCrashes(@ForAll("stormy") SubnetCase stormy) {
        SubnetCase calm = withoutCrashes(stormy);
        ConsensusLaws laws = new ConsensusLaws(calm.settings(), calm.nodes());

        calm.run(Duration.ofMinutes(2), ProtocolRules::new, laws);

        assertThat(laws.finalHeight()).isPositive();
    }

    @Provide
    Arbitrary<SubnetCase> stormy() {
        return SubnetCase.stormy();
    }

    private static SubnetCase withoutCrashes(SubnetCase c) {
        return new SubnetCase(
                c.seed(),
                c.nodes(),
                c.greatestLatencyMillis(),
                c.jitterMillis(),
                0,
                c.notaryMillis(),
                c.unitMillis(),
                c.processingMillis(),
                c.traffic(),
                List.of());
    }
}
