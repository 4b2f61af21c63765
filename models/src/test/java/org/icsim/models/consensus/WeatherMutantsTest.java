package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.icsim.models.consensus.mutants.MutantPartition;
import org.icsim.models.consensus.mutants.MutantPartition.Mutant;
import org.icsim.models.faults.Partition;

/** What is broken in a partition is found out by the laws of {@link ConsensusWeatherProperties}, on runs generated as there. */
class WeatherMutantsTest {
    private static final int RUNS = 150;

    @Example
    void aCutThatCutsNothingIsSeen() {
        assertFoundOut(Mutant.CUTS_NOTHING, PartitionCase.STOPS);
    }

    @Example
    void healingWithoutOffersStalls() {
        assertFoundOut(Mutant.HEALS_WITHOUT_OFFERS, PartitionCase.RECOVERS);
    }

    private static void assertFoundOut(Mutant mutant, String byLaw) {
        TreeSet<String> broken = new TreeSet<>();
        RandomGenerator<PartitionCase> cases = PartitionCase.any().generator(RUNS);
        Random random = new Random(1);

        for (int i = 0; i < RUNS && !broken.contains(byLaw); i++) {
            broken.addAll(
                    cases.next(random).value().broken(partition -> new MutantPartition(mutant, (Partition) partition)));
        }

        assertThat(broken).contains(byLaw);
    }
}
