package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusFact.PoolGrew;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.ReplicaReformed;
import org.junit.jupiter.api.Test;

class SafetyMonitorTest {
    private final List<Violation> violations = new ArrayList<>();
    private final SafetyMonitor monitor = new SafetyMonitor("app", violations::add);

    private final Block first = Blocks.extending(Block.GENESIS, 0, 2, 10, List.of());
    private final Block second = Blocks.extending(first, 0, 1, 20, List.of());
    private final Block rival = Blocks.extending(Block.GENESIS, 1, 3, 11, List.of());

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

    @Test
    void seesTwoFinalizationsOfOneHeightSignedByOne() {
        sign(2, second);
        sign(2, first);
        sign(3, rival);
        assertThat(violations).isEmpty();

        sign(2, rival);
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("one-finalization-share-per-height");
            assertThat(violation.description()).contains("replica 2", "height 1");
        });
    }

    @Test
    void seesAShareSignedTwice() {
        sign(2, first);
        notarize(2, first);
        notarize(2, rival);
        notarize(3, first);
        assertThat(violations).isEmpty();

        notarize(2, first);
        sign(2, first);
        assertThat(violations)
                .extracting(Violation::invariant)
                .containsExactly("shares-are-signed-once", "shares-are-signed-once");
    }

    /** Heights share their places with later ones. */
    @Test
    void sharesOfHeightsLongPastAreNotMistaken() {
        Block late = first;
        for (int i = 0; i < SignedShares.REMEMBERED_HEIGHTS; i++) {
            late = Blocks.extending(late, 0, 1, 20 + i, List.of());
        }
        sign(2, first);
        sign(2, late);
        sign(2, first);
        assertThat(violations).isEmpty();

        sign(2, late);
        assertThat(violations).hasSize(1);
    }

    /** What it says it believes and what it signs is the adversary's, even after it has reformed. */
    @Test
    void asksNobodyWhoHasEverBeenCorrupted() {
        finalize(0, first);
        monitor.accept(1, new ReplicaCorrupted(1, EnumSet.of(Misdeed.FINALIZE_ALL)));
        finalize(1, rival);
        finalize(1, second);
        sign(1, first);
        monitor.accept(2, new ReplicaReformed(1));
        sign(1, rival);
        assertThat(violations).isEmpty();

        finalize(2, rival);
        assertThat(violations).hasSize(1);
    }

    @Test
    void seesATimeThatDoesNotGrow() {
        Block sameTime = Block.extending(first, 0, 1, 20, first.context(), List.of());
        finalize(0, first);
        finalize(0, sameTime);

        assertThat(violations).extracting(Violation::invariant).containsExactly("context-grows-along-the-chain");
    }

    @Test
    void seesACertifiedHeightThatFalls() {
        ValidationContext ahead = new ValidationContext(1, 20);
        Block certified = Block.extending(first, 0, 1, 20, ahead, List.of());
        Block behind = Block.extending(certified, 0, 1, 30, new ValidationContext(0, 30), List.of());
        finalize(0, first);
        finalize(0, certified);
        assertThat(violations).isEmpty();

        finalize(0, behind);
        assertThat(violations).extracting(Violation::invariant).containsExactly("context-grows-along-the-chain");
    }

    @Test
    void seesAPoolThatGrowsOutOfBounds() {
        monitor.accept(1, new PoolGrew(0, 97));
        assertThat(violations).isEmpty();

        monitor.accept(1, new PoolGrew(0, 98));
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.invariant()).isEqualTo("pools-are-bounded");
            assertThat(violation.description()).isEqualTo("subnet app, replica 0: pool of 98 heights");
        });
    }

    private void sign(int replica, Block block) {
        monitor.accept(99, new FinalizationSigned(replica, block));
    }

    private void notarize(int replica, Block block) {
        monitor.accept(99, new NotarizationSigned(replica, block));
    }

    private void finalize(int replica, Block block) {
        monitor.accept(99, new BlockFinalized(replica, block, false));
    }
}
