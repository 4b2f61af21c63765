package org.icsim.scenarios.twin;

import java.util.Optional;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Simulation;
import org.icsim.core.engine.Timer;
import org.icsim.core.event.Message;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.ScenarioRun.Bounds;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Sha256;

/** A run that prints its history, in lines that {@link TwinHistory} and {@link FirstDifference} read. */
final class TwinRun {
    private static final int LONGEST_TEXT = 200;

    private final TwinTask task;
    private final VariantPlan variant;
    private final Assembly assembly;
    private final Consumer<String> out;

    TwinRun(TwinTask task, Consumer<String> out) {
        this.task = task;
        this.variant = plan(task);
        this.assembly = new Assembly(variant.plan(), task.seed(), task.threads());
        this.out = out;
    }

    private static VariantPlan plan(TwinTask task) {
        Optional<String> id = Optional.of(task.variant()).filter(name -> !name.isEmpty());
        Options options = new Options(task.settings(), Optional.of(task.seed()), id, task.isFast());
        return Planner.plan(new ScenarioLoader(new Library()).load(task.scenario(), options))
                .get(0);
    }

    void run() {
        Simulation simulation = assembly.simulation();
        task.focus().processes().forEach(name -> watch(simulation.process(name)));
        ScenarioRun run = new ScenarioRun(variant, task.seed(), assembly, new Bounds(task.until(), Long.MAX_VALUE));
        Outcome outcome = run.run((share, done, events) -> tellSlice(simulation, share, events));
        if (task.focus().processes().isEmpty()) {
            out.accept(TwinHistory.end(simulation.fingerprint()));
            RunResults.files(outcome).forEach(this::tellFile);
        }
    }

    private void tellSlice(Simulation simulation, double share, long events) {
        out.accept(TwinHistory.slice(simulation.now(), share, events));
        for (LogicalProcess process : simulation.processes()) {
            out.accept(TwinHistory.part(process));
        }
    }

    private void tellFile(String path, byte[] content) {
        out.accept(TwinHistory.file(path, Sha256.hex(content)));
    }

    /** Processes of several threads tell their events as they come; each tells its own in order. */
    private void watch(LogicalProcess process) {
        String name = process.name();
        process.witness((time, receiver, event, digest) -> {
            if (time >= task.focus().from()) {
                String line = FirstDifference.event(time, name, receiver, digest, text(event));
                synchronized (out) {
                    out.accept(line);
                }
            }
        });
    }

    /** What a timer is called depends on the machine. */
    private static String text(Message event) {
        String text = event instanceof Timer ? "timer" : event.toString();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
