package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IngressPoolTest {
    private final IngressPool pool = new IngressPool();
    private final Ingress early = new Ingress(1, 0, 100);
    private final Ingress late = new Ingress(2, 3, 200);

    @Test
    void offersMessagesInTheOrderOfTheirArrival() {
        pool.add(late, 250);
        pool.add(early, 250);

        assertThat(pool.selectPayload(List.of(), 300)).containsExactly(late, early);
    }

    @Test
    void leavesOutWhatAncestorsHold() {
        pool.add(early, 250);
        pool.add(late, 250);
        Block parent = Blocks.extending(Block.GENESIS, 0, 0, 250, List.of(early));

        assertThat(pool.selectPayload(List.of(parent), 300)).containsExactly(late);
    }

    @Test
    void forgetsWhatIsFinalEvenIfItsGossipComesLater() {
        pool.add(early, 250);

        pool.onFinal(Blocks.extending(Block.GENESIS, 0, 0, 250, List.of(early, late)));
        pool.add(late, 250);

        assertThat(pool.selectPayload(List.of(), 300)).isEmpty();
    }

    @Test
    void dropsWhatHasExpired() {
        pool.add(early, 250);
        pool.add(late, 250);

        assertThat(pool.selectPayload(List.of(), 150 + IngressPool.TIME_TO_LIVE_NANOS))
                .containsExactly(late);
    }

    /** Else a replica that makes no block, as in a halted subnet, would keep all it ever heard of. */
    @Test
    void dropsWhatHasExpiredWhenMoreComes() {
        pool.add(early, 250);
        pool.add(late, 150 + IngressPool.TIME_TO_LIVE_NANOS);

        assertThat(pool.size()).isEqualTo(1);
    }

    @Test
    void fillsABlockNoFurtherThanItsLimit() {
        LongStream.range(0, 1500).forEach(id -> pool.add(new Ingress(id, 0, 0), 0));

        assertThat(pool.selectPayload(List.of(), 1)).hasSize(IngressPool.MAX_MESSAGES_PER_BLOCK);
    }
}
