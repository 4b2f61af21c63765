package org.icsim.core.engine;

/** Whether a run has been asked to end early, by a model or from outside, as by a user's interrupt. */
final class Stopper {
    private volatile boolean requested;

    void request() {
        requested = true;
    }

    boolean isRequested() {
        return requested;
    }
}
