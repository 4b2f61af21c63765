package org.icsim.scenarios.twin;

import java.util.List;

/** A way for a Java process to work that must not show in a history. */
public enum Twin {
    /** What the others are compared with. */
    REFERENCE("one thread", ""),
    THREADS("several threads", ""),
    INTERPRETED("nothing compiled", "-Xint"),
    HASH_CODES("all identity hash codes equal", "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2"),
    PLACE("Turkish, in the time zone of Kolkata", "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata"),
    COLLECTOR("another garbage collector", "-XX:+UseParallelGC");

    private final String explanation;
    private final String options;

    Twin(String explanation, String options) {
        this.explanation = explanation;
        this.options = options;
    }

    /** Returns what is peculiar to it, for people. */
    public String explanation() {
        return explanation;
    }

    /** Returns the options of the Java machine. */
    public List<String> options() {
        return options.isEmpty() ? List.of() : List.of(options.split(" ", -1));
    }

    /** Returns how many threads the run may use, of at most {@code most}. */
    int threads(int most) {
        return this == THREADS ? most : 1;
    }
}
