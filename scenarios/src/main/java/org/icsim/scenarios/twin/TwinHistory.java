package org.icsim.scenarios.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.record.Fingerprint;

/** The digests of one run: of each logical process at the end of each slice, and of the files at the end. */
final class TwinHistory {
    private static final String SLICE = "slice";
    private static final String PART = "part";
    private static final String END = "end";
    private static final String FILE = "file";

    private final List<Slice> slices = new ArrayList<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private String fingerprint = "";

    /**
     * A stretch of simulated time.
     *
     * @param end   when it was over, nanoseconds
     * @param parts the line of each logical process, by its name
     */
    private record Slice(long end, Map<String, String> parts) {}

    /**
     * Where two histories part.
     *
     * @param processes the logical processes whose digests differ at the end of the slice, in the order of their names
     * @param from      when the slice began, simulated nanoseconds
     * @param end       when it was over
     */
    record Fork(List<String> processes, long from, long end) {}

    /** Is told how far a run is. */
    interface Progress {
        void tell(double share, long events);
    }

    static String slice(long end, double share, long events) {
        return SLICE + " " + end + " " + share + " " + events;
    }

    static String part(LogicalProcess process) {
        return PART + " " + process.name() + " " + process.fingerprint() + " " + process.deliveries() + " "
                + process.timers() + " " + process.now();
    }

    static String end(Fingerprint fingerprint) {
        return END + " " + fingerprint;
    }

    static String file(String path, String digest) {
        return FILE + " " + digest + " " + path;
    }

    /**
     * Takes a line.
     *
     * @param progress is told how far the run is, as a share of it and in events
     * @return whether it belongs to a history
     */
    boolean take(String line, Progress progress) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case SLICE -> {
                slices.add(new Slice(Long.parseLong(words[1]), new LinkedHashMap<>()));
                String[] far = words[2].split(" ", 2);
                progress.tell(Double.parseDouble(far[0]), Long.parseLong(far[1]));
            }
            case PART -> slices.get(slices.size() - 1).parts().put(words[1], words[2]);
            case END -> fingerprint = words[1];
            case FILE -> files.put(words[2], words[1]);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Returns the digest of the whole history. */
    String fingerprint() {
        return fingerprint;
    }

    /** Returns where the other history parts from this one; empty if all digests of processes are equal. */
    Optional<Fork> fork(TwinHistory other) {
        long from = 0;
        for (int i = 0; i < Math.min(slices.size(), other.slices.size()); i++) {
            Slice ours = slices.get(i);
            Slice theirs = other.slices.get(i);
            List<String> different = ours.parts().keySet().stream()
                    .filter(name -> !Objects.equals(
                            ours.parts().get(name), theirs.parts().get(name)))
                    .toList();
            if (!different.isEmpty()) {
                return Optional.of(new Fork(different, from, Math.max(ours.end(), theirs.end()) + 1));
            }
            from = ours.end();
        }
        return Optional.empty();
    }

    /** Returns the files that are not the same in the other history, in the order of their names. */
    Set<String> differentFiles(TwinHistory other) {
        Set<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        paths.removeIf(path -> files.getOrDefault(path, "").equals(other.files.getOrDefault(path, "")));
        return paths;
    }
}
