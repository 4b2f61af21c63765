package org.icsim.models.economy;

import org.icsim.models.governance.GovernanceRules;
import org.icsim.models.governance.NnsRules;
import org.icsim.models.ledger.IcpLedgerRules;
import org.icsim.models.ledger.LedgerRules;
import org.icsim.models.providers.GroupFormula;
import org.icsim.models.providers.RewardRules;

/** The rules that a token economy goes by, each the network's or a broken one. */
public record EconomyProtocol(
        LedgerRules ledger, GovernanceRules governance, RewardRules providers, EconomyRules economy) {
    /** Returns the network's. */
    public static EconomyProtocol mainnet() {
        return new EconomyProtocol(
                new IcpLedgerRules(),
                new NnsRules(),
                new org.icsim.models.providers.NetworkRules(GroupFormula.V1),
                new NetworkRules());
    }
}
