package org.icsim.models.governance;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Quotient;

/**
 * What owners do with their stakes, in ten-thousandths a year of what there is on a day. Assumptions: nothing in the network
 * fixes them.
 *
 * @param startDissolving of locked stake that starts to dissolve
 * @param disbursing      of dissolved stake that is taken back
 * @param locking         of liquid ICP that are locked
 */
public record StakeFlows(int startDissolving, int disbursing, int locking) {
    /** Nobody does anything. */
    public static final StakeFlows NONE = new StakeFlows(0, 0, 0);

    /** 100 times all there is, in a year: more than a third of it on a day. */
    public static final int MOST = 1_000_000;

    /** Ten-thousandths of a day's share: a year has 365.25 days. */
    private static final long YEAR = 3_652_500;

    public StakeFlows {
        require(startDissolving);
        require(disbursing);
        require(locking);
    }

    private static void require(int perYear) {
        if (perYear < 0 || perYear > MOST) {
            throw new IllegalArgumentException(
                    "expected a share a year from 0 to " + MOST + " ten-thousandths; got " + perYear);
        }
    }

    /** Returns what a share a year comes to on a day: {@code ⌊amount × perYear ÷ 365.25⌋}. */
    public static long ofDay(long amount, int perYear) {
        return Quotient.floor(amount, perYear, YEAR);
    }

    /** Returns what a share a year comes to on a day: {@code ⌊amount × perYear ÷ 365.25⌋}. */
    public static Icp ofDay(Icp amount, int perYear) {
        return new Icp(ofDay(amount.e8s(), perYear));
    }
}
