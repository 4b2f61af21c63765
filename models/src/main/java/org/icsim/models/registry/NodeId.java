package org.icsim.models.registry;

/** A machine of the network. */
public record NodeId(Principal principal) implements Comparable<NodeId> {
    /** Returns the id with this text; the inverse of {@link #toString}. */
    public static NodeId parse(String text) {
        return new NodeId(new Principal(text));
    }

    @Override
    public int compareTo(NodeId other) {
        return principal.compareTo(other.principal);
    }

    @Override
    public String toString() {
        return principal.text();
    }
}
