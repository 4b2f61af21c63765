package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.icsim.models.network.Bandwidth;

class ConsensusSafetyProperties {
    private static final Duration SPAN = Duration.ofSeconds(20);

    @Property(tries = 300, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void everyLawHoldsOnAnyNetworkWhoeverCrashes(@ForAll("stormy") SubnetCase stormy) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());

        stormy.run(SPAN, ProtocolRules::new, laws);

        assertThat(laws.broken()).isEmpty();
    }

    /** On links as slow as an old modem's queues grow for ever; whatever comes late, nothing breaks. */
    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void everyLawHoldsOnSlowLinks(
            @ForAll("stormy") SubnetCase stormy,
            @ForAll @LongRange(min = 10_000, max = 10_000_000) long bitsPerSecond) {
        ConsensusLaws laws = new ConsensusLaws(stormy.settings(), stormy.nodes());

        stormy.run(SPAN, ProtocolRules::new, laws, Optional.of(new Bandwidth(bitsPerSecond)), List.of());

        assertThat(laws.broken()).isEmpty();
    }

    /** Stands for the laws above not being empty: the generated runs do make and finalize blocks, and answer users. */
    @Property(tries = 50, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void blocksBecomeFinalWithoutCrashes(@ForAll("stormy") SubnetCase stormy) {
        SubnetCase calm = withoutCrashes(stormy);
        ConsensusLaws laws = new ConsensusLaws(calm.settings(), calm.nodes());

        calm.run(Duration.ofMinutes(2), ProtocolRules::new, laws);

        assertThat(laws.finalHeight()).isPositive();
        assertThat(laws.answered()).isPositive().isLessThanOrEqualTo(laws.finalIngress());
    }

    @Provide
    Arbitrary<SubnetCase> stormy() {
        return SubnetCase.stormy();
    }

    static SubnetCase withoutCrashes(SubnetCase c) {
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
