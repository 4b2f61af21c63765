package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.junit.jupiter.api.Test;

class SafetyMonitorTest {
    private final List<Violation> violations = new ArrayList<>();
    private final SafetyMonitor monitor = new SafetyMonitor("app", violations::add);

    private final Block first = Block.extending(Block.GENESIS, 0, 2, 10, List.of());
    private final Block second = Block.extending(first, 0, 1, 20, List.of());
    private final Block rival = Block.extending(Block.GENESIS, 1, 3, 11, List.of());

    @Test
    void isSilentWhileReplicasAgree() {
        finalize(0, first);
        finalize(0, second);
        finalize(1, first);
        finalize(1, second);

        assertThat(violations).isEmpty();
    }

    @Test
    void seesTwoFinalBlocksOfOneHeight() {
        finalize(0, first);
        finalize(1, rival);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("one-finalized-block-per-height");
            assertThat(violation.time()).isEqualTo(99);
            assertThat(violation.description()).contains("subnet app, replica 1", "height 1");
        });
    }

    @Test
    void seesAHeightLeftOut() {
        finalize(0, second);

        assertThat(violations).extracting(Violation::invariant).containsExactly("final-chain-without-gap");
    }

    @Test
    void seesAChainThatLeavesItsFinalBlock() {
        finalize(0, rival);
        finalize(0, second);

        assertThat(violations).extracting(Violation::invariant).containsExactly("final-chain-without-gap");
    }

    private void finalize(int replica, Block block) {
        monitor.accept(99, new BlockFinalized(replica, block, false));
    }
}
