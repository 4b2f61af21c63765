package org.icsim.models.geography;

/**
 * A place that packets leave from and arrive at.
 *
 * @param name     sets it apart from every other site: the id of a data centre, the name of a city
 * @param location where it is
 */
public record Site(String name, Location location) {
    public Site {
        if (name.isBlank()) {
            throw new IllegalArgumentException("expected a name of the site in " + location.city() + "; got none");
        }
    }

    /** Returns the length of the great circle to {@code other}, in kilometres. */
    public double kilometresTo(Site other) {
        return location.kilometresTo(other.location);
    }
}
