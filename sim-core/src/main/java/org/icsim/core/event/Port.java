package org.icsim.core.event;

/**
 * Where messages of one kind enter a model: takes a delivery and hands it to the entity it is for.
 *
 * <p>A model makes each port once and keeps it: processes know their ports as objects.
 *
 * @param <M> the kind of message
 */
@FunctionalInterface
public interface Port<M extends Message> {
    /**
     * Takes the delivery of {@code message} to the entity numbered {@code receiver}, now.
     *
     * @param receiver the number of the entity within its logical process, not negative
     */
    void deliver(int receiver, M message);
}
