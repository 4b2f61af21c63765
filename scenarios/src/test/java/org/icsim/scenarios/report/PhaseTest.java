package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsim.scenarios.report.Observation.Phase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a span, as bands, tables and sentences have it. */
class PhaseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; ''; none; 0; 0 of 13 nodes down",
                "4; 4; ''; 4 down; 4; 4 of 13 nodes down",
                "2; 4; ''; 2 to 4 down; 2 to 4; 2 to 4 of 13 nodes down",
                "0; 0; 4 slow; 4 slow; 4 slow; 4 of 13 nodes slow",
                "0; 0; split 7 | 6; split 7 | 6; split 7 | 6; nodes split 7 | 6",
                "1; 1; 2 slow, split 7 | 6; 1 down, 2 slow, split 7 | 6; 1 down, 2 slow, split 7 | 6;"
                        + " 1 of 13 nodes down, 2 of 13 nodes slow, nodes split 7 | 6"
            })
    void namesWhatIsWrong(int least, int most, String others, String label, String cell, String words) {
        Phase phase = new Phase(0, 1, least, most, others, 2);

        assertThat(phase.label()).isEqualTo(label);
        assertThat(phase.downOrLabel()).isEqualTo(cell);
        assertThat(phase.inWords(13)).isEqualTo(words);
        assertThat(phase.hasFault()).isEqualTo(!label.equals("none"));
    }
}
