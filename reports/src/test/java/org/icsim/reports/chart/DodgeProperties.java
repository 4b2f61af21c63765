package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class DodgeProperties {
    private static final Extent BORDERS = new Extent(0, 400);
    private static final double TINY = 1e-6;

    @Property
    void labelsWithRoomNeitherOverlapNorChangeTheirOrder(
            @ForAll @Size(min = 1, max = 20) double @DoubleRange(min = -50, max = 450) [] wanted,
            @ForAll @DoubleRange(min = 5, max = 20) double size) {
        double[] sizes = alternating(wanted.length, size);
        double[] centres = Dodge.centres(wanted, sizes, BORDERS);

        int[] order = order(wanted);
        for (int k = 1; k < order.length; k++) {
            double gap = (sizes[order[k - 1]] + sizes[order[k]]) / 2;
            assertThat(centres[order[k]] - centres[order[k - 1]]).isGreaterThanOrEqualTo(gap - TINY);
        }
        for (int i = 0; i < centres.length; i++) {
            assertThat(centres[i]).isBetween(sizes[i] / 2 - TINY, BORDERS.high() - sizes[i] / 2 + TINY);
        }
    }

    @Property
    void labelsThatAlreadyHaveRoomStayWhereTheyBelong(@ForAll @Size(min = 1, max = 12) double[] noise) {
        double[] wanted = IntStream.range(0, noise.length)
                .mapToDouble(i -> 20 + 30 * i + (Double.isFinite(noise[i]) ? noise[i] % 5 : 0))
                .toArray();
        double[] centres = Dodge.centres(wanted, alternating(wanted.length, 20), BORDERS);

        assertThat(centres).containsExactly(wanted, within(TINY));
    }

    @Property
    void labelsWithoutRoomAreSpreadInOrder(@ForAll @Size(min = 30, max = 50) double[] any) {
        double[] wanted = Arrays.stream(any)
                .map(value -> Double.isFinite(value) ? value % 400 : 0)
                .toArray();
        double[] sizes = DoubleStream.generate(() -> 20).limit(wanted.length).toArray();
        double[] centres = Dodge.centres(wanted, sizes, BORDERS);

        int[] order = order(wanted);
        for (int k = 1; k < order.length; k++) {
            assertThat(centres[order[k]]).isGreaterThan(centres[order[k - 1]]);
        }
        assertThat(Arrays.stream(centres).boxed())
                .allSatisfy(centre -> assertThat(centre).isBetween(10 - TINY, 390 + TINY));
    }

    private static double[] alternating(int count, double size) {
        return IntStream.range(0, count)
                .mapToDouble(i -> i % 2 == 0 ? size : size / 2)
                .toArray();
    }

    private static int[] order(double[] wanted) {
        return IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
