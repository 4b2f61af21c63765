package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.load.BadInputException;

/**
 * What a token economy did step by step, as it stands in a CSV file: a row for the start, then one for each step.
 *
 * @param rows in the order of time; the first lasts no day and has no flows
 */
public record StepsCsv(List<Row> rows) {
    private static final List<String> COLUMNS = List.of(
            "date",
            "days",
            "price_xdr",
            "demand_xdr_per_s",
            "supply_icp",
            "staked_icp",
            "locked_icp",
            "dissolving_icp",
            "dissolved_icp",
            "voting_power",
            "maturity",
            "staked_maturity",
            "modulation_permyriad",
            "minted_maturity_icp",
            "minted_nodes_icp",
            "burned_cycles_icp",
            "burned_fees_icp",
            "pool",
            "rewards",
            "refused_payments");

    public StepsCsv {
        rows = List.copyOf(rows);
    }

    /**
     * A step.
     *
     * @param date at whose beginning, midnight UTC, it ends
     * @param days how many it lasts; 0 for the start
     */
    public record Row(LocalDate date, int days, Market market, Stocks stocks, Flows flows) {
        private static Row of(CsvTable.Row row) {
            return new Row(
                    row.date(0),
                    row.value(1, "a number of days", StepsCsv::days),
                    new Market(row.decimal(2), row.decimal(3), row.value(12, "a whole number", Integer::valueOf)),
                    new Stocks(
                            row.decimal(4),
                            row.decimal(5),
                            row.decimal(6),
                            row.decimal(7),
                            row.decimal(8),
                            row.decimal(9),
                            row.decimal(10),
                            row.decimal(11)),
                    new Flows(
                            row.decimal(13),
                            row.decimal(14),
                            row.decimal(15),
                            row.decimal(16),
                            row.decimal(17),
                            row.decimal(18),
                            row.count(19)));
        }

        private List<String> cells() {
            Stream<String> before = Stream.of(date.toString(), String.valueOf(days));
            Stream<String> decimals = Stream.of(
                            market.priceXdr,
                            market.demandXdrPerSecond,
                            stocks.supply,
                            stocks.staked,
                            stocks.locked,
                            stocks.dissolving,
                            stocks.dissolved,
                            stocks.votingPower,
                            stocks.maturity,
                            stocks.stakedMaturity,
                            BigDecimal.valueOf(market.modulationPermyriad),
                            flows.mintedMaturity,
                            flows.mintedNodes,
                            flows.burnedCycles,
                            flows.burnedFees,
                            flows.pool,
                            flows.rewards)
                    .map(CsvTable::cell);
            Stream<String> after = Stream.of(String.valueOf(flows.refusedPayments));
            return Stream.of(before, decimals, after).flatMap(cells -> cells).toList();
        }
    }

    /**
     * What the market did.
     *
     * @param priceXdr            of one ICP at the end of the step
     * @param demandXdrPerSecond  the worth of cycles used up, the mean over the step; of the start that of the first day
     * @param modulationPermyriad of maturity, at the end of the step
     */
    public record Market(BigDecimal priceXdr, BigDecimal demandXdrPerSecond, int modulationPermyriad) {}

    /**
     * What there is at the end of a step, in ICP.
     *
     * @param staked         in neurons, dissolving and dissolved included
     * @param votingPower    of all neurons that may vote
     * @param maturity       that is free
     * @param stakedMaturity that is staked
     */
    public record Stocks(
            BigDecimal supply,
            BigDecimal staked,
            BigDecimal locked,
            BigDecimal dissolving,
            BigDecimal dissolved,
            BigDecimal votingPower,
            BigDecimal maturity,
            BigDecimal stakedMaturity) {}

    /**
     * What flowed in a step, in ICP.
     *
     * @param pool            the maturity that there was to give for voting
     * @param rewards         the maturity that was given
     * @param refusedPayments to node providers
     */
    public record Flows(
            BigDecimal mintedMaturity,
            BigDecimal mintedNodes,
            BigDecimal burnedCycles,
            BigDecimal burnedFees,
            BigDecimal pool,
            BigDecimal rewards,
            long refusedPayments) {
        /** Of the start. */
        public static final Flows NONE = new Flows(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0);
    }

    /**
     * Returns the steps that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text, or has no row
     */
    public static StepsCsv read(String file, String text) {
        List<Row> rows = CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .map(Row::of)
                .toList();
        if (rows.isEmpty()) {
            throw new BadInputException(file, "expected a row for the start; got none");
        }
        return new StepsCsv(rows);
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }

    private static Integer days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0) {
            throw new NumberFormatException(text);
        }
        return days;
    }
}
