package org.icsim.scenarios.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.bench.Scaling.Step;
import org.icsim.scenarios.run.ProgressListener;

/**
 * Measures what processor time grows with, in this process: all steps run the same compiled code.
 *
 * <p>Each round takes every step of a {@link Scaling} once, so that whatever else the machine does befalls all of them alike.
 * Only the thread that simulates is counted: of short runs the compiler would be the greater part, and the clock of the
 * whole process ticks in hundredths of a second.
 */
public final class ScalingBench {
    /** What is over sooner is simulated again until a repeat has taken as much. */
    private static final long LEAST_NANOS = SimTime.NANOS_PER_SECOND / 2;

    private final List<Scaling> scalings;
    private final Effort effort;
    private final ProgressListener listener;

    private volatile boolean isStopped;
    private volatile Optional<Trial> running = Optional.empty();
    private int done;
    private long events;

    /** Makes one of simulations on one thread. */
    public ScalingBench(List<Scaling> scalings, Effort effort, ProgressListener listener) {
        this.scalings = List.copyOf(scalings);
        this.effort = effort;
        this.listener = listener;
    }

    /**
     * Returns a point for each step, in their order; if stopped, for those measured once at least.
     *
     * @param ready told of the points of a scaling as soon as there are all
     */
    public List<ScalingPoint> run(Consumer<ScalingPoint> ready) {
        List<ScalingPoint> points = new ArrayList<>();
        for (Scaling scaling : scalings) {
            List<ScalingPoint> measured = measure(scaling);
            measured.forEach(ready);
            points.addAll(measured);
        }
        return points;
    }

    /** Ends what is being measured, and measures no more. Safe to call from any thread. */
    public void requestStop() {
        isStopped = true;
        running.ifPresent(trial -> trial.simulation().requestStop());
    }

    /** Returns whether it was stopped. */
    public boolean isStopped() {
        return isStopped;
    }

    /** Returns how many points there are if nobody stops it. */
    public int size() {
        return scalings.stream().mapToInt(scaling -> scaling.steps().size()).sum();
    }

    private List<ScalingPoint> measure(Scaling scaling) {
        List<Course> courses = scaling.steps().stream().map(Course::new).toList();
        for (int round = -effort.warmUps(); round < effort.repeats(); round++) {
            for (Course course : courses) {
                course.repeat(round >= 0);
            }
        }
        return courses.stream()
                .filter(course -> !course.nanos.isEmpty())
                .map(course -> ScalingPoint.of(scaling, course.step.amount(), course.deliveries, course.nanos))
                .toList();
    }

    private void tell(Step step) {
        done++;
        double share = (double) done / size() / (effort.warmUps() + effort.repeats());
        listener.onProgress(share, step.workload().name(), events);
    }

    /** One step, over and over. */
    private final class Course {
        private final Step step;
        private final Supplier<Trial> trials;
        private final List<Double> nanos = new ArrayList<>();
        private long deliveries;

        Course(Step step) {
            this.step = step;
            this.trials = step.workload().preparation().apply(effort).trials();
        }

        /** Notes the mean over simulations, if it is to count. */
        void repeat(boolean counts) {
            long taken = 0;
            int runs = 0;
            do {
                taken += nanosOf(trials.get());
                runs++;
            } while (taken < LEAST_NANOS && effort.shrink() == 1 && !isStopped);
            if (isStopped) {
                return;
            }
            if (counts) {
                nanos.add((double) taken / runs);
            }
            tell(step);
        }

        private long nanosOf(Trial trial) {
            running = Optional.of(trial);
            if (isStopped) {
                return 0;
            }
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            trial.course().run();
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            running = Optional.empty();
            if (!isStopped) {
                trial.requireEnd();
                deliveries = trial.work().deliveries();
            }
            events += trial.work().events();
            return end - start;
        }
    }
}
