package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.EconomyStart.LockedNeurons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Start states are read as they stand, and what does not fit in them is told with its place. */
class EconomyStartTest {
    private static final String SCENARIO = """
            scenario: supply
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1y
            economy: { start: %s }
            """;

    private static final Path SOUND = Path.of("src", "test", "resources", "economy-start.yaml");

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @MethodSource("names")
    void eachPackagedStateIsSound(String name) {
        Experiment experiment = load(name);

        experiment.findings().throwIfAny();
        EconomyInputs inputs = onlyInputs(experiment);
        assertThat(inputs.start().economy()).isEqualTo(name);
        assertThat(inputs.start().neurons().locked()).isNotEmpty();
        assertThat(inputs.price().isPresent())
                .isEqualTo(inputs.start().defaults().price().value().replay().isPresent());
        assertThat(inputs.pastPrice().isPresent())
                .isEqualTo(inputs.start().pastPrice().isPresent());
    }

    static List<String> names() {
        return Library.economies();
    }

    /** Buckets of nns_governance_metrics_2022-12-20: 180.73 M locked, 83.66 M dissolving, 0.54 M in none. */
    @Test
    void theStateOfDecember2022HasWhatWasCounted() {
        EconomyStart start = onlyInputs(load("snapshot-2022-12")).start();

        assertThat(start.date()).isEqualTo("2022-12-21");
        assertThat(start.supply().value()).hasToString("493136059 ICP");
        assertThat(start.neurons().locked().stream()
                        .map(LockedNeurons::stake)
                        .mapToDouble(stake -> stake.amount().toIcp().doubleValue())
                        .sum())
                .isBetween(180_731_265.9, 180_731_266.1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: 2025-10-02 | date: 2021-05-10 | :5:7: date: expected a date from 2021-05-11 on; got 2021-05-10",
                "538445782.4419627 ICP | 300 M ICP | :7:10: supply.value: expected at least what is staked; got 300 M ICP",
                "538445782.4419627 ICP | 10001 M ICP | :7:10: supply.value: expected more than nothing and at most 10000 M ICP;"
                        + " got 10001 M ICP",
                "value: 70 M ICP | value: 10001 M ICP | :11:10: maturity.value: expected at most 10000 M ICP; got 10001 M ICP",
                "delay: 8y | delay: 9y | :20:16: neurons.locked[0].delay: expected a positive duration of at most 8y; got 9y",
                "delay: 8y | delay: 0s | :20:16: neurons.locked[0].delay: expected a positive duration of at most 8y; got 0s",
                "delay: 2y, age: 1.5y | delay: 1y, age: 1y | :23:7: neurons.locked[3]: expected each delay and age once; got 1y, 1y",
                "left: 0.75y | left: 0.25y | :27:15: neurons.dissolving[1].left: expected each once; got 0.25y",
                "stake: 25000000 ICP | stake: 0 ICP | :22:38: neurons.locked[2].stake: expected more than nothing and at most"
                        + " 10000 M ICP; got 0 ICP",
                "value: recalled | value: recaled | :30:10: past-price.value: expected the name of a price series or the path of"
                        + " one, such as ./mine.csv; got 'recaled' (did you mean 'recalled'?)",
                "value: 36 % | value: 136 % | :65:14: defaults.conversion.share.value: expected a share from 0 % to 100 %,"
                        + " such as 36 %; got 136 %"
            })
    void whatDoesNotFitIsToldWithItsPlace(String was, String is, String problem) throws IOException {
        String text = Files.readString(SOUND);
        assertThat(text).contains(was);
        Path file = Files.writeString(directory.resolve("mine.yaml"), text.replace(was, is));

        Experiment experiment = load(file.toString());

        BadInputException refusal = catchThrowableOfType(
                BadInputException.class, () -> experiment.findings().throwIfAny());
        assertThat(refusal.problems().stream().map(Problem::toString)).contains(file + problem);
    }

    @Test
    void anUnknownStateIsTold() {
        Experiment experiment = load("estimate-2025");

        assertThat(experiment.findings().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml:6:19: economy.start: expected the name of a start state or the path of one; got"
                                + " 'estimate-2025' (did you mean 'estimate-2025-10'?)");
    }

    /** A path is seen from the file that names it. */
    @Test
    void filesAreFoundBesideWhatNamesThem() throws IOException {
        Path states = Files.createDirectory(directory.resolve("states"));
        String text = Files.readString(SOUND);
        Files.writeString(states.resolve("mine.yaml"), text.replace("value: recalled", "value: ./past.csv"));
        Files.writeString(states.resolve("past.csv"), "date,xdr\n2025-01-01,9\n");
        Files.writeString(directory.resolve("price.csv"), "date,xdr\n2025-01-01,7\n");
        Path scenario = Files.writeString(
                directory.resolve("a.yaml"), SCENARIO.formatted("states/mine.yaml, price: { replay: ./price.csv }"));

        Experiment experiment = new ScenarioLoader(new Library()).load(scenario.toString(), Options.NONE);

        EconomyInputs inputs = onlyInputs(experiment);
        assertThat(inputs.pastPrice().orElseThrow().csv()).isEqualTo("date,xdr\n2025-01-01,9.0000\n");
        assertThat(inputs.price().orElseThrow().csv()).isEqualTo("date,xdr\n2025-01-01,7.0000\n");
        assertThat(inputs.start().pastPrice().orElseThrow().value()).isEqualTo(EconomyInputs.PAST_PRICE);
    }

    private static Experiment load(String start) {
        return new ScenarioLoader(new Library()).load(new Source("a.yaml", SCENARIO.formatted(start)), Options.NONE);
    }

    private static EconomyInputs onlyInputs(Experiment experiment) {
        Version version = experiment.versions().get(0);
        return version.economy().orElseThrow();
    }
}
