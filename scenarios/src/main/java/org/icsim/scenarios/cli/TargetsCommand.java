package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.targets.Measurement;
import org.icsim.scenarios.targets.Target;
import org.icsim.scenarios.targets.Target.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code icsim targets}: published numbers beside the simulator's. */
@Command(
        name = "targets",
        description = "Measure published numbers and print them beside what was published.",
        mixinStandardHelpOptions = true)
final class TargetsCommand implements Callable<Integer> {
    @Option(
            names = "--only",
            split = ",",
            paramLabel = "ID",
            description = "Only these targets; TOPO_N takes all whose ids begin with TOPO_N_.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Result> results = chosen().stream().map(Result::of).toList();
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(results) : table(results));
        out.flush();
        boolean isMissed = results.stream().anyMatch(result -> result.gate().equals("hard") && !result.pass());
        return isMissed ? ExitCode.VIOLATED : ExitCode.OK;
    }

    private List<Target> chosen() {
        List<Target> all = Target.all();
        only.stream()
                .filter(word -> all.stream().noneMatch(target -> isMeantBy(word, target)))
                .findFirst()
                .ifPresent(word -> {
                    throw new BadInputException(
                            "--only", "expected a target, or one of " + firstWords(all) + "; got " + word);
                });
        return all.stream()
                .filter(target -> only.isEmpty() || only.stream().anyMatch(word -> isMeantBy(word, target)))
                .toList();
    }

    private static boolean isMeantBy(String word, Target target) {
        return target.id().equals(word) || target.id().startsWith(word + "_");
    }

    private static String firstWords(List<Target> targets) {
        return targets.stream()
                .map(target -> target.id().replaceFirst("_.*", ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String table(List<Result> results) {
        TextTable table = new TextTable(List.of("target", "result", "published", "band", "unit", "gate", ""));
        for (Result result : results) {
            table.addRow(List.of(
                    result.id(),
                    plain(result.result()),
                    result.expected(),
                    result.low()
                            .map(low -> band(low, result.high().orElseThrow()))
                            .orElse("-"),
                    result.unit(),
                    result.gate(),
                    result.low().isEmpty() ? "" : result.pass() ? "ok" : "MISSED"));
        }
        return table.render();
    }

    private static String band(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? "exactly " + plain(low) : plain(low) + " to " + plain(high);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A row of the table. */
    record Result(
            String id,
            String quantity,
            String unit,
            String expected,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String gate,
            BigDecimal result,
            boolean pass,
            String source) {
        static Result of(Target target) {
            double result = Measurement.of(target).measure(target.preset());
            return new Result(
                    target.id(),
                    target.quantity(),
                    target.unit(),
                    target.expected(),
                    bound(target.low()),
                    bound(target.high()),
                    target.gate() == Gate.HARD ? "hard" : "report",
                    new BigDecimal(result).setScale(4, RoundingMode.HALF_EVEN),
                    target.isMetBy(result),
                    target.source());
        }

        private static Optional<BigDecimal> bound(OptionalDouble value) {
            return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
        }
    }
}
