package org.icsim.scenarios.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code icsim rewards}: who is paid what. */
@Command(
        name = "rewards",
        description = "Reckon who is paid what for the network.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {NodeRewardsCommand.class, VotingRewardsCommand.class})
final class RewardsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "expected a command after 'rewards', nodes or voting; got none");
    }
}
