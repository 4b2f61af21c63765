package org.icsim.scenarios.twin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.icsim.scenarios.fork.ForkedJava;
import org.icsim.scenarios.fork.Lines;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.twin.TwinHistory.Fork;
import org.icsim.scenarios.twin.TwinTask.Focus;

/** Compares the histories of one run in all the {@link Twin}s. */
public final class TwinCheck {
    private final TwinTask task;
    private final int threads;
    private final Launcher launcher;
    private final Set<Lines> running = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopped;

    /** Starts a run elsewhere. */
    @FunctionalInterface
    interface Launcher {
        Lines start(Twin twin, TwinTask task);
    }

    /**
     * Makes a check in which each twin has a Java process of its own.
     *
     * @param threads of the twin that has several, at least 2
     */
    public TwinCheck(TwinTask task, int threads) {
        this(task, threads, TwinCheck::fork);
    }

    TwinCheck(TwinTask task, int threads, Launcher launcher) {
        this.task = task;
        this.threads = threads;
        this.launcher = launcher;
    }

    private static Lines fork(Twin twin, TwinTask task) {
        return new ForkedJava(
                "the run with " + twin.explanation(), twin.options(), TwinMain.class, List.of(new Json().write(task)));
    }

    /**
     * How the history of a twin compares with the reference's.
     *
     * @param difference the first event that they do not share; empty if they share all
     * @param files      those of the results that are not the same
     */
    public record Verdict(
            Twin twin, int threads, String fingerprint, Optional<FirstDifference> difference, List<String> files) {
        /** Returns whether nothing differs. */
        @JsonProperty("isSame")
        public boolean isSame() {
            return difference.isEmpty() && files.isEmpty();
        }
    }

    /**
     * Returns the verdict on each twin, the reference first; none if stopped.
     *
     * @param jobs     how many run at a time, at least 1
     * @param listener is told how far all of them are
     * @throws IllegalStateException with what it printed, if a run failed
     */
    public List<Verdict> run(int jobs, ProgressListener listener) {
        Shares shares = new Shares(listener);
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            Future<Optional<TwinHistory>> first = workers.submit(() -> history(Twin.REFERENCE, shares));
            Map<Twin, Future<Optional<TwinHistory>>> all = new EnumMap<>(Map.of(Twin.REFERENCE, first));
            for (Twin twin : Twin.values()) {
                all.computeIfAbsent(twin, its -> workers.submit(() -> history(its, shares)));
            }
            Optional<TwinHistory> reference = result(first);
            List<Verdict> verdicts = new ArrayList<>();
            for (Map.Entry<Twin, Future<Optional<TwinHistory>>> each : all.entrySet()) {
                Optional<TwinHistory> history = result(each.getValue());
                if (reference.isEmpty() || history.isEmpty()) {
                    return List.of();
                }
                verdicts.add(judge(each.getKey(), reference.get(), history.get()));
            }
            return isStopped ? List.of() : verdicts;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Ends all runs. Safe to call from any thread. */
    public void requestStop() {
        isStopped = true;
        running.forEach(Lines::close);
    }

    private Optional<TwinHistory> history(Twin twin, Shares shares) {
        TwinHistory history = new TwinHistory();
        List<String> strange = new ArrayList<>();
        try (Lines run = start(twin, task)) {
            for (Optional<String> line = run.next(); line.isPresent(); line = run.next()) {
                if (!history.take(line.get(), (share, events) -> shares.tell(twin, share, events))) {
                    strange.add(line.get());
                }
            }
            return run.await(strange) ? Optional.of(history) : Optional.empty();
        }
    }

    private Verdict judge(Twin twin, TwinHistory reference, TwinHistory history) {
        return new Verdict(
                twin,
                twin.threads(threads),
                history.fingerprint(),
                reference.fork(history).flatMap(fork -> findDifference(twin, fork)),
                List.copyOf(reference.differentFiles(history)));
    }

    /** Runs both again as far as the slice in which they part. */
    private Optional<FirstDifference> findDifference(Twin twin, Fork fork) {
        TwinTask focused = task.focusedOn(new Focus(fork.processes(), fork.from()), fork.end());
        try (Lines ours = start(Twin.REFERENCE, focused);
                Lines theirs = start(twin, focused)) {
            Optional<FirstDifference> first = FirstDifference.between(ours, theirs);
            return ours.await(List.of()) && theirs.await(List.of()) ? first : Optional.empty();
        }
    }

    private Lines start(Twin twin, TwinTask what) {
        Lines lines = launcher.start(twin, what.withThreads(twin.threads(threads)));
        running.add(lines);
        if (isStopped) {
            lines.close();
        }
        return lines;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for twins", e);
        }
    }

    /** How far all runs are together. */
    private static final class Shares {
        private final Map<Twin, Double> shares = new EnumMap<>(Twin.class);
        private final Map<Twin, Long> events = new EnumMap<>(Twin.class);
        private final ProgressListener listener;

        Shares(ProgressListener listener) {
            this.listener = listener;
        }

        synchronized void tell(Twin twin, double share, long itsEvents) {
            shares.put(twin, share);
            events.put(twin, itsEvents);
            double sum = shares.values().stream().mapToDouble(its -> its).sum();
            long all = events.values().stream().mapToLong(its -> its).sum();
            long done = shares.values().stream().filter(its -> its >= 1).count();
            int count = Twin.values().length;
            listener.onProgress(sum / count, done + " of " + count + " twins", all);
        }
    }
}
