package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;

/** How demand differs from day to day around its trend. In the long run every kind leaves the mean as it is. */
public sealed interface Bursts permits Bursts.None, Bursts.Weekly, Bursts.HeavyTailed {

    /**
     * Returns what the demand of a day is multiplied with, not negative; its mean over days is 1.
     *
     * @param day from 0
     */
    double factor(long day, RandomStream stream);

    /** Every day is like the trend. Draws nothing. */
    record None() implements Bursts {
        @Override
        public double factor(long day, RandomStream stream) {
            return 1;
        }
    }

    /**
     * Every seventh day, from day 6 on, has {@code peak} times the demand of the trend; the six others share what is left of
     * the week. Draws nothing.
     *
     * @param peak from 0, no demand on that day, to 7, all the demand of the week
     */
    record Weekly(double peak) implements Bursts {
        private static final int DAYS = 7;

        public Weekly {
            Range.require("a weekly peak", peak, 0, DAYS);
        }

        @Override
        public double factor(long day, RandomStream stream) {
            boolean isPeak = day % DAYS == DAYS - 1;
            return isPeak ? peak : (DAYS - peak) / (DAYS - 1);
        }
    }

    /**
     * On some days, independent of each other, demand rises by X times the usual, where X has the Pareto distribution of type
     * I: {@code P(X > x) = (least ÷ x)^shape}. All days are divided by {@code 1 + chance × least × shape ÷ (shape − 1)}, so that
     * the mean stays.
     *
     * <p>Two draws on each day, burst or not: a greater chance adds bursts and moves none.
     *
     * @param chance of a day to have a burst, from 0 to 1
     * @param least  the smallest rise, as a multiple of the usual demand; from 0 to 1000
     * @param shape  the smaller, the heavier the tail; from 1.1 to 100, and the variance is infinite up to 2
     */
    record HeavyTailed(double chance, double least, double shape) implements Bursts {
        public HeavyTailed {
            Range.require("a chance of a burst on a day", chance, 0, 1);
            Range.require("a smallest burst", least, 0, 1000);
            Range.require("a shape of the tail of bursts", shape, 1.1, 100);
        }

        @Override
        public double factor(long day, RandomStream stream) {
            boolean hasBurst = stream.nextChance(chance);
            // By inversion; 1 − u lies in (0, 1].
            double rise = least * StrictMath.pow(1 - stream.nextDouble(), -1 / shape);
            double mean = 1 + chance * least * shape / (shape - 1);
            return (hasBurst ? 1 + rise : 1) / mean;
        }
    }
}
