package org.icsim.models.registry;

/** A node provider: who owns machines and is paid for them. */
public record ProviderId(Principal principal) implements Comparable<ProviderId> {
    /** Returns the id with this text; the inverse of {@link #toString}. */
    public static ProviderId parse(String text) {
        return new ProviderId(new Principal(text));
    }

    @Override
    public int compareTo(ProviderId other) {
        return principal.compareTo(other.principal);
    }

    @Override
    public String toString() {
        return principal.text();
    }
}
