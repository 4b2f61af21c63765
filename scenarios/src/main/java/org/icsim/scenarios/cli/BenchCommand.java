package org.icsim.scenarios.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.icsim.scenarios.bench.Baseline;
import org.icsim.scenarios.bench.Bench;
import org.icsim.scenarios.bench.Effort;
import org.icsim.scenarios.bench.Figures;
import org.icsim.scenarios.bench.Scaling;
import org.icsim.scenarios.bench.ScalingBench;
import org.icsim.scenarios.bench.ScalingPoint;
import org.icsim.scenarios.bench.Workload;
import org.icsim.scenarios.bench.Workloads;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.report.ScalingFiles;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.Manifest;
import org.icsim.scenarios.run.ResultDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code icsim bench}: what fixed workloads take on this machine. */
@Command(
        name = "bench",
        description = "Measure speed and memory on fixed workloads and compare with earlier figures.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private static final int REPEATS = 5;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = "Only these workloads, such as mainnet-60s; with --scaling, of time, subnets and nodes.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each is measured. Default: " + REPEATS + ".")
    private int repeats = REPEATS;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads each simulation may use. Default: 1, as in the kept figures.")
    private int threads = 1;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Compare with these figures, once printed with --json. Default: those that come with icsim.")
    private Optional<String> baseline = Optional.empty();

    @Option(
            names = "--scaling",
            paramLabel = "DIR",
            description = "Measure instead what processor time grows with: simulated time, subnets, nodes a subnet;"
                    + " a table and charts go to DIR.")
    private Optional<Path> scaling = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Option(names = "--shrink", hidden = true, description = "Divide spans by this, without warm-up: for tests.")
    private int shrink = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireOptions();
        return scaling.isPresent() ? measureScaling(scaling.get()) : measureWorkloads();
    }

    private void requireOptions() {
        if (repeats < 1) {
            throw new BadInputException("--repeats", "expected at least 1; got " + repeats);
        }
        if (threads < 1) {
            throw new BadInputException("--threads", "expected at least 1; got " + threads);
        }
        if (shrink < 1) {
            throw new BadInputException("--shrink", "expected at least 1; got " + shrink);
        }
        if (scaling.isPresent() && baseline.isPresent()) {
            throw new BadInputException("--baseline", "expected no figures beside --scaling; got both");
        }
        if (scaling.isPresent() && threads > 1) {
            throw new BadInputException("--threads", "expected 1 beside --scaling; got " + threads);
        }
    }

    private <T> List<T> chosen(List<T> all, Function<T, String> name, String expected) {
        List<String> names = all.stream().map(name).distinct().toList();
        only.stream().filter(word -> !names.contains(word)).findFirst().ifPresent(word -> {
            throw new BadInputException(
                    "--only", "expected " + expected + "; got '" + word + "'" + NearestWord.hint(word, names));
        });
        return all.stream()
                .filter(one -> only.isEmpty() || only.contains(name.apply(one)))
                .toList();
    }

    private int measureWorkloads() {
        List<Workload> chosen = chosen(Workloads.all(), Workload::name, "a workload");
        Baseline earlier = baseline.map(Baseline::of).orElseGet(Baseline::packaged);
        Bench bench = new Bench(chosen, new Effort(repeats, shrink, threads));
        Interruption interruption = Interruption.stopping(bench::requestStop);
        try {
            List<Figures> figures = measured(bench);
            print(isJson ? new Json().write(figures) : BenchText.of(figures, earlier));
            if (!bench.isStopped()) {
                return ExitCode.OK;
            }
            console().tell("interrupted after " + figures.size() + " of " + chosen.size() + " workloads");
            return ExitCode.INTERRUPTED;
        } finally {
            interruption.allIsWritten();
        }
    }

    private int measureScaling(Path directory) {
        List<Scaling> chosen = chosen(Scaling.all(), Scaling::name, "time, subnets or nodes");
        ResultDirectory.make(directory);
        Progress progress = console().progress();
        ScalingBench bench = new ScalingBench(chosen, new Effort(repeats, shrink, threads), progress);
        Interruption interruption = Interruption.stopping(bench::requestStop);
        try {
            List<ScalingPoint> points = bench.run(point -> {
                progress.clear();
                console().detail(ScalingText.line(point));
            });
            progress.clear();
            print(isJson ? new Json().write(points) : ScalingText.of(points));
            return written(directory, points, bench);
        } finally {
            progress.clear();
            interruption.allIsWritten();
        }
    }

    /** Whoever has been asked to end draws no charts: the platform takes the fonts away then. */
    private int written(Path directory, List<ScalingPoint> points, ScalingBench bench) {
        if (!points.isEmpty()) {
            ResultDirectory.replace(directory, ScalingFiles.table(points), ScalingFiles.names());
        }
        if (bench.isStopped()) {
            String kept = points.isEmpty() ? "" : "; they stand in " + ScalingFiles.TABLE + ", without charts";
            console().tell("interrupted after " + points.size() + " of " + Count.of(bench.size(), "point") + kept);
            return ExitCode.INTERRUPTED;
        }
        Map<String, byte[]> charts = ScalingFiles.charts(points, caption());
        ResultDirectory.replace(directory, charts, List.copyOf(charts.keySet()));
        return ExitCode.OK;
    }

    private String caption() {
        return "icsim " + Manifest.version()
                + " · full traffic · processor time of the thread that simulates, median of "
                + Count.of(repeats, "repeat") + " · " + BenchText.machine();
    }

    private List<Figures> measured(Bench bench) {
        Progress progress = console().progress();
        try {
            return bench.run(progress, figures -> {
                progress.clear();
                console().detail(BenchText.line(figures));
            });
        } finally {
            progress.clear();
        }
    }

    private Console console() {
        return Console.of(spec);
    }

    private void print(String text) {
        var out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
