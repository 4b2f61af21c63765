package org.icsim.models.registry;

import org.icsim.models.geography.Location;
import org.icsim.models.geography.Site;

/**
 * A building with machines of the network.
 *
 * @param owner the company that runs it, "data centre provider" in limits and tools of the network
 */
public record DataCenter(DataCenterId id, String owner, Location location) {
    public DataCenter {
        if (owner.isBlank()) {
            throw new IllegalArgumentException("expected an owner of data centre " + id + "; got none");
        }
    }

    /** Returns the place, by the data centre's id. */
    public Site site() {
        return new Site(id.toString(), location);
    }

    /** Returns the length of the great circle between two data centres' cities, in kilometres. */
    public double kilometresTo(DataCenter other) {
        return location.kilometresTo(other.location);
    }
}
