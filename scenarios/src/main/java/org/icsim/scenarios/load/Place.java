package org.icsim.scenarios.load;

/**
 * Where something stands.
 *
 * @param line   from 1; 0 for the source as a whole
 * @param column from 1, in code points
 * @param width  how many code points it takes on its line, at least 1
 */
public record Place(Source source, int line, int column, int width) {

    /** Returns the place that is a whole source. */
    static Place ofWhole(Source source) {
        return new Place(source, 0, 0, 1);
    }

    /** Returns {@code file:line:col}, or the name alone where there are no lines. */
    @Override
    public String toString() {
        return line == 0 || !source.isFile() ? source.name() : source.name() + ":" + line + ":" + column;
    }
}
