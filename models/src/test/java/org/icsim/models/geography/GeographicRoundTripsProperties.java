package org.icsim.models.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.icsim.models.geography.GeographicRoundTrips.Parameters;

/** Laws of estimated round trips, over sites anywhere and a wide range of parameters. */
class GeographicRoundTripsProperties {
    private static final int SITES = 60;
    private static final double BASE = 1000;

    /** How many standard errors a sample may be off; an honest one in 1.7 million is. */
    private static final double SIGMAS = 5;

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void thereAndBackAreEqual(
            @ForAll("parameters") Parameters parameters, @ForAll("sites") Site one, @ForAll("sites") Site other) {
        GeographicRoundTrips model = new GeographicRoundTrips(parameters);

        assertThat(model.millis(one, other)).isEqualTo(model.millis(other, one));
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void nothingIsFasterThanLightInGlass(
            @ForAll("parameters") Parameters parameters, @ForAll("sites") Site one, @ForAll("sites") Site other) {
        double kilometresPerMilli = 299_792.458 / 1.468 / 1000;

        assertThat(new GeographicRoundTrips(parameters).millis(one, other))
                .isGreaterThanOrEqualTo(2 * one.kilometresTo(other) / kilometresPerMilli - 1e-9);
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noTwoSitesAreNearerThanTwoMachinesOfOne(
            @ForAll("parameters") Parameters parameters, @ForAll("sites") Site one, @ForAll("names") String name) {
        Site neighbour = new Site(name, one.location());

        assertThat(new GeographicRoundTrips(parameters).millis(one, neighbour))
                .isGreaterThanOrEqualTo(parameters.withinSiteMillis());
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void withoutSpreadWhatIsFartherIsNotFaster(
            @ForAll("lines") Parameters line,
            @ForAll("sites") Site from,
            @ForAll("sites") Site one,
            @ForAll("sites") Site other) {
        GeographicRoundTrips model = new GeographicRoundTrips(line);
        boolean isOneNearer = from.kilometresTo(one) <= from.kilometresTo(other);

        assertThat(model.millis(from, isOneNearer ? one : other))
                .isLessThanOrEqualTo(model.millis(from, isOneNearer ? other : one));
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aMatrixIsSymmetricAndPositiveOffItsDiagonal(
            @ForAll("parameters") Parameters parameters, @ForAll("groups") List<Site> sites) {
        double[][] millis = new GeographicRoundTrips(parameters).matrix(sites);

        assertThat(millis).hasDimensions(sites.size(), sites.size());
        for (int row = 0; row < millis.length; row++) {
            assertThat(millis[row][row]).isZero();
            for (int column = 0; column < row; column++) {
                assertThat(millis[row][column]).isPositive().isEqualTo(millis[column][row]);
            }
        }
    }

    /** Of n pairs the mean is known to spread ÷ √n and the standard deviation to spread ÷ √(2 n). */
    @Property(tries = 25, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void logarithmsOfResidualsHaveNoMeanAndTheSpread(
            @ForAll("names") String prefix, @ForAll @DoubleRange(min = 0.01, max = 2) double spread) {
        List<Double> logarithms = logarithmsOfResiduals(colocated(prefix), spread);

        int pairs = logarithms.size();
        assertThat(pairs).isEqualTo(SITES * (SITES - 1) / 2);
        assertThat(mean(logarithms)).isCloseTo(0, within(SIGMAS * spread / Math.sqrt(pairs)));
        assertThat(deviation(logarithms)).isCloseTo(spread, within(SIGMAS * spread / Math.sqrt(2.0 * pairs)));
    }

    @Property(tries = 25, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noTwoPairsHaveOneResidual(
            @ForAll("names") String prefix, @ForAll @DoubleRange(min = 0.01, max = 2) double spread) {
        assertThat(logarithmsOfResiduals(colocated(prefix), spread)).doesNotHaveDuplicates();
    }

    /** Pairs that share a site are as independent as others, so that their mean too has no more than the error of chance. */
    @Property(tries = 25, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noSiteIsFastOrSlowByItself(@ForAll("names") String prefix) {
        GeographicRoundTrips model = new GeographicRoundTrips(atNoDistance(1));
        List<Site> sites = colocated(prefix);

        for (Site site : sites) {
            List<Double> logarithms = sites.stream()
                    .filter(other -> !other.equals(site))
                    .map(other -> StrictMath.log(model.millis(site, other) / BASE))
                    .toList();
            assertThat(mean(logarithms)).isCloseTo(0, within(SIGMAS / Math.sqrt(SITES - 1)));
        }
    }

    /** So that two scenarios with different spreads compare cable by cable; a table's chords miss by less than 10⁻³. */
    @Property(tries = 25, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aGreaterSpreadStretchesTheSameResiduals(
            @ForAll("names") String prefix, @ForAll @DoubleRange(min = 0.01, max = 1) double spread) {
        List<Site> sites = colocated(prefix);

        List<Double> once = logarithmsOfResiduals(sites, spread);
        List<Double> twice = logarithmsOfResiduals(sites, 2 * spread);

        for (int pair = 0; pair < once.size(); pair++) {
            assertThat(twice.get(pair)).isCloseTo(2 * once.get(pair), within(1e-3));
        }
    }

    @Provide
    Arbitrary<Parameters> parameters() {
        return parametersWith(Arbitraries.doubles().between(0, 2));
    }

    @Provide
    Arbitrary<Parameters> lines() {
        return parametersWith(Arbitraries.just(0.0));
    }

    private static Arbitrary<Parameters> parametersWith(Arbitrary<Double> spreads) {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 100),
                        Arbitraries.doubles().between(0.0001, 0.05).ofScale(4),
                        Arbitraries.doubles().between(0.1, 10),
                        spreads,
                        Arbitraries.doubles().between(0.01, 10))
                .as(Parameters::new);
    }

    @Provide
    Arbitrary<Site> sites() {
        return Combinators.combine(
                        names(),
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as(GeographicRoundTripsProperties::at);
    }

    @Provide
    Arbitrary<List<Site>> groups() {
        return sites().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10);
    }

    /** Parameters with which a round trip between two sites of one place is a thousand times their residual. */
    private static Parameters atNoDistance(double spread) {
        return new Parameters(BASE, 0, 1, spread, 1e-6);
    }

    private static List<Double> logarithmsOfResiduals(List<Site> sites, double spread) {
        double[][] millis = new GeographicRoundTrips(atNoDistance(spread)).matrix(sites);
        List<Double> logarithms = new ArrayList<>();
        for (int row = 0; row < millis.length; row++) {
            for (int column = 0; column < row; column++) {
                logarithms.add(StrictMath.log(millis[row][column] / BASE));
            }
        }
        return logarithms;
    }

    /** Returns sites of one place, so that distance hides nothing. */
    private static List<Site> colocated(String prefix) {
        return IntStream.range(0, SITES).mapToObj(i -> at(prefix + i, 0, 0)).toList();
    }

    private static Site at(String name, double latitude, double longitude) {
        return new Site(name, new Location("Somewhere", "XX", "Nowhere", latitude, longitude));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).sum() / values.size();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }
}
