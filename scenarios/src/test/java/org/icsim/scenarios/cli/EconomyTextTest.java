package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.sweep.EconomyRuns;
import org.junit.jupiter.api.Test;

class EconomyTextTest {
    private static final int WEEKS = 60;

    @Test
    void aRunTellsItsEconomyInReadableNumbers() {
        String text =
                SummaryText.of(InventedEconomy.summary(1, InventedEconomy.economy(InventedEconomy.steps(1, WEEKS))));

        assertThat(text)
                .contains("\neconomy, 2025-10-02 to 2026-11-26\n")
                .containsPattern("supply +M ICP +5\\d\\d\\.\\d{3}\n")
                .containsPattern("supply-growth +%/year +2\\.150\n")
                .containsPattern("break-even-burn +XDR/s +1\\.8630\n")
                .containsPattern("refused-payments +6\n")
                .containsPattern("yield of 6 months +% +5\\.50\n")
                .containsPattern("economy\\.supply < 700 M ICP +economy +5\\d\\d\\.\\d{3} M ICP +ok\n")
                .doesNotContain("deflation");
    }

    @Test
    void manyRunsTellHowTheySpread() {
        String text = SweepText.of(EconomyRuns.summary(List.of("cheap", "dear"), 3, WEEKS));

        assertThat(text)
                .contains("\neconomy, 2025-10-02 to 2026-11-26; how 3 runs each spread\n")
                .containsPattern("price +cheap +XDR +\\d\\.\\d{3} ")
                .containsPattern("price +dear +XDR ")
                .containsPattern("yield of 12 months +dear +% +6\\.00 +0\\.00 ")
                .containsPattern("economy\\.supply < 700 M ICP +economy +cheap +3 of 3 +ok\n");
    }

    @Test
    void oneRunOfEachVariantHasNoSpread() {
        assertThat(SweepText.of(EconomyRuns.summary(List.of(""), 1, WEEKS)))
                .containsPattern("metric +unit +mean\n")
                .doesNotContain("p95");
    }
}
