package org.icsim.scenarios.twin;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.icsim.scenarios.fork.Lines;

/**
 * The first event that two runs do not share.
 *
 * @param time      of the earlier of the two, simulated nanoseconds
 * @param process   the logical process they happen in
 * @param reference what happens there in the reference
 * @param twin      what happens in its place in the other run
 */
public record FirstDifference(long time, String process, String reference, String twin) {
    private static final String EVENT = "event ";
    private static final String NOTHING = "nothing any more";

    static String event(long time, String process, int receiver, long digest, String text) {
        return EVENT + time + " " + process + " " + Long.toHexString(digest) + " to " + receiver + ": " + text;
    }

    /** Returns the first difference between the events that two runs print; empty if they print the same ones. */
    static Optional<FirstDifference> between(Lines reference, Lines twin) {
        Comparison comparison = new Comparison();
        Optional<Event> ours = next(reference);
        Optional<Event> theirs = next(twin);
        while (ours.isPresent() || theirs.isPresent()) {
            ours.ifPresent(event -> comparison.add(event, true));
            theirs.ifPresent(event -> comparison.add(event, false));
            ours = next(reference);
            theirs = next(twin);
        }
        return comparison.first();
    }

    private static Optional<Event> next(Lines lines) {
        Optional<String> line = lines.next();
        while (line.isPresent() && !line.get().startsWith(EVENT)) {
            line = lines.next();
        }
        return line.map(Event::parse);
    }

    /** At least one of the two is there. */
    private static FirstDifference of(Optional<Event> ours, Optional<Event> theirs) {
        Event earlier = Stream.of(ours, theirs)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Event::time))
                .orElseThrow();
        return new FirstDifference(
                earlier.time(),
                earlier.process(),
                ours.map(Event::told).orElse(NOTHING),
                theirs.map(Event::told).orElse(NOTHING));
    }

    /** An event as it was printed; its text is for people and may differ. */
    private record Event(long time, String process, String digest, String text) {
        static Event parse(String line) {
            String[] words = line.substring(EVENT.length()).split(" ", 4);
            return new Event(Long.parseLong(words[0]), words[1], words[2], words[3]);
        }

        boolean isSame(Event other) {
            return time == other.time
                    && digest.equals(other.digest)
                    && receiver().equals(other.receiver());
        }

        private String receiver() {
            return text.substring(0, text.indexOf(':'));
        }

        String told() {
            return text + " (digest " + digest + ") at " + time + " ns";
        }
    }

    /** Pairs the events of each process, in their order. */
    private static final class Comparison {
        private final Map<String, Pairing> pairings = new LinkedHashMap<>();

        void add(Event event, boolean isOfReference) {
            pairings.computeIfAbsent(event.process(), name -> new Pairing()).add(event, isOfReference);
        }

        Optional<FirstDifference> first() {
            return pairings.values().stream()
                    .flatMap(pairing -> pairing.atEnd().stream())
                    .min(Comparator.comparingLong(FirstDifference::time).thenComparing(FirstDifference::process));
        }
    }

    /** The events of one process; after the first difference it heeds no more. */
    private static final class Pairing {
        private final Queue<Event> reference = new ArrayDeque<>();
        private final Queue<Event> twin = new ArrayDeque<>();
        private Optional<FirstDifference> found = Optional.empty();

        void add(Event event, boolean isOfReference) {
            if (found.isPresent()) {
                return;
            }
            (isOfReference ? reference : twin).add(event);
            if (!reference.isEmpty() && !twin.isEmpty()) {
                Event ours = reference.remove();
                Event theirs = twin.remove();
                if (!ours.isSame(theirs)) {
                    found = Optional.of(FirstDifference.of(Optional.of(ours), Optional.of(theirs)));
                }
            }
        }

        /** An event that has found no partner by the end has none. */
        Optional<FirstDifference> atEnd() {
            Optional<Event> ours = Optional.ofNullable(reference.peek());
            Optional<Event> theirs = Optional.ofNullable(twin.peek());
            boolean isLeftOver = ours.isPresent() || theirs.isPresent();
            return found.isEmpty() && isLeftOver ? Optional.of(FirstDifference.of(ours, theirs)) : found;
        }
    }
}
