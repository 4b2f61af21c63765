package org.icsim.scenarios.assemble;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.Problem;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;

/**
 * Whatever stands in a file, reading it ends soon: with plans to be run, or with problems that have a place and words.
 * Any other exception would tell an author of a fault of ours.
 */
class AnyInputProperties {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String VALID = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seeds: 1..3
            start: 2025-11-01
            duration: 1m
            network: { latency: 10ms, jitter: none, loss: { least: 0.001, greatest: 0.01 } }
            fidelity: { traffic: shares }
            subnets:
              - id: app
                like: lhg73
                consensus: { initial-notary-delay: 300ms, unit-delay: 1s, processing: 1ms }
              - { id: small, nodes: 4 }
              - { id: named, members: [22pkm, 23jbm], round-trips: [[0ms, 12ms], [12ms, 0ms]] }
            probe: { to: app, rate: 10/s }
            faults:
              - { at: 10s, for: 10s, crash: { subnet: app, nodes: 2 } }
            variants:
              - id: one
                set: { duration: 2m, subnets.1.nodes: 7 }
              - id: other
                set:
                  'subnets[0].consensus.unit-delay': 2s
                  network.jitter: { median: 1ms, sigma: 0.9, tail-share: 0.1, tail-minimum: 3ms, tail-shape: 1.4 }
            expect:
              - invariants: all
              - app.finality.update.p99 < 10s
            charts: [block-rate, latency-over-time]
            fast:
              seed: 1
              duration: 1s
              faults: []
            """;

    private static final String ECONOMY = """
            scenario: supply
            question: Why?
            preset: mainnet-2025
            seed: 1
            start: 2025-10-02
            duration: 2y
            economy:
              start: estimate-2025-10
              regime: mission-70 from 2027-01-01
              price:
                switching:
                  start: 2.2 XDR
                  first: calm
                  regimes:
                    - { name: calm, drift: 0 %/year, volatility: 40 %, lasts: 200d, next: { bull: 100 % } }
                    - { name: bull, drift: -20 %/year, volatility: 80 %, lasts: 100d, next: { calm: 100 % } }
              dilution: 0.5
              cycles:
                burn: 0.05 XDR/s
                growth: 20 %/year
                bursts: { chance: 1 %, least: 1, shape: 1.5 }
                elasticity: { exponent: 0.3, reference: 2.2 XDR }
                transfers: 500000/day
              conversion: { share: 36 %, slope: 10 %, least: 5 %, greatest: 60 %, auto-staked: 30 %, of-stock: 1 %/year }
              voting: { turnout: 90 %, proposal-days: 99.5 % }
              neurons: { start-dissolving: 8 %/year, disbursing: 30 %/year, locking: 10 %/year }
              nodes:
                pay: [{ from: 2022-11-01, pay: 1.38 M XDR/month }]
                minimum-price: 2 XDR
                cap: 1 M ICP
                first-payment: 2025-10-13
              follow: [{ delay: 0.5y, auto-stake: false }]
            variants:
              - { id: replayed, set: { economy.price: { replay: recalled } } }
              - { id: walked, set: { economy.price: { random-walk: { start: 2 XDR, drift: 1 %/year, volatility: 9 % } } } }
            """;

    /** What stands for a value, or for a word of punctuation, in the wrong place. */
    private static final List<String> ODD = List.of(
            "",
            "~",
            "null",
            "true",
            "0",
            "-1",
            "1.0",
            "1e3",
            "1e308",
            "1e999999999",
            "9".repeat(101),
            ".nan",
            "-.inf",
            "0x1F",
            "\"\"",
            "''",
            "\"a\\nb\"",
            "\"\\0\"",
            "\"\\e[31m\"",
            "é網🙂",
            "1s",
            "0s",
            "-1s",
            "292y",
            "99999999999999999999d",
            "1/s",
            "0/s",
            "5..1",
            "1..99999999",
            "all",
            "none",
            "mainnet-2024",
            "./none.yaml",
            "/",
            "a/\"",
            "2025-13-01",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[1, a]",
            "{ a: b }",
            "{ id: [a], set: 3 }",
            "[{ id: a, set: {} }]",
            "{ variants: 3 }",
            "{ fast: {} }",
            "{ seed: x }",
            "{ seeds: x }",
            "{ '': 1 }",
            "{ subnets.0: null }",
            "{ subnets: 3 }",
            "&a b",
            "&a [*a]",
            "*a",
            "*none",
            "!!str a",
            "!x [a]",
            "!!set { a }",
            "? a",
            "? [a] : b",
            "---",
            "...",
            "%YAML 9.9",
            "|",
            ">-",
            "@",
            "`",
            "#",
            ":",
            "-",
            "- - -",
            "[",
            "]",
            "{",
            "}",
            "a: b: c",
            "<<: *a",
            "a" + "-a".repeat(5_000),
            "[".repeat(100),
            "x".repeat(3_000),
            "block-rate > 1",
            "8y",
            "2 XDR",
            "0 XDR",
            "99999999 M XDR/month",
            "9223372036854775807 XDR/s",
            "1 M ICP",
            "-36 %",
            "9999999.99 %/year",
            "100 %",
            "mission-70 from 0000-02-30",
            "genesis-2021",
            "./none.csv",
            "{ weekly: 2, chance: 1 % }",
            "{ constant: 2 XDR, replay: recalled }",
            "{ replay: none }",
            "x.updates > 1",
            "\t");

    private static final Pattern VALUE = Pattern.compile("(?<=[:,{\\[-] ?)[^\\s:,\\[\\]{}]+(?= ?[,\\]}\n])");
    private static Path file = Path.of("");

    private final ScenarioLoader loader = new ScenarioLoader(new Library());

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("any-input", ".yaml");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 1000)
    void whatIsReadIsSoundOrToldWithPlaceAndWords(
            @ForAll("mutations") List<Mutation> mutations,
            @ForAll("options") Options options,
            @ForAll boolean isEconomy)
            throws IOException {
        byte[] content = (isEconomy ? ECONOMY : VALID).getBytes(UTF_8);
        for (Mutation mutation : mutations) {
            content = mutation.of(content);
        }
        Files.write(file, content);

        assertTimeoutPreemptively(SOON, () -> assertIsSoundOrTold(options));
    }

    @Example
    void theFileThatIsChangedIsSound() {
        for (Options options :
                List.of(Options.NONE, new Options(List.of(), Optional.empty(), Optional.empty(), true))) {
            Experiment experiment = loader.load(new Source("a.yaml", VALID), options);

            assertThat(Planner.plan(experiment)).hasSize(2);
        }
    }

    @Example
    void theEconomyThatIsChangedIsSound() {
        assertThat(Planner.plan(loader.load(new Source("a.yaml", ECONOMY), Options.NONE)))
                .isNotEmpty();
    }

    private void assertIsSoundOrTold(Options options) {
        try {
            Experiment experiment = loader.load(file.toString(), options);
            assertThat(Planner.plan(experiment)).hasSameSizeAs(experiment.versions());
            assertThat(experiment.seeds()).isNotEmpty();
        } catch (BadInputException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(AnyInputProperties::assertIsWellTold);
        }
    }

    private static void assertIsWellTold(Problem problem) {
        assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "org.", "tools.");
        assertThat(problem.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(1000);
        assertThat(problem.place().line()).isNotNegative();
        assertThat(problem.place().column()).isNotNegative();
        assertThat(problem.place().width()).isPositive();
    }

    /** Something that happens to a file. */
    private enum Kind {
        DELETE_LINE {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                return lines(content, lines -> lines.remove(at % lines.size()));
            }
        },
        DOUBLE_LINE {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                return lines(content, lines -> lines.add(other % lines.size(), lines.get(at % lines.size())));
            }
        },
        SWAP_LINES {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                return lines(content, lines -> Collections.swap(lines, at % lines.size(), other % lines.size()));
            }
        },
        INDENT_LINE {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                return lines(
                        content,
                        lines -> lines.set(at % lines.size(), " ".repeat(other % 5) + lines.get(at % lines.size())));
            }
        },
        REPLACE_VALUE {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                String text = new String(content, ISO_8859_1);
                List<MatchResult> values = VALUE.matcher(text).results().toList();
                if (values.isEmpty()) {
                    return content;
                }
                MatchResult value = values.get(at % values.size());
                return splice(content, value.start(), value.end(), odd.getBytes(UTF_8));
            }
        },
        INSERT {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                int place = at % (content.length + 1);
                return splice(content, place, place, odd.getBytes(UTF_8));
            }
        },
        REPLACE_BYTE {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                int place = at % (content.length + 1);
                return splice(content, place, Math.min(place + 1, content.length), new byte[] {(byte) other});
            }
        },
        CUT_OFF {
            @Override
            byte[] change(byte[] content, int at, int other, String odd) {
                return Arrays.copyOf(content, at % (content.length + 1));
            }
        };

        abstract byte[] change(byte[] content, int at, int other, String odd);

        private static byte[] lines(byte[] content, Consumer<List<String>> change) {
            List<String> lines = new ArrayList<>(List.of(new String(content, ISO_8859_1).split("\n", -1)));
            change.accept(lines);
            return String.join("\n", lines).getBytes(ISO_8859_1);
        }

        private static byte[] splice(byte[] content, int from, int to, byte[] middle) {
            byte[] spliced = new byte[content.length - (to - from) + middle.length];
            System.arraycopy(content, 0, spliced, 0, from);
            System.arraycopy(middle, 0, spliced, from, middle.length);
            System.arraycopy(content, to, spliced, from + middle.length, content.length - to);
            return spliced;
        }
    }

    /** One change of a file. */
    private record Mutation(Kind kind, int at, int other, String odd) {
        byte[] of(byte[] content) {
            return kind.change(content, at, other, odd);
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 3000).withoutEdgeCases();
        Arbitrary<Kind> kind = Arbitraries.frequency(
                Tuple.of(8, Kind.REPLACE_VALUE),
                Tuple.of(2, Kind.INSERT),
                Tuple.of(1, Kind.DELETE_LINE),
                Tuple.of(1, Kind.DOUBLE_LINE),
                Tuple.of(1, Kind.SWAP_LINES),
                Tuple.of(1, Kind.INDENT_LINE),
                Tuple.of(1, Kind.REPLACE_BYTE),
                Tuple.of(1, Kind.CUT_OFF));
        return Combinators.combine(kind, place, place, Arbitraries.of(ODD))
                .as(Mutation::new)
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Options> options() {
        Arbitrary<String> path = Arbitraries.of(
                "seed",
                "seeds",
                "duration",
                "variants",
                "fast",
                "fast.seed",
                "subnets",
                "subnets[0]",
                "subnets[1].nodes",
                "network.jitter",
                "faults",
                "expect",
                "preset",
                "x",
                "");
        Arbitrary<List<String>> settings = Combinators.combine(path, Arbitraries.of(ODD))
                .as((key, value) -> key + "=" + value)
                .list()
                .ofMaxSize(2);
        Arbitrary<Options> form =
                Arbitraries.of(Options.NONE, new Options(List.of(), Optional.empty(), Optional.empty(), true));
        Arbitrary<Options> one = Arbitraries.of(
                new Options(List.of(), Optional.of(5L), Optional.of("one"), false),
                new Options(List.of(), Optional.of(5L), Optional.of("none"), true));
        Arbitrary<Options> changed = Combinators.combine(settings, Arbitraries.of(true, false))
                .as((list, isFast) -> new Options(list, Optional.empty(), Optional.empty(), isFast));
        return Arbitraries.frequencyOf(Tuple.of(6, form), Tuple.of(1, one), Tuple.of(3, changed));
    }
}
