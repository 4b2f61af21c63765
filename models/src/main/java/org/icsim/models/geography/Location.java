package org.icsim.models.geography;

/**
 * A city, as exact as the network's locations are known.
 *
 * @param country   two letters of ISO 3166-1
 * @param latitude  degrees, north positive
 * @param longitude degrees, east positive
 */
public record Location(String city, String country, String continent, double latitude, double longitude) {
    /** The mean radius of the Earth, R₁ = (2a + b) ÷ 3. Source: Moritz, "Geodetic Reference System 1980". */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    public Location {
        if (city.isBlank() || continent.isBlank() || !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "expected a city, a country of two capital letters and a continent; got '" + city + "', '" + country
                            + "', '" + continent + "'");
        }
        boolean isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        if (!isOnEarth) {
            throw new IllegalArgumentException(
                    "expected a latitude of -90 to 90 and a longitude of -180 to 180 degrees;" + " got " + latitude
                            + " and " + longitude + " for " + city);
        }
    }

    /**
     * Returns the length of the great circle to {@code other} on a sphere, in kilometres; the Earth's flattening changes
     * it by 0.6 % at most.
     *
     * <p>Haversine: {@code 2 R asin √(sin²(Δφ ÷ 2) + cos φ₁ cos φ₂ sin²(Δλ ÷ 2))}, for latitudes φ and longitudes λ.
     */
    public double kilometresTo(Location other) {
        double north = haversine(other.latitude - latitude);
        double east = haversine(other.longitude - longitude);
        double root = north + cosine(latitude) * cosine(other.latitude) * east;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(Math.min(1, root)));
    }

    private static double haversine(double degrees) {
        double sine = StrictMath.sin(StrictMath.toRadians(degrees) / 2);
        return sine * sine;
    }

    private static double cosine(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
