package org.icsim.models.providers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a node stands, as the table of rates names places: {@code Europe,CH,Zurich}, or less of it.
 *
 * @param text continent, country and state or city, in this order, separated by commas; the last one or two may be missing
 */
public record Region(String text) implements Comparable<Region> {
    private static final String SEPARATOR = ",";
    private static final int MOST_PARTS = 3;
    private static final int PARTS_OF_A_COUNTRY = 2;

    public Region {
        List<String> parts = partsOf(text);
        if (parts.size() > MOST_PARTS
                || parts.stream().anyMatch(part -> !part.equals(part.strip()) || part.isEmpty())) {
            throw new IllegalArgumentException(
                    "expected a region such as 'Europe,CH,Zurich', without blanks beside commas; got '" + text + "'");
        }
    }

    private static List<String> partsOf(String text) {
        return List.of(text.split(SEPARATOR, -1));
    }

    private Region first(int parts) {
        return new Region(String.join(SEPARATOR, partsOf(text).subList(0, parts)));
    }

    /** Returns this region and those around it, this one first, its continent last. */
    public List<Region> mostSpecificFirst() {
        int parts = partsOf(text).size();
        return IntStream.range(0, parts)
                .mapToObj(without -> first(parts - without))
                .toList();
    }

    /** Returns continent and country; the region itself if that is all it tells. */
    public Region country() {
        return first(Math.min(PARTS_OF_A_COUNTRY, partsOf(text).size()));
    }

    @Override
    public int compareTo(Region other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
