package org.icsim.models.registry;

/** A node operator: the key with which a provider puts machines into one data centre. */
public record OperatorId(Principal principal) implements Comparable<OperatorId> {
    /** Returns the id with this text; the inverse of {@link #toString}. */
    public static OperatorId parse(String text) {
        return new OperatorId(new Principal(text));
    }

    @Override
    public int compareTo(OperatorId other) {
        return principal.compareTo(other.principal);
    }

    @Override
    public String toString() {
        return principal.text();
    }
}
