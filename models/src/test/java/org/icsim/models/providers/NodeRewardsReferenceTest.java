package org.icsim.models.providers;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The network's rules give what is published of them. */
class NodeRewardsReferenceTest {
    @TestFactory
    Stream<DynamicTest> publishedFigures() {
        RewardVectors vectors = new RewardVectors(new NetworkRules(GroupFormula.V1), new NetworkRules(GroupFormula.V2));
        return vectors.checks().entrySet().stream()
                .map(check -> DynamicTest.dynamicTest(check.getKey(), check.getValue()::run));
    }
}
