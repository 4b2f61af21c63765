package org.icsim.scenarios.targets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.icsim.models.economy.EconomyMeter;
import org.icsim.scenarios.run.StepsCsv;
import org.icsim.scenarios.run.StepsCsv.Row;

/** Numbers of runs of the token economy; a constant bears the target's id. */
enum EconomyMeasurement implements Measurement {
    SUPPLY_GROWTH_2022(() -> supply(History.FROM_GENESIS, "2022-12-21") - supply(History.FROM_GENESIS, "2021-05-11")),
    SUPPLY_GROWTH_2024(() -> supply(History.FROM_2022, "2024-06-10") - supply(History.FROM_2022, "2022-12-21")),
    SUPPLY_GROWTH_2025(() -> supply(History.FROM_2022, "2025-10-03") - supply(History.FROM_2022, "2024-06-10")),
    SUPPLY_GROWTH_2026(() -> supply(History.FROM_2025, "2026-04-09") - supply(History.FROM_2025, "2025-10-02")),
    STAKED_2023(() -> History.FROM_2022.on(
            "2023-07-15",
            row -> inMillions(
                    row.stocks().locked().add(row.stocks().dissolving()).doubleValue()))),
    VOTING_POWER_2022(() -> History.FROM_GENESIS.on(
            "2022-12-21", row -> inMillions(row.stocks().votingPower().doubleValue()))),
    VOTING_POWER_2025(() -> History.FROM_2022.on(
            "2025-06-25", row -> inMillions(row.stocks().votingPower().doubleValue()))),
    BREAK_EVEN_M70(EconomyMeasurement::breakEvenUnderMission70);

    @SuppressWarnings("ImmutableEnumChecker") // the functions above keep no state
    private final DoubleSupplier quantity;

    EconomyMeasurement(DoubleSupplier quantity) {
        this.quantity = quantity;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public double measure(String preset) {
        return quantity.getAsDouble();
    }

    /** The runs, with nothing set that their start states leave open; all begin with what was known at their start. */
    private enum History {
        FROM_GENESIS("genesis-2021", 590),
        FROM_2022("snapshot-2022-12", 1017),
        FROM_2025("estimate-2025-10", 190);

        private final String start;
        private final int days;

        History(String start, int days) {
            this.start = start;
            this.days = days;
        }

        /** Returns a number of the step that ends next to midnight of a date. */
        double on(String date, Function<Row, Double> number) {
            long day = LocalDate.parse(date).toEpochDay();
            return number.apply(Trial.ofEconomy(start, days).steps().rows().stream()
                    .min(Comparator.comparingLong(row -> Math.abs(row.date().toEpochDay() - day)))
                    .orElseThrow());
        }
    }

    private static double supply(History history, String date) {
        return history.on(date, row -> inMillions(row.stocks().supply().doubleValue()));
    }

    private static double inMillions(double icp) {
        return icp / 1e6;
    }

    /** Under the conditions of the published reckoning: 2 XDR an ICP, and 36 % of rewards turned into ICP. */
    private static double breakEvenUnderMission70() {
        StepsCsv steps = Trial.ofEconomy("estimate-2025-10", 365)
                .with("economy.regime=mission-70", "economy.price={ constant: 2 XDR }", "economy.conversion.share=36 %")
                .steps();
        double minted = steps.rows().stream()
                .mapToDouble(row -> row.flows()
                        .mintedMaturity()
                        .add(row.flows().mintedNodes())
                        .doubleValue())
                .sum();
        int days = steps.rows().stream().mapToInt(Row::days).sum();
        return EconomyMeter.breakEvenBurn(minted / days, 2);
    }
}
