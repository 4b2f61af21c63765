package org.icsim.scenarios.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author gets wrong in an economy is told with its place, what was expected and what came. */
class EconomyInputTest {
    private static final String TOP = """
            scenario: supply
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1y
            """;
    private static final String VALID = TOP + "economy:\n  start: estimate-2025-10\n";
    private static final String SWITCHING = """
              price:
                switching:
                  start: 2 XDR
                  first: calm
                  regimes:
                    - { name: calm, drift: 0 %/year, volatility: 40 %, lasts: 200d, next: { bull: 100 % } }
                    - { name: bull, drift: 9 %/year, volatility: 80 %, lasts: 100d, next: { calm: 100 % } }
            """;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"wrongAsAWhole", "wrongPrices", "wrongAmounts", "wrongDates"})
    void isToldWithItsPlace(String kind, String content, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), content);

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err().lines()).contains(file + problem);
        Refusal.assertEachProblemIsToldWithItsLine(run.err(), file.toString(), Files.readString(file, UTF_8));
        Refusal.assertRefused(run);
        assertThat(directory.resolve("results")).doesNotExist();
    }

    static Stream<Arguments> wrongAsAWhole() {
        return Stream.of(
                arguments(
                        "neither subnets nor economy",
                        TOP,
                        ":1:1: subnets: expected at least one, or an economy; got neither"),
                arguments(
                        "an economy of nothing",
                        TOP + "economy: {}\n",
                        ":6:10: economy.start: expected 'start' (The state at which simulated time begins, by name, such as"
                                + " estimate-2025-10, or as the path of a file beside this one); got no such key"),
                arguments(
                        "an unknown state",
                        VALID.replace("2025-10", "2026"),
                        ":7:10: economy.start: expected the name of a start state or the path of one; got 'estimate-2026'"
                                + " (known here: estimate-2025-10, genesis-2021, snapshot-2022-12)"),
                arguments(
                        "a network without subnets",
                        VALID + "network: { loss: none }\n",
                        ":8:10: network: expected none without subnets; got one"),
                arguments(
                        "fidelity without subnets",
                        VALID + "fidelity: { traffic: full }\n",
                        ":8:11: fidelity: expected none without subnets; got one"),
                arguments(
                        "a fault without subnets",
                        VALID + "faults: [{ at: 1s, for: 1s, crash: { subnet: app, nodes: 1 } }]\n",
                        ":8:10: faults[0]: expected none without subnets; got one"),
                arguments(
                        "a probe without subnets",
                        VALID + "probe: { to: app, rate: 1/s }\n",
                        ":8:8: probe: expected none without subnets; got one"),
                arguments(
                        "less than a day",
                        VALID.replace("1y", "23h"),
                        ":5:11: duration: expected at least 1d where there is an economy; got 23h"));
    }

    static Stream<Arguments> wrongPrices() {
        String kinds =
                ":8:10: economy.price: expected one of constant, random-walk, mean-reverting, switching and replay;"
                        + " got ";
        return Stream.of(
                arguments("no kind", VALID + "  price: {}\n", kinds + "none"),
                arguments(
                        "two kinds",
                        VALID + "  price: { constant: 2 XDR, replay: recalled }\n",
                        kinds + "constant and replay"),
                arguments(
                        "no worth",
                        VALID + "  price: { constant: 0 XDR }\n",
                        ":8:22: economy.price.constant: expected a price of one ICP above zero, such as 2.2 XDR, up to 100 M"
                                + " XDR; got 0 XDR"),
                arguments(
                        "a steep drift",
                        VALID + "  price: { random-walk: { start: 2 XDR, drift: -1001 %/year, volatility: 0 % } }\n",
                        ":8:48: economy.price.random-walk.drift: expected -1000 %/year to 1000 %/year; got -1001 %/year"),
                arguments(
                        "a negative volatility",
                        VALID + "  price: { random-walk: { start: 2 XDR, drift: 0 %/year, volatility: -1 % } }\n",
                        ":8:70: economy.price.random-walk.volatility: expected 0 % to 1000 %; got -1 %"),
                arguments(
                        "no speed",
                        VALID
                                + "  price: { mean-reverting: { start: 2 XDR, level: 2 XDR, speed: 0, volatility: 1 % } }\n",
                        ":8:65: economy.price.mean-reverting.speed: expected 0.001 to 1000; got 0"),
                arguments(
                        "an unknown series",
                        VALID + "  price: { replay: recaled }\n",
                        ":8:20: economy.price.replay: expected the name of a price series or the path of one, such as"
                                + " ./mine.csv; got 'recaled' (did you mean 'recalled'?)"),
                arguments(
                        "chances that are too few",
                        VALID + SWITCHING.replace("bull: 100 %", "bull: 99 %"),
                        ":13:79: economy.price.switching.regimes[0].next: expected chances that sum to 100 %; got 99 %"),
                arguments(
                        "a regime that follows itself",
                        VALID + SWITCHING.replace("bull: 100 %", "calm: 100 %"),
                        ":13:79: economy.price.switching.regimes[0].next: expected one of bull; got 'calm'"),
                arguments(
                        "an unknown first regime",
                        VALID + SWITCHING.replace("first: calm", "first: clam"),
                        ":11:14: economy.price.switching.first: expected one of bull, calm; got 'clam' (did you mean 'calm'?)"),
                arguments(
                        "a regime twice",
                        VALID + SWITCHING.replace("name: bull", "name: calm"),
                        ":14:19: economy.price.switching.regimes[1].name: expected each once; got calm"),
                arguments(
                        "a regime of hours",
                        VALID + SWITCHING.replace("200d", "20h"),
                        ":13:67: economy.price.switching.regimes[0].lasts: expected 1d to 100000d; got 20h"));
    }

    static Stream<Arguments> wrongAmounts() {
        return Stream.of(
                arguments(
                        "a steep dilution",
                        VALID + "  dilution: 2.1\n",
                        ":8:13: economy.dilution: expected 0 to 2; got 2.1"),
                arguments(
                        "a burn without time",
                        VALID + "  cycles: { burn: 0.05 XDR }\n",
                        ":8:19: economy.cycles.burn: expected a worth of cycles a second, such as 0.05 XDR/s; got 0.05 XDR"),
                arguments(
                        "an absurd burn",
                        VALID + "  cycles: { burn: 2 M XDR/s }\n",
                        ":8:19: economy.cycles.burn: expected at most 100000 XDR/s; got 2 M XDR/s"),
                arguments(
                        "demand that vanishes",
                        VALID + "  cycles: { growth: -100 %/year }\n",
                        ":8:21: economy.cycles.growth: expected -99 %/year to 99900 %/year; got -100 %/year"),
                arguments(
                        "bursts of two kinds",
                        VALID + "  cycles: { bursts: { weekly: 2, chance: 1 % } }\n",
                        ":8:21: economy.cycles.bursts: expected weekly, or else chance, least and shape; got weekly 2,"
                                + " chance 1 %"),
                arguments(
                        "half a burst",
                        VALID + "  cycles: { bursts: { chance: 1 %, least: 1 } }\n",
                        ":8:21: economy.cycles.bursts: expected weekly, or else chance, least and shape; got chance 1 %,"
                                + " least 1"),
                arguments(
                        "a burst of an unknown kind",
                        VALID + "  cycles: { bursts: { chance: 1 %, least: 1, shape: 1 } }\n",
                        ":8:53: economy.cycles.bursts.shape: expected 1.1 to 100; got 1"),
                arguments(
                        "half an elasticity",
                        VALID + "  cycles: { elasticity: { exponent: 1 } }\n",
                        ":8:25: economy.cycles.elasticity.reference: expected 'reference' (The price at which demand is as its"
                                + " trend says); got no such key"),
                arguments(
                        "more than all maturity",
                        VALID + "  conversion: { share: 80 % }\n",
                        ":8:15: economy.conversion: expected shares of new maturity that are at most 100 % together; got 80 %"
                                + " turned into ICP and 30 % auto-staked"),
                arguments(
                        "more than all maturity at times",
                        VALID + "  conversion: { slope: 1 %, greatest: 90 %, auto-staked: 10.01 % }\n",
                        ":8:15: economy.conversion: expected shares of new maturity that are at most 100 % together; got 90 %"
                                + " turned into ICP and 10.01 % auto-staked"),
                arguments(
                        "a share below its least",
                        VALID + "  conversion: { slope: 1 %, least: 40 % }\n",
                        ":8:36: economy.conversion.least: expected at most the share; got 40 %"),
                arguments(
                        "a stock that is sold twice",
                        VALID + "  conversion: { of-stock: 101 %/year }\n",
                        ":8:27: economy.conversion.of-stock: expected 0 %/year to 100 %/year; got 101 %/year"),
                arguments(
                        "a share above all",
                        VALID + "  voting: { turnout: 101 % }\n",
                        ":8:22: economy.voting.turnout: expected a share from 0 % to 100 %, such as 36 %; got 101 %"),
                arguments(
                        "neurons that go backwards",
                        VALID + "  neurons: { locking: -1 %/year }\n",
                        ":8:23: economy.neurons.locking: expected 0 %/year to 100 %/year; got -1 %/year"),
                arguments(
                        "no pay",
                        VALID + "  nodes: { pay: [] }\n",
                        ":8:17: economy.nodes.pay: expected at least one; got none"),
                arguments(
                        "a neuron without delay",
                        VALID + "  follow: [{ delay: 0s }]\n",
                        ":8:21: economy.follow[0].delay: expected a positive duration of at most 8y; got 0s"));
    }

    static Stream<Arguments> wrongDates() {
        String pay =
                "  nodes: { pay: [{ from: 2026-01-01, pay: 1 XDR/month }, { from: 2026-01-01, pay: 2 XDR/month }] }\n";
        return Stream.of(
                arguments(
                        "another date",
                        VALID + "start: 2025-10-03\n",
                        ":8:8: start: expected the date of estimate-2025-10, 2025-10-02, or no such key; got 2025-10-03"),
                arguments(
                        "a regime before genesis",
                        VALID + "  regime: mission-70 from 2021-05-11\n",
                        ":8:11: economy.regime: expected a date after 2021-05-11; got 2021-05-11"),
                arguments(
                        "a payment before the start",
                        VALID + "  nodes: { first-payment: 2025-10-01 }\n",
                        ":8:27: economy.nodes.first-payment: expected a date from 2025-10-02 on; got 2025-10-01"),
                arguments(
                        "pay of one date",
                        VALID + pay,
                        ":8:66: economy.nodes.pay[1].from: expected a date after that of the point before; got 2026-01-01"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongWithATableOfPricesIsTold(String csv, String problem) throws IOException {
        Files.writeString(directory.resolve("mine.csv"), csv);
        Path file = Files.writeString(directory.resolve("bad.yaml"), VALID + "  price: { replay: ./mine.csv }\n");

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err().lines()).contains(directory + "/" + problem);
        Refusal.assertRefused(run);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(
                        "date,xdr\n2025-01-01,many\n",
                        "mine.csv:2:12: xdr: expected a price above zero with at most four decimals, such as 3.25; got 'many'"),
                arguments(
                        "date,xdr\n2025-10-03,1\n",
                        "bad.yaml:8:20: economy.price.replay: expected prices from 2025-10-02 on; got the first of 2025-10-03"));
    }
}
