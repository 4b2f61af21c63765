package org.icsim.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.scenarios.bench.Baseline;
import org.icsim.scenarios.bench.Bench;
import org.icsim.scenarios.bench.Effort;
import org.icsim.scenarios.bench.Figures;
import org.icsim.scenarios.bench.Workload;
import org.icsim.scenarios.bench.Workloads;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.run.Json;
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
            description = "Only these workloads, such as mainnet-60s.")
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

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Option(names = "--shrink", hidden = true, description = "Divide spans by this, without warm-up: for tests.")
    private int shrink = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        requireOptions();
        List<Workload> chosen = chosen();
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
    }

    private List<Workload> chosen() {
        List<Workload> all = Workloads.all();
        List<String> names = all.stream().map(Workload::name).distinct().toList();
        only.stream().filter(word -> !names.contains(word)).findFirst().ifPresent(word -> {
            throw new BadInputException(
                    "--only", "expected a workload; got '" + word + "'" + NearestWord.hint(word, names));
        });
        return all.stream()
                .filter(workload -> only.isEmpty() || only.contains(workload.name()))
                .toList();
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
