package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.GroupFormula;
import org.icsim.models.providers.MintTerms;
import org.icsim.models.providers.NetworkRules;
import org.icsim.models.providers.NodeMetrics;
import org.icsim.models.providers.NodeRewards;
import org.icsim.models.providers.RewardRates;
import org.icsim.models.providers.RewardTotals;
import org.icsim.models.providers.RewardedNode;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.MainnetRewards;
import org.icsim.scenarios.load.RewardFiles;
import org.icsim.scenarios.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code icsim rewards nodes}: what nodes and their providers are paid. */
@Command(
        name = "nodes",
        description = "Reckon what nodes and their providers are paid; by default mainnet's.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Files are CSV; columns may stand in any order, lines with # are left out:",
            "  nodes    node_id,provider_id,region,node_reward_type",
            "  rates    node_reward_type,region,monthly_xdr,coefficient",
            "  metrics  day,subnet_id,node_id,blocks_proposed,blocks_failed",
            "A region is continent,country,state, in quotes. An empty coefficient is 0.80",
            "for type3 and type3.1. Metrics are of all nodes of each subnet, for they tell",
            "what counts as the subnet's own fault; the days they tell of are those paid."
        })
final class NodeRewardsCommand implements Callable<Integer> {
    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 3660;

    @Option(
            names = "--nodes",
            paramLabel = "FILE",
            description = "The nodes; those of mainnet on 2025-10-31 if left out.")
    private Optional<String> nodes = Optional.empty();

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "The table of rates; that of January 2026 if left out.")
    private Optional<String> rates = Optional.empty();

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Blocks by node and day; without, no node ever fails.")
    private Optional<String> metrics = Optional.empty();

    @Option(names = "--days", paramLabel = "N", description = "How many days without metrics; 30 if left out.")
    private Optional<String> days = Optional.empty();

    @Option(
            names = "--formula",
            paramLabel = "V",
            description = "How groups of one provider and country share: v1, or v2 since 2026, the default.")
    private String formula = "v2";

    @Option(
            names = "--price",
            paramLabel = "XDR",
            description = "The price of an ICP, mean of 30 days; tells payments in ICP too.")
    private Optional<String> price = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day of payment, which decides the minimum price; 2026-07-01 if left out.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        NetworkRules rules =
                new NetworkRules(OptionText.read("--formula", formula, "v1 or v2", NodeRewardsCommand::formula));
        Optional<MintTerms> terms = terms();
        List<List<NodeMetrics>> blocks = blocks();
        RewardRates table = rates.map(RewardFiles::rates).orElseGet(MainnetRewards::rates);
        List<RewardedNode> paid = nodes.map(RewardFiles::nodes).orElseGet(MainnetRewards::nodes);
        NodeRewards rewards = new NodeRewards(table, rules);
        RewardTotals totals = RewardTotals.of(
                blocks.stream().map(day -> rewards.ofDay(paid, day)).toList());
        RewardsText results = RewardsText.of(blocks.size(), totals, terms.map(on -> owed -> rules.payment(owed, on)));
        var out = spec.commandLine().getOut();
        out.print(isJson ? new Json().write(results) : results.text());
        out.flush();
        return ExitCode.OK;
    }

    private static GroupFormula formula(String text) {
        return GroupFormula.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private Optional<MintTerms> terms() {
        LocalDate day = date.map(text -> OptionText.read("--date", text, "a day such as 2026-01-31", LocalDate::parse))
                .orElse(MintTerms.MINIMUM_RAISED);
        if (price.isEmpty() && date.isPresent()) {
            throw new BadInputException("--date", "expected --price beside it; got none");
        }
        return price.map(text -> MintTerms.on(
                day,
                OptionText.read(
                        "--price",
                        text,
                        "a number of XDR that is not negative, with at most four decimals",
                        number -> Xdr.of(new BigDecimal(number)))));
    }

    private List<List<NodeMetrics>> blocks() {
        if (metrics.isPresent() && days.isPresent()) {
            throw new BadInputException("--days", "expected no days beside --metrics, which tells them; got both");
        }
        int count = days.map(text -> OptionText.read(
                        "--days", text, "a whole number from 1 to " + MOST_DAYS, NodeRewardsCommand::days))
                .orElse(DEFAULT_DAYS);
        return metrics.map(file -> List.copyOf(RewardFiles.metrics(file).values()))
                .orElseGet(() -> Collections.nCopies(count, List.of()));
    }

    private static Integer days(String text) {
        int days = Integer.parseInt(text);
        if (days < 1 || days > MOST_DAYS) {
            throw new NumberFormatException(text);
        }
        return days;
    }
}
