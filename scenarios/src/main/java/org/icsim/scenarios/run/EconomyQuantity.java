package org.icsim.scenarios.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is followed of a token economy over time, as {@link EconomyTrends} reckons it from steps. */
public enum EconomyQuantity {
    /** All ICP. */
    SUPPLY,
    /** XDR of one ICP. */
    PRICE,
    /** A share in a year of 365.25 days, over the trailing 365 days; none before. */
    GROWTH,
    /** ICP a year, over the trailing 365 days or what there is of them; none at the start. */
    MINTED_MATURITY,
    /** Likewise. */
    MINTED_NODES,
    /** Likewise, for cycles and as fees. */
    BURNED,
    VOTING_POWER,
    /** ICP in neurons, dissolving and dissolved included. */
    STAKED,
    /** ICP in locked neurons. */
    LOCKED,
    /** ICP in dissolving neurons. */
    DISSOLVING,
    /** ICP in dissolved neurons. */
    DISSOLVED,
    /** XDR a second at which burning would make up for minting, over the trailing 365 days or what there is of them. */
    BREAK_EVEN,
    /** XDR a second, the mean over the trailing 365 days or what there is of them. */
    DEMAND;

    /** Returns the name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the quantity of that name in files, if there is one. */
    public static Optional<EconomyQuantity> of(String key) {
        return Arrays.stream(values())
                .filter(quantity -> quantity.key().equals(key))
                .findFirst();
    }
}
