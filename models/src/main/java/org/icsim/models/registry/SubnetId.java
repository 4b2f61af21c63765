package org.icsim.models.registry;

/** A subnet: nodes that together run one chain. */
public record SubnetId(Principal principal) implements Comparable<SubnetId> {
    /** Returns the id with this text; the inverse of {@link #toString}. */
    public static SubnetId parse(String text) {
        return new SubnetId(new Principal(text));
    }

    @Override
    public int compareTo(SubnetId other) {
        return principal.compareTo(other.principal);
    }

    @Override
    public String toString() {
        return principal.text();
    }
}
