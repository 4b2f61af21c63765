package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary.SubnetSummary;

/** What is changed of one subnet changes its own history, and no other's. */
class IndependentSubnetsProperties {
    private static final String SCENARIO = """
            scenario: independent
            question: Does it matter to one subnet what another is?
            preset: mainnet-2025
            seed: 1
            duration: 3s
            subnets:
              - { id: measured, like: lhg73 }
              - { id: europe, like: bkfrj }
              - { id: small, nodes: 4 }
            """;

    /** What may be changed of one subnet. */
    private enum Change {
        LIKE(0, "subnets[0].like=w4rem"),
        OTHER_LIKE(1, "subnets[1].like=2fq7c"),
        NO_MEASUREMENT(0, "network.measured=[io67]"),
        NOTARY_DELAY(0, "subnets[0].consensus.initial-notary-delay=450ms"),
        PROCESSING(1, "subnets[1].consensus.processing=70ms"),
        TYPE_AND_DELAYS(2, "subnets[2].consensus={ initial-notary-delay: 400ms, unit-delay: 3s }"),
        SIZE(2, "subnets[2].nodes=5"),
        ID(2, "subnets[2].id=tiny"),
        USERS(1, "probe={ to: europe, rate: 20/s, users: [Tokyo] }"),
        PROBE(2, "probe={ to: small, rate: 20/s }"),
        CRASH(0, "faults=[{ at: 1s, for: 1s, crash: { subnet: measured, nodes: 2 } }]");

        private final int subnet;
        private final String setting;

        Change(int subnet, String setting) {
            this.subnet = subnet;
            this.setting = setting;
        }
    }

    @Property(tries = 40)
    void aChangeOfOneSubnetLeavesTheOthersAsTheyWere(@ForAll @LongRange(min = 0) long seed, @ForAll Change change) {
        List<String> before = fingerprints(seed);

        List<String> after = fingerprints(seed, change.setting);

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).equals(before.get(i)))
                    .as("%s: subnet %s is as it was", change, i)
                    .isEqualTo(i != change.subnet);
        }
    }

    private static List<String> fingerprints(long seed, String... settings) {
        RunPlan plan = Plans.ofText(SCENARIO, settings).only().plan();
        return new ScenarioRun(new VariantPlan("", plan), seed)
                .run(ProgressListener.NONE).summary().subnets().stream()
                        .map(SubnetSummary::fingerprint)
                        .toList();
    }
}
