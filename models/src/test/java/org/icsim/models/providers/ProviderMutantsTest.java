package org.icsim.models.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.icsim.models.providers.mutants.MutantRules;
import org.icsim.models.providers.mutants.MutantRules.Mutant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each broken rule is found out by the published figures named beside it. */
class ProviderMutantsTest {
    @ParameterizedTest
    @CsvSource({
        "FAILURES_PER_PROPOSAL, failure rate",
        "PERCENTILE_INTERPOLATED, 75th percentile of two",
        "MEDIAN, 75th percentile of four",
        "SUBNET_NOT_EXCUSED, 75th percentile of four",
        "RELATIVE_BELOW_ZERO, relative failure rate",
        "UNASSIGNED_EXCUSED, unassigned node",
        "NOTHING_TOLERATED, multiplier",
        "REDUCTION_UNBOUNDED, multiplier",
        "NO_COEFFICIENT, group of equals",
        "COEFFICIENTS_REVERSED, group with two coefficients",
        "RATES_REVERSED, group with two rates",
        "DAY_ROUNDED_UP, real days",
        "PAYMENT_ROUNDED_UP, payment",
        "FLOOR_IGNORED, minimum price",
        "FLOOR_TOO_LOW, minimum price",
        "CAP_IGNORED, cap",
        "CAP_PAID, cap",
        "CAP_STRICT, cap",
        "SHORT_MONTH, period"
    })
    void isFoundOut(Mutant mutant, String by) {
        assertThat(foundOutBy(mutant)).contains(by);
    }

    @Test
    void everyMutantIsFoundOut() {
        assertThat(Arrays.stream(Mutant.values()))
                .allSatisfy(mutant -> assertThat(foundOutBy(mutant)).isNotEmpty());
    }

    private static Set<String> foundOutBy(Mutant mutant) {
        RewardVectors vectors = new RewardVectors(
                new MutantRules(mutant, new NetworkRules(GroupFormula.V1)),
                new MutantRules(mutant, new NetworkRules(GroupFormula.V2)));
        Set<String> failed = new TreeSet<>();
        vectors.checks().forEach((name, check) -> {
            try {
                check.run();
            } catch (AssertionError e) {
                failed.add(name);
            }
        });
        return failed;
    }
}
