package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Example;
import org.icsim.core.mutants.MutantKernel;

/** Each broken rule of the engine is found out by its laws. */
class EngineMutantsTest {

    @Example
    void theEngineAsItIsKeepsAllLaws() {
        assertThat(EngineLaws.findBroken()).isEmpty();
    }

    @Example
    void windowsLongerThanPromisesAreFoundOut() throws IOException {
        assertFoundOut(
                Lookahead.class,
                "starts[group(rank)] + promises[rank]",
                "starts[group(rank)] + promises[rank] + 1_000",
                EngineLaws.ONE_LIST);
    }

    @Example
    void windowsThatBeginWithOnesOwnNextEventAreFoundOut() throws IOException {
        assertFoundOut(
                Lookahead.class, "groups[Math.max(one, other)] = Math.min(one, other);", "", EngineLaws.ONE_LIST);
    }

    @Example
    void windowsThatIncludeTheirEndAreFoundOut() throws IOException {
        assertFoundOut(LogicalProcess.class, "while (time < end &&", "while (time <= end &&", EngineLaws.ONE_LIST);
    }

    @Example
    void tiesDecidedBySerialsAloneAreFoundOut() throws IOException {
        assertFoundOut(
                LogicalProcess.class,
                "(long) rank << SERIAL_BITS | serial++",
                "serial++ * MAX_PROCESSES + (MAX_PROCESSES - rank)",
                EngineLaws.ONE_LIST);
    }

    @Example
    void broadcastsWithASerialForEachReceiverAreNoOtherHistory() throws IOException {
        // Receivers get theirs in the order of their numbers in either case: the rule is that of the key, and this
        // keeps it.
        assertThat(MutantKernel.judge(
                        LogicalProcess.class,
                        "long origin = nextOrigin();",
                        "long origin = nextOrigin(); serial += arrivals.length;",
                        EngineLaws.class))
                .isEmpty();
    }

    @Example
    void lostMailIsFoundOut() throws IOException {
        assertFoundOut(Outbox.class, "next = (int) receiver;", "next = NOBODY;", EngineLaws.ONE_LIST);
    }

    @Example
    void mailThatIsNotForetoldIsFoundOut() throws IOException {
        assertFoundOut(
                Outbox.class,
                "nextTimes[target] = Math.min(nextTimes[target], earliest[target]);",
                "",
                EngineLaws.ONE_LIST);
    }

    @Example
    void mailOfOtherThreadsLeftLyingIsFoundOut() throws IOException {
        assertFoundOut(
                Windows.class,
                """
                for (Worker worker : workers) {
                                worker.taken().deliverTo(process);
                            }
                            process.sendBy(workers[index]""",
                "workers[index].taken().deliverTo(process); process.sendBy(workers[index]",
                EngineLaws.THREADS);
    }

    @Example
    void placesOfSendsFreedTooSoonAreFoundOut() throws IOException {
        assertFoundOut(
                Sends.class, """
                numbers[2 * slot + 1] += deliveries;
                        if (!isPending(slot)) {""", "numbers[2 * slot + 1] += deliveries; if (deliveries < 0) {", EngineLaws.ONE_LIST);
    }

    @Example
    void tellingTheLastFailureIsFoundOut() throws IOException {
        assertFoundOut(
                Windows.class,
                "if (failure == null || other.isBefore(failure)) {",
                "if (true) {",
                EngineLaws.FIRST_FAILURE);
    }

    @Example
    void goingOnAfterAStopIsFoundOut() throws IOException {
        assertFoundOut(LogicalProcess.class, "allowance = STOPPED;", "", EngineLaws.STOP);
    }

    private static void assertFoundOut(Class<?> mutated, String original, String changed, String law)
            throws IOException {
        assertThat(MutantKernel.judge(mutated, original, changed, EngineLaws.class))
                .isEqualTo(law);
    }
}
