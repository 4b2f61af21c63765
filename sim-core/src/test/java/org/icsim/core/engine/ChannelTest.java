package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private final Simulation simulation = new Simulation(1, List.of("a", "b"));
    private final LogicalProcess origin = simulation.process("a");
    private final LogicalProcess target = simulation.process("b");
    private final List<String> heard = new ArrayList<>();
    private final Channel<Token> channel = simulation.connect(origin, target, this::hear, 10);

    private void hear(int receiver, Token token) {
        heard.add(target.now() + ": " + receiver + " gets " + token.label());
    }

    @Test
    void tellsItsPromise() {
        assertThat(channel.minimumDelayNanos()).isEqualTo(10);
    }

    @Test
    void takesAMessageThatIsAsFastAsPromised() {
        origin.at(5, () -> channel.send(10, 3, new Token(7, 0)));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("15: 3 gets 7");
    }

    @Test
    void refusesAMessageFasterThanPromised() {
        assertThatIllegalStateException()
                .isThrownBy(() -> channel.send(9, 3, new Token(7, 0)))
                .withMessageContaining("from a to b")
                .withMessageContaining("10 ns")
                .withMessageContaining("9 ns");

        simulation.runUntil(100);

        assertThat(heard).isEmpty();
    }

    @Test
    void refusesAMessageThatArrivesAfterTheEndOfTime() {
        origin.at(5, () -> channel.send(Long.MAX_VALUE, 0, new Token(7, 0)));

        assertThatExceptionOfType(EventFailure.class)
                .isThrownBy(() -> simulation.runUntil(100))
                .withCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAMessageThatArrivesAtTheEndOfTime() {
        assertThatIllegalStateException().isThrownBy(() -> channel.send(Long.MAX_VALUE, 0, new Token(7, 0)));
    }

    @Test
    void closedItTakesNothingButDeliversWhatIsOnItsWay() {
        channel.send(10, 3, new Token(7, 0));
        channel.send(30, 4, new Token(8, 0));
        simulation.runUntil(20);

        simulation.close(channel);

        assertThatIllegalStateException()
                .isThrownBy(() -> channel.send(10, 3, new Token(9, 0)))
                .withMessageContaining("is closed");
        simulation.runUntil(100);
        assertThat(heard).containsExactly("10: 3 gets 7", "30: 4 gets 8");
    }

    @Test
    void isNotOpenedOrClosedByAnEvent() {
        origin.at(5, () -> simulation.close(channel));

        assertThatExceptionOfType(EventFailure.class)
                .isThrownBy(() -> simulation.runUntil(100))
                .withMessageContaining("between two parts");
    }

    @Test
    void takesMessagesBeforeTheRunBegins() {
        channel.send(10, 3, new Token(7, 0));
        target.at(20, () -> heard.add("20: timer"));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("10: 3 gets 7", "20: timer");
    }

    @Test
    void takesMessagesBetweenTwoPartsOfARun() {
        simulation.runUntil(50);
        channel.send(10, 3, new Token(7, 0));

        simulation.runUntil(60);
        assertThat(heard).isEmpty();

        simulation.runUntil(61);
        assertThat(heard).containsExactly("60: 3 gets 7");
    }

    @Test
    void messagesOfOneInstantArriveInTheOrderOfSending() {
        origin.at(0, () -> {
            channel.send(30, 9, new Token(1, 0));
            channel.send(30, 2, new Token(2, 0));
        });
        origin.at(10, () -> channel.send(20, 1, new Token(3, 0)));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("30: 9 gets 1", "30: 2 gets 2", "30: 1 gets 3");
    }

    @Test
    void messagesOfOneInstantFromTwoProcessesArriveInTheOrderOfNames() {
        Simulation three = new Simulation(1, List.of("c", "b", "a"));
        List<Long> labels = new ArrayList<>();
        for (String name : List.of("c", "a", "b")) {
            LogicalProcess process = three.process(name);
            Channel<Token> toB = three.connect(process, three.process("b"), (r, token) -> labels.add(token.label()), 1);
            process.at(0, () -> toB.send(5, 0, new Token(name.charAt(0), 0)));
        }

        three.runUntil(100);

        assertThat(labels).containsExactly((long) 'a', (long) 'b', (long) 'c');
    }

    @Test
    void aProcessMayHaveAChannelToItself() {
        Channel<Token> own = simulation.connect(target, target, this::hear, 1);
        target.at(3, () -> own.send(1, 0, new Token(7, 0)));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("4: 0 gets 7");
    }

    @Test
    void aPromiseIsPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.connect(origin, target, this::hear, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> simulation.connect(origin, target, this::hear, -1));
    }

    @Test
    void connectsProcessesOfItsOwnSimulationOnly() {
        Simulation other = new Simulation(1, List.of("a", "b", "c"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.connect(other.process("a"), target, this::hear, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.connect(origin, other.process("b"), this::hear, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.connect(other.process("c"), target, this::hear, 10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulation.connect(origin, other.process("c"), this::hear, 10));
    }
}
