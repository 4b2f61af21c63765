package org.icsim.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Example;
import org.icsim.core.mutants.MutantKernel;

/** Each broken rule of the wheel is found out by the laws of queues. */
class EventQueueMutantsTest {

    @Example
    void theWheelAsItIsKeepsTheOrder() {
        assertThat(EventQueueLaws.findBroken()).isEmpty();
    }

    @Example
    void entriesBeyondTheHorizonOnTheWheelAreFoundOut() throws IOException {
        assertFoundOut("(number - base & ~(long) mask) != 0", "number < base");
    }

    @Example
    void aFirstEntryThatIsNotNoticedIsFoundOut() throws IOException {
        assertFoundOut("if (time <= wheelTime) {", "if (time < wheelTime) {");
    }

    @Example
    void tiesAlwaysWonByTheWheelAreFoundOut() throws IOException {
        assertFoundOut("restTime <= wheelTime && isRestFirst()", "restTime < wheelTime && isRestFirst()");
    }

    @Example
    void listsNotInOrderAreFoundOut() throws IOException {
        assertFoundOut("next != NO_CELL && !isBefore(time, origin, target, next)", "next != NO_CELL");
    }

    @Example
    void aSlotThatSeemsEmptyIsFoundOut() throws IOException {
        assertFoundOut("&= ~((long) (next >>> 31) << wheelSlot)", "&= ~(1L << wheelSlot)");
    }

    @Example
    void farEntriesForgottenByANewLayoutAreFoundOut() throws IOException {
        assertFoundOut("all.add(0, rest.firstTime(), rest.firstOrigin(), rest.firstTarget());", "");
    }

    @Example
    void aWheelThatLooksOnlyAheadOfItsWordIsFoundOut() throws IOException {
        assertFoundOut("word = word + 1 & mask >>> 6;", "word++;");
    }

    @Example
    void lateEntriesInBucketsAreFoundOut() throws IOException {
        assertFoundOut("ofTime > span &&", "");
    }

    @Example
    void entriesOfLaterSpansOnTheWheelAreFoundOut() throws IOException {
        assertFoundOut("|| number >= spanEnd", "");
    }

    @Example
    void anEmptyWheelBeforeFullBucketsIsFoundOut() throws IOException {
        assertFoundOut("wheelTime = NEVER;\n            pour();", "wheelTime = NEVER;");
    }

    @Example
    void bucketsForgottenByANewLayoutAreFoundOut() throws IOException {
        assertFoundOut(
                "for (; wheelSize > 0; removeFromWheel()) {",
                "for (; wheelSize > 0 && inBuckets > 0; removeFromWheel()) {");
    }

    private static void assertFoundOut(String original, String changed) throws IOException {
        assertThat(MutantKernel.judge(WheelEventQueue.class, original, changed, EventQueueLaws.class))
                .isEqualTo(EventQueueLaws.ORDER);
    }
}
