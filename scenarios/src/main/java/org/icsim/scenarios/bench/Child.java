package org.icsim.scenarios.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.scenarios.fork.ForkedJava;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.ProgressListener;

/**
 * A workload that is being measured in a process of its own, by {@link ChildMain}.
 *
 * <p>The process has the options of this one. It prints lines that begin with {@link #PROGRESS} or {@link #FIGURES}; whatever
 * else it prints is told if it fails.
 */
final class Child {
    static final String PROGRESS = "progress ";
    static final String FIGURES = "figures ";

    private final Workload workload;
    private final ForkedJava process;

    /** Starts measuring. */
    Child(Workload workload, Effort effort) {
        this.workload = workload;
        List<String> args = Stream.of(workload.id(), effort.repeats(), effort.shrink(), effort.threads())
                .map(String::valueOf)
                .toList();
        this.process = new ForkedJava("measuring " + workload.id(), ForkedJava.ownOptions(), ChildMain.class, args);
    }

    /** Ends the process at once. Safe to call from any thread. */
    void kill() {
        process.close();
    }

    /**
     * Waits for the figures; there are none if the process was interrupted.
     *
     * @param listener is told how far this workload is
     * @throws IllegalStateException with what the process printed, if it failed
     */
    Optional<Figures> await(ProgressListener listener) {
        Optional<Figures> figures = Optional.empty();
        List<String> strange = new ArrayList<>();
        for (var line = process.next(); line.isPresent(); line = process.next()) {
            String text = line.get();
            if (text.startsWith(PROGRESS)) {
                String[] words = text.split(" ", -1);
                listener.onProgress(Double.parseDouble(words[1]), workload.id(), Long.parseLong(words[2]));
            } else if (text.startsWith(FIGURES)) {
                figures = Optional.of(new Json().read(workload.id(), text.substring(FIGURES.length()), Figures.class));
            } else {
                strange.add(text);
            }
        }
        return process.await(strange) ? Optional.of(figures.orElseThrow()) : Optional.empty();
    }
}
