package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScenarioLoaderTest {
    private static final String ONE_RUN = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 7
            duration: 10m
            subnets:
              - id: app
                like: lhg73
            """;
    private static final String MANY_RUNS = ONE_RUN.replace("seed: 7", "seeds: 1..3") + """
            variants:
              - id: before
                set: { preset: mainnet-2024 }
              - id: long
                set: { duration: 20m, subnets.0.consensus.unit-delay: 2s }
            """;
    private static final String FAST = "fast: { duration: 3s, subnets.0.like: io67 }\n";
    private static final Options QUICK = new Options(List.of(), Optional.empty(), Optional.empty(), true);

    private final ScenarioLoader loader = new ScenarioLoader(new Library());

    @Test
    void aScenarioWithASeedIsOneRun() {
        Experiment experiment = load(ONE_RUN, Options.NONE);

        assertThat(experiment.isMany()).isFalse();
        assertThat(experiment.seeds()).containsExactly(7L);
        assertThat(experiment.versions()).singleElement().satisfies(version -> {
            assertThat(version.id()).isEmpty();
            assertThat(version.scenario().duration()).hasToString("10m");
            assertThat(version.preset().preset()).isEqualTo("mainnet-2025");
        });
    }

    @Test
    void eachVariantIsAVersionInTheOrderOfTheFile() {
        Experiment experiment = load(MANY_RUNS, Options.NONE);

        assertThat(experiment.isMany()).isTrue();
        assertThat(experiment.seeds()).containsExactly(1L, 2L, 3L);
        assertThat(experiment.versions()).extracting(Version::id).containsExactly("before", "long");
        assertThat(experiment.versions())
                .extracting(version -> version.preset().preset())
                .containsExactly("mainnet-2024", "mainnet-2025");
        assertThat(experiment.versions())
                .extracting(version -> version.scenario().duration().toString())
                .containsExactly("10m", "20m");
        assertThat(experiment.versions().get(1).scenario().subnets().get(0).consensus())
                .hasValueSatisfying(
                        consensus -> assertThat(consensus.unitDelay()).hasToString("Optional[2s]"));
    }

    @Test
    void aVersionHoldsNothingThatOnlyMadeIt() {
        Experiment experiment = load(MANY_RUNS + FAST, Options.NONE);

        assertThat(experiment.versions()).allSatisfy(version -> {
            assertThat(version.scenario().variants()).isEmpty();
            assertThat(version.scenario().fast()).isEmpty();
        });
    }

    @Test
    void theFastFormIsRunOnlyOnDemandAndCheckedAlways() {
        Experiment full = load(ONE_RUN + FAST, Options.NONE);
        Experiment fast = load(ONE_RUN + FAST, QUICK);

        assertThat(full.versions()).extracting(ScenarioLoaderTest::duration).containsExactly("10m");
        assertThat(full.others()).extracting(ScenarioLoaderTest::duration).containsExactly("3s");
        assertThat(fast.versions()).extracting(ScenarioLoaderTest::duration).containsExactly("3s");
        assertThat(fast.others()).extracting(ScenarioLoaderTest::duration).containsExactly("10m");
        assertThat(fast.versions().get(0).scenario().subnets().get(0).like()).contains("io67");
    }

    @Test
    void whatIsWrongWithTheFastFormIsToldEvenIfItIsNotRun() {
        assertThat(problems(ONE_RUN + "fast: { duration: 3 }\n", Options.NONE))
                .containsExactly("a.yaml:9:19: duration: expected a duration with a unit, such as 600ms; got 3");
        assertThat(problems(ONE_RUN + "fast: { subnets.0.like: none }\n", Options.NONE))
                .containsExactly(
                        "a.yaml:9:25: subnets[0].like: expected the beginning of the id of one of mainnet's 47 subnets, such as 2fq7c; got 'none'");
    }

    @Test
    void whatIsWrongWithTheFullFormIsToldEvenIfTheFastOneIsRun() {
        assertThat(problems(ONE_RUN.replace("lhg73", "none") + "fast: { subnets.0.like: lhg73 }\n", QUICK))
                .containsExactly(
                        "a.yaml:8:11: subnets[0].like: expected the beginning of the id of one of mainnet's 47 subnets, such as 2fq7c; got 'none'");
    }

    @Test
    void aVariantOverridesTheFastFormAndTheCommandLineBoth() {
        Options set = new Options(List.of("duration=1s"), Optional.empty(), Optional.empty(), true);

        assertThat(load(MANY_RUNS + FAST, QUICK).versions())
                .extracting(ScenarioLoaderTest::duration)
                .containsExactly("3s", "20m");
        assertThat(load(MANY_RUNS + FAST, set).versions())
                .extracting(ScenarioLoaderTest::duration)
                .containsExactly("1s", "1s");
    }

    @Test
    void ofTwoSettingsTheLaterWins() {
        assertThat(load(ONE_RUN, set("duration=1s", "duration=2s")).versions())
                .extracting(ScenarioLoaderTest::duration)
                .containsExactly("2s");
    }

    @Test
    void aSettingCanBeASection() {
        assertThat(load(ONE_RUN, set("probe={ to: app, rate: 3/s }"))
                        .versions()
                        .get(0)
                        .scenario()
                        .probe())
                .hasValueSatisfying(probe -> assertThat(probe.rate()).hasToString("3/s"));
    }

    @Test
    void aSeedTakesThePlaceOfSeedsAndTheOtherWayRound() {
        assertThat(load(MANY_RUNS, set("seed=9")).seeds()).containsExactly(9L);
        assertThat(load(ONE_RUN, set("seeds=4..5")).seeds()).containsExactly(4L, 5L);
        assertThat(load(ONE_RUN, set("seeds=4..5", "seed=6")).seeds()).containsExactly(6L);
        assertThat(load(ONE_RUN + "fast: { seeds: 1..2 }\n", QUICK).seeds()).containsExactly(1L, 2L);
        assertThat(load(ONE_RUN + "fast: { seeds: 1..2 }\n", Options.NONE).seeds())
                .containsExactly(7L);
    }

    @Test
    void theSeedOfTheCommandLineWins() {
        Options options = new Options(List.of("seeds=1..9"), Optional.of(8L), Optional.empty(), false);

        assertThat(load(MANY_RUNS, options).seeds()).containsExactly(8L);
    }

    @Test
    void aSingleVariantCanBeChosen() {
        Experiment experiment = load(MANY_RUNS, only("long"));

        assertThat(experiment.versions()).extracting(Version::id).containsExactly("long");
        assertThat(problems(MANY_RUNS, only("lnog")))
                .containsExactly("command line: expected a variant of the scenario; got lnog (did you mean 'long'?)");
    }

    @Test
    void theChosenVariantNeedsToBeOneOfTheFormThatIsRunOnly() {
        String fastHasOthers = MANY_RUNS + "fast: { variants: [{ id: quick, set: {} }] }\n";

        assertThat(load(fastHasOthers, only("long")).versions())
                .extracting(Version::id)
                .containsExactly("long");
        assertThat(problems(fastHasOthers, new Options(List.of(), Optional.empty(), Optional.of("long"), true)))
                .containsExactly("command line: expected a variant of the scenario; got long (known here: quick)");
    }

    @Test
    void aMistakeThatAllVariantsShareIsToldOnce() {
        assertThat(problems(MANY_RUNS.replace("lhg73", "none"), Options.NONE)).hasSize(1);
    }

    @Test
    void aMistakeOfOneVariantIsToldWithItsName() {
        assertThat(problems(MANY_RUNS.replace("duration: 20m", "subnets.0.nodes: 4"), Options.NONE))
                .containsExactly(
                        "a.yaml:7:5: subnets[0]: expected one of like, nodes and members; got several, in variant long");
    }

    @Test
    void aProblemOfWhatThePresetGivesStandsWhereThePresetIsNamed() {
        Version version = load(ONE_RUN, Options.NONE).versions().get(0);

        assertThat(version.problem("subnets[0].consensus.unit-delay", "expected less"))
                .hasToString("a.yaml:3:9: subnets[0].consensus.unit-delay: expected less, from the preset");
        assertThat(version.problem("subnets[0]", "expected less")).hasToString("a.yaml:7:5: subnets[0]: expected less");
    }

    @Test
    @Timeout(30)
    void manyVariantsAreReadInTime() {
        StringBuilder text = new StringBuilder(ONE_RUN + "variants:\n");
        for (int i = 0; i < 500; i++) {
            text.append("  - { id: v")
                    .append(i)
                    .append(", set: { duration: ")
                    .append(i + 1)
                    .append("s } }\n");
        }

        assertThat(load(text.toString(), Options.NONE).versions()).hasSize(500);
    }

    private static String duration(Version version) {
        return version.scenario().duration().toString();
    }

    private static Options set(String... settings) {
        return new Options(List.of(settings), Optional.empty(), Optional.empty(), false);
    }

    private static Options only(String variant) {
        return new Options(List.of(), Optional.empty(), Optional.of(variant), false);
    }

    private Experiment load(String text, Options options) {
        Experiment experiment = loader.load(new Source("a.yaml", text), options);
        experiment.findings().throwIfAny();
        return experiment;
    }

    private List<String> problems(String text, Options options) {
        BadInputException refusal = catchThrowableOfType(
                BadInputException.class, () -> Planner.plan(loader.load(new Source("a.yaml", text), options)));
        return refusal.problems().stream().map(Problem::toString).toList();
    }
}
