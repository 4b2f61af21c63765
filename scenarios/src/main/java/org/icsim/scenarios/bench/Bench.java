package org.icsim.scenarios.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.icsim.scenarios.run.ProgressListener;

/** Measures workloads, one after the other, each in a process of its own. */
public final class Bench {
    private final List<Workload> workloads;
    private final Effort effort;
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private final Set<Child> running = ConcurrentHashMap.newKeySet();
    private long events;

    public Bench(List<Workload> workloads, Effort effort) {
        this.workloads = List.copyOf(workloads);
        this.effort = effort;
    }

    /**
     * Returns the figures of the workloads in their order; of those that were done, if stopped.
     *
     * @param listener  is told how far all of them are
     * @param onFigures takes each workload's figures as soon as there are
     * @throws IllegalStateException with what a process printed, if it failed
     */
    public List<Figures> run(ProgressListener listener, Consumer<Figures> onFigures) {
        List<Figures> done = new ArrayList<>();
        for (Workload workload : workloads) {
            Optional<Figures> figures = measure(workload, part(done.size(), listener));
            if (figures.isEmpty()) {
                isStopped.set(true);
                return done;
            }
            done.add(figures.get());
            onFigures.accept(figures.get());
        }
        return done;
    }

    /** Ends what is being measured, and measures no more. Safe to call from any thread. */
    public void requestStop() {
        isStopped.set(true);
        running.forEach(Child::kill);
    }

    /** Returns whether workloads were left out because it was stopped, or an interrupt ended the process of one. */
    public boolean isStopped() {
        return isStopped.get();
    }

    private Optional<Figures> measure(Workload workload, ProgressListener listener) {
        if (isStopped.get()) {
            return Optional.empty();
        }
        Child child = new Child(workload, effort);
        running.add(child);
        try {
            if (isStopped.get()) {
                child.kill();
            }
            return child.await(listener);
        } finally {
            running.remove(child);
            child.kill(); // it has ended by now, unless waiting for it failed
        }
    }

    /** Progress within one workload is progress in its part of the whole. */
    private ProgressListener part(int done, ProgressListener listener) {
        long before = events;
        return (share, name, its) -> {
            events = before + its;
            listener.onProgress((done + share) / workloads.size(), name, events);
        };
    }
}
