package org.icsim.core.record;

/**
 * A reader of facts. It watches and must not act: a run with it and a run without it have the same history.
 *
 * @param <F> the kind of fact
 */
@FunctionalInterface
public interface FactSink<F extends Fact> {
    /**
     * Takes a fact.
     *
     * @param time when it became one, nanoseconds since the epoch; never earlier than the fact before
     */
    void accept(long time, F fact);

    /** Returns a sink that hands each fact to this one and then to {@code next}. */
    default FactSink<F> andThen(FactSink<? super F> next) {
        return (time, fact) -> {
            accept(time, fact);
            next.accept(time, fact);
        };
    }
}
