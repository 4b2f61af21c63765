package org.icsim.models.registry;

/**
 * A data centre's name in the registry, such as {@code zh2}; the one id that is no principal.
 *
 * @param text lower-case letters, then digits
 */
public record DataCenterId(String text) implements Comparable<DataCenterId> {
    public DataCenterId {
        if (!text.matches("[a-z]+[0-9]+")) {
            throw new IllegalArgumentException("expected a data centre such as zh2; got '" + text + "'");
        }
    }

    @Override
    public int compareTo(DataCenterId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
