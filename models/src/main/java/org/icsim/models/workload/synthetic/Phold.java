package org.icsim.models.workload.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.icsim.core.engine.Channel;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;

/**
 * Jobs that wander among logical processes. Each stays for {@code lookahead + an exponentially distributed time}, then
 * goes on: mostly it comes back to the same process, else to one of its neighbours, each with the same chance.
 *
 * <p>Simplification: a process has {@value #NEIGHBOURS} neighbours, drawn once, where Fujimoto's may send to any. No
 * simulated system connects everybody to everybody, and channels stay few.
 */
public final class Phold {
    static final int NEIGHBOURS = 8;

    private final Settings settings;
    private final List<Site> sites = new ArrayList<>();

    /**
     * Makes a workload that has not begun; it uses every process of {@code simulation}.
     *
     * @param simulation of {@link #processNames}
     */
    public Phold(Simulation simulation, Settings settings) {
        this.settings = settings;
        Sampler stays = Distributions.exponential((double) settings.meanNanos);
        for (String name : processNames(settings.processes)) {
            sites.add(new Site(simulation.process(name), settings, stays));
        }
        for (int i = 0; i < sites.size(); i++) {
            sites.get(i).connect(simulation, i, sites);
        }
    }

    /** Returns the names of the processes of such a workload. */
    public static List<String> processNames(int processes) {
        return IntStream.range(0, processes).mapToObj(i -> "site/" + i).toList();
    }

    /** Lets every process have its jobs. */
    public void start() {
        for (Site site : sites) {
            for (int job = 0; job < settings.jobsPerProcess; job++) {
                site.stay(job, Job.JOB);
            }
        }
    }

    /**
     * How a workload of this kind looks.
     *
     * @param processes      how many logical processes, at least 2
     * @param jobsPerProcess how many jobs each has at first, positive; as many are pending, on the average, ever after
     * @param remoteShare    the chance of a job to go on to a neighbour, in [0, 1]
     * @param meanNanos      the mean of the exponential part of a stay, positive
     * @param lookaheadNanos the shortest stay, positive: what channels promise
     */
    public record Settings(int processes, int jobsPerProcess, double remoteShare, long meanNanos, long lookaheadNanos) {
        public Settings {
            boolean isShare = 0 <= remoteShare && remoteShare <= 1;
            if (processes < 2 || jobsPerProcess <= 0 || !isShare || meanNanos <= 0 || lookaheadNanos <= 0) {
                throw new IllegalArgumentException(
                        "expected two processes, some jobs, a share from 0 to 1 and positive times, got " + processes
                                + ", " + jobsPerProcess + ", " + remoteShare + ", " + meanNanos + " ns and "
                                + lookaheadNanos + " ns");
            }
        }
    }

    /** One process and its way to its neighbours. */
    private static final class Site {
        private final LogicalProcess process;
        private final Settings settings;
        private final Sampler stays;
        private final RandomStream stream;
        private final Port<Job> port = this::stay;
        private final List<Channel<Job>> neighbours = new ArrayList<>();

        Site(LogicalProcess process, Settings settings, Sampler stays) {
            this.process = process;
            this.settings = settings;
            this.stays = stays;
            this.stream = process.randomStream("job", 0);
        }

        void connect(Simulation simulation, int index, List<Site> sites) {
            RandomStream choice = process.randomStream("neighbours", 0);
            for (int i = 0; i < NEIGHBOURS; i++) {
                int other = (index + 1 + choice.nextInt(sites.size() - 1)) % sites.size();
                Site neighbour = sites.get(other);
                neighbours.add(simulation.connect(process, neighbour.process, neighbour.port, settings.lookaheadNanos));
            }
        }

        void stay(int number, Job job) {
            long nanos = settings.lookaheadNanos + (long) stays.sample(stream);
            if (stream.nextChance(settings.remoteShare)) {
                neighbours.get(stream.nextInt(NEIGHBOURS)).send(nanos, number, job);
            } else {
                process.deliverAt(process.now() + nanos, port, number, job);
            }
        }
    }

    /** What wanders. */
    private enum Job implements Message {
        JOB;

        @Override
        public long digest() {
            return 1;
        }
    }
}
