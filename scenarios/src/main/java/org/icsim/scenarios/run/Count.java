package org.icsim.scenarios.run;

/** Numbers of things, as they stand in sentences. */
public final class Count {
    private Count() {}

    /** Returns such as {@code 1 node} or {@code 13 nodes}. */
    public static String of(long count, String thing) {
        return of(count, thing, thing + "s");
    }

    /** Returns such as {@code 1 country} or {@code 3 countries}. */
    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
