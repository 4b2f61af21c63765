package org.icsim.models.economy;

import java.util.ArrayList;
import java.util.List;
import org.icsim.models.ledger.IcpRate;

/** Paths of prices and what the tests measure on them. */
final class Paths {
    private Paths() {}

    /** Returns the rates of the first {@code days} days. */
    static List<IcpRate> of(PriceProcess process, int days) {
        List<IcpRate> path = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            path.add(process.next());
        }
        return path;
    }

    /** Returns the natural logarithms of the rates of the first {@code days} days, in XDR per ICP. */
    static double[] logsOf(PriceProcess process, int days) {
        double[] logs = new double[days];
        for (int day = 0; day < days; day++) {
            logs[day] = Math.log(process.next().toXdr());
        }
        return logs;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Returns the mean of the products of deviations {@code lag} places apart; the variance for 0. */
    static double covariance(double[] values, int lag) {
        double mean = mean(values);
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum / (values.length - lag);
    }
}
