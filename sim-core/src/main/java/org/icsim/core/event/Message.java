package org.icsim.core.event;

/**
 * What one entity tells another. One immutable object serves all receivers of a broadcast.
 */
public interface Message {
    /**
     * Returns a well-spread hash of the content, equal on every JVM. It enters the run's fingerprint, so that two
     * histories which differ only in what was said still differ.
     */
    long digest();
}
