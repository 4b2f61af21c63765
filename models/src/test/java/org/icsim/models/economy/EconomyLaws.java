package org.icsim.models.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/** What holds for every burn; each law tells its name where it is broken. */
final class EconomyLaws {
    static final String WORTH_AT_MOST_DEMAND = "what is burned for cycles is worth no more than what is demanded";
    static final String WORTH_ALL_BUT_AN_E8 = "one e8s more would be worth more than what is demanded";
    static final String BURNED_EXISTS = "no more is burned than there is";
    static final String FEES_PAID = "each transfer burns a fee";

    private EconomyLaws() {}

    /** Returns the names of the laws that a burn breaks. */
    static List<String> brokenByBurn(EconomyRules rules, Xdr demand, IcpRate rate, Icp available, long transfers) {
        List<String> broken = new ArrayList<>();
        Icp burned = rules.burnedFor(demand, rate, available);
        // Both in cycles: an e8s pays for as many as the rate has units, a ten-thousandth of an XDR for 10⁸.
        BigInteger demanded = BigInteger.valueOf(demand.permyriad()).multiply(BigInteger.valueOf(100_000_000));
        BigInteger unit = BigInteger.valueOf(rate.permyriad());
        BigInteger worth = unit.multiply(BigInteger.valueOf(burned.e8s()));
        boolean isAll = burned.compareTo(available) >= 0;
        add(broken, worth.compareTo(demanded) <= 0, WORTH_AT_MOST_DEMAND);
        add(broken, isAll || worth.add(unit).compareTo(demanded) > 0, WORTH_ALL_BUT_AN_E8);
        add(broken, burned.compareTo(available) <= 0, BURNED_EXISTS);

        long fees = rules.feesOf(transfers, available).e8s();
        add(broken, fees == Math.min(transfers * 10_000, available.e8s()), FEES_PAID);
        return broken;
    }

    private static void add(List<String> broken, boolean holds, String law) {
        if (!holds) {
            broken.add(law);
        }
    }
}
