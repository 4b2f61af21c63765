package org.icsim.reports.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Moves labels apart along a line: as little as possible in the sum of squares, in the order of where they belong.
 *
 * <p>With the labels' least distances taken off, places in order become numbers that must not fall, which is isotonic
 * regression; pooling adjacent violators solves it exactly.
 */
final class Dodge {
    private Dodge() {}

    /**
     * Returns where the middles of labels come to lie. They do not overlap if there is room for all between the
     * borders; else they are spread evenly.
     *
     * @param wanted where each belongs
     * @param sizes  how much room each takes, as many as there are places
     * @param within the borders
     */
    static double[] centres(double[] wanted, double[] sizes, Extent within) {
        int count = wanted.length;
        if (count == 0) {
            return new double[0];
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] offsets = offsets(order, sizes);
        double low = within.low() + sizes[order[0]] / 2;
        double room = within.high() - sizes[order[count - 1]] / 2 - low;
        double needed = offsets[count - 1];
        double squeeze = needed <= room ? 1 : Math.max(0, room) / needed;
        double[] pooled = pool(IntStream.range(0, count)
                .mapToDouble(k -> wanted[order[k]] - offsets[k])
                .toArray());
        double slack = Math.max(0, room - needed);
        double[] centres = new double[count];
        for (int k = 0; k < count; k++) {
            double start = Math.min(low + slack, Math.max(low, pooled[k]));
            centres[order[k]] = start + offsets[k] * squeeze;
        }
        return centres;
    }

    /** Returns the least distance of each label from the first, in their order. */
    private static double[] offsets(int[] order, double[] sizes) {
        double[] offsets = new double[order.length];
        for (int k = 1; k < order.length; k++) {
            offsets[k] = offsets[k - 1] + (sizes[order[k - 1]] + sizes[order[k]]) / 2;
        }
        return offsets;
    }

    /** Returns the numbers that do not fall and are nearest to these in the sum of squares. */
    private static double[] pool(double[] numbers) {
        double[] means = new double[numbers.length];
        int[] lengths = new int[numbers.length];
        int blocks = 0;
        for (double number : numbers) {
            means[blocks] = number;
            lengths[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
                int length = lengths[blocks - 2] + lengths[blocks - 1];
                double sum = means[blocks - 2] * lengths[blocks - 2] + means[blocks - 1] * lengths[blocks - 1];
                blocks--;
                means[blocks - 1] = sum / length;
                lengths[blocks - 1] = length;
            }
        }
        return spread(means, lengths, blocks);
    }

    private static double[] spread(double[] means, int[] lengths, int blocks) {
        return IntStream.range(0, blocks)
                .boxed()
                .flatMapToDouble(block -> IntStream.range(0, lengths[block]).mapToDouble(i -> means[block]))
                .toArray();
    }
}
