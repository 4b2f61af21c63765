package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.icsim.core.event.EventQueue;
import org.junit.jupiter.api.Test;

class LookaheadTest {
    private static final long NEVER = EventQueue.NEVER;

    private final Simulation simulation = new Simulation(1, List.of("a", "b", "c", "d"));
    private final Lookahead lookahead = new Lookahead(4);

    private Channel<Token> channel(String from, String to, long promise) {
        return simulation.connect(simulation.process(from), simulation.process(to), (receiver, token) -> {}, promise);
    }

    @Test
    void whoHearsOfNobodyRunsFree() {
        assertThat(lookahead.begin(new long[] {7, 5, NEVER, 9})).isEqualTo(5);

        for (int rank = 0; rank < 4; rank++) {
            assertThat(lookahead.end(rank)).isEqualTo(NEVER);
            assertThat(lookahead.isBound(rank)).isFalse();
        }
    }

    @Test
    void aProcessRunsToTheShortestPromiseAfterTheNextEventOfAllItIsConnectedWith() {
        lookahead.add(channel("a", "c", 10));
        lookahead.add(channel("b", "c", 20));

        assertThat(lookahead.begin(new long[] {100, 70, 500, 3})).isEqualTo(3);

        assertThat(lookahead.end(2)).isEqualTo(80);
        assertThat(lookahead.end(0)).isEqualTo(NEVER);
        assertThat(lookahead.end(1)).isEqualTo(NEVER);
        assertThat(lookahead.end(3)).isEqualTo(NEVER);
        assertThat(lookahead.isBound(2)).isTrue();
    }

    @Test
    void chainsOfChannelsConnectInWhateverOrderTheyAreOpened() {
        lookahead.add(channel("c", "d", 1));
        lookahead.add(channel("a", "b", 2));
        lookahead.add(channel("d", "b", 3));

        lookahead.begin(new long[] {40, 30, 20, 10});

        assertThat(lookahead.end(1)).isEqualTo(12);
        assertThat(lookahead.end(3)).isEqualTo(11);
    }

    @Test
    void aClosedChannelHoldsNobodyBack() {
        Channel<Token> first = channel("a", "b", 2);
        Channel<Token> second = channel("c", "b", 5);
        lookahead.add(first);
        lookahead.add(second);

        lookahead.remove(first);
        lookahead.begin(new long[] {1, 30, 20, 10});
        assertThat(lookahead.end(1)).isEqualTo(25);

        lookahead.remove(second);
        lookahead.begin(new long[] {1, 30, 20, 10});
        assertThat(lookahead.end(1)).isEqualTo(NEVER);
    }

    @Test
    void theEndOfTimeIsNotPassed() {
        lookahead.add(channel("a", "b", 5));

        lookahead.begin(new long[] {NEVER - 3, NEVER, NEVER, NEVER});

        assertThat(lookahead.end(1)).isEqualTo(NEVER);
    }
}
