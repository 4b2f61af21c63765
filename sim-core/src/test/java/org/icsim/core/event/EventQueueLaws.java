package org.icsim.core.event;

import java.util.List;
import org.icsim.core.event.EventQueueProperties.Kind;

/** The laws of {@link EventQueueProperties} for whatever wheel is loaded with them. */
final class EventQueueLaws {
    static final String ORDER = "entries leave in the order of their keys";

    private static final int KEYS = 40;

    private EventQueueLaws() {}

    /** Returns the first law that does not hold, or an empty string. */
    static String findBroken() {
        EventQueueProperties properties = new EventQueueProperties();
        for (long key = 0; key < KEYS; key++) {
            try {
                for (Kind kind : List.of(Kind.WHEEL, Kind.WHEEL_WITH_BUCKETS)) {
                    properties.keepsTheOrderOfManyAddedAtOnce(kind, key);
                    properties.keepsTheOrderAroundItsCapacity(kind, key);
                    properties.takesEntriesBeforeWhatIsFirst(kind, key);
                    properties.keepsTheOrderOfNanosecondsAndYears(kind, key);
                }
            } catch (AssertionError | RuntimeException e) {
                return ORDER; // an entry that is not there is one out of order, too
            }
        }
        return "";
    }
}
