package org.icsim.scenarios.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.fork.Lines;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.twin.TwinCheck.Launcher;
import org.icsim.scenarios.twin.TwinCheck.Verdict;
import org.icsim.scenarios.twin.TwinTask.Focus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twins that run within the test, so that one of them can be made to depend on the machine. */
class TwinCheckTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void twinsThatDependOnNothingAreTheSame() {
        List<Verdict> verdicts = check((twin, task) -> new Printed(linesOf(task)));

        assertThat(verdicts).hasSize(Twin.values().length).allMatch(Verdict::isSame);
        assertThat(verdicts)
                .extracting(Verdict::fingerprint)
                .containsOnly(verdicts.get(0).fingerprint())
                .doesNotContain("");
    }

    /** Where code is interpreted, light is slower by a nanosecond; shares of the first tape arrive before all else. */
    @Test
    void theFirstEventThatDiffersIsTold() {
        List<Verdict> verdicts = check((twin, task) ->
                new Printed(linesOf(twin == Twin.INTERPRETED ? with(task, "network.latency=20000001ns") : task)));

        Verdict differs = onlyDifferent(verdicts);
        FirstDifference first = differs.difference().orElseThrow();
        assertThat(differs.twin()).isEqualTo(Twin.INTERPRETED);
        assertThat(first.process()).isEqualTo("subnet/app");
        assertThat(first.time()).isGreaterThanOrEqualTo(20_000_000);
        assertThat(first.reference()).contains("TapeShare").endsWith(" at " + first.time() + " ns");
        assertThat(first.twin()).contains("TapeShare").endsWith(" at " + (first.time() + 1) + " ns");
        assertThat(differs.files()).contains("summary.json");
    }

    /** The second slice begins after 5 s; what differs there is not looked for before. */
    @Test
    void aDifferenceInALaterSliceIsTold() {
        String crash = "faults=[{at: 7s, for: 1s, crash: {subnet: app, nodes: 1}}]";
        List<Verdict> verdicts = check((twin, task) ->
                new Printed(linesOf(with(with(task, "duration=20s"), twin == Twin.THREADS ? crash : "duration=20s"))));

        Verdict differs = onlyDifferent(verdicts);
        assertThat(differs.twin()).isEqualTo(Twin.THREADS);
        assertThat(differs.difference().orElseThrow().time()).isEqualTo(7_000_000_000L);
    }

    @Test
    void filesThatDifferAreToldThoughNoEventDoes() {
        UnaryOperator<String> otherwise =
                line -> line.endsWith(" parameters.csv") ? line.replace("file ", "file 0") : line;

        List<Verdict> verdicts = check((twin, task) -> new Printed(
                twin == Twin.PLACE ? linesOf(task).stream().map(otherwise).toList() : linesOf(task)));

        Verdict differs = onlyDifferent(verdicts);
        assertThat(differs.twin()).isEqualTo(Twin.PLACE);
        assertThat(differs.difference()).isEmpty();
        assertThat(differs.files()).containsExactly("parameters.csv");
    }

    @Test
    void aRunThatFailsTellsWhatItPrinted() {
        TwinCheck check = new TwinCheck(with(task(), "duration=never"), 2);

        assertThatIllegalStateException()
                .isThrownBy(() -> check.run(1, ProgressListener.NONE))
                .withStackTraceContaining("the run with one thread ended with exit code 1")
                .withStackTraceContaining("never");
    }

    @Test
    void aCheckThatIsStoppedHasNoVerdict() {
        TwinCheck check = new TwinCheck(with(task(), "duration=10h"), 2);

        check.requestStop();

        assertThat(check.run(2, ProgressListener.NONE)).isEmpty();
    }

    private List<Verdict> check(Launcher launcher) {
        return new TwinCheck(task(), 2, launcher).run(1, ProgressListener.NONE);
    }

    private static Verdict onlyDifferent(List<Verdict> verdicts) {
        List<Verdict> different =
                verdicts.stream().filter(verdict -> !verdict.isSame()).toList();
        assertThat(different).hasSize(1);
        return different.get(0);
    }

    private static List<String> linesOf(TwinTask task) {
        List<String> lines = new ArrayList<>();
        new TwinRun(task, lines::add).run();
        return lines;
    }

    private TwinTask task() {
        try {
            Path tiny = Files.writeString(directory.resolve("tiny.yaml"), Plans.TINY);
            return new TwinTask(tiny.toString(), List.of(), "", 1, false, 1, Long.MAX_VALUE, Focus.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TwinTask with(TwinTask task, String setting) {
        List<String> settings = new ArrayList<>(task.settings());
        settings.add(setting);
        return new TwinTask(
                task.scenario(), settings, "", task.seed(), false, task.threads(), task.until(), task.focus());
    }

    /** What a run has printed, line by line. */
    private static final class Printed implements Lines {
        private final Iterator<String> lines;

        Printed(List<String> lines) {
            this.lines = lines.iterator();
        }

        @Override
        public Optional<String> next() {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }

        @Override
        public boolean await(List<String> strange) {
            return true;
        }

        @Override
        public void close() {}
    }
}
