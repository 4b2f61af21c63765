package org.icsim.core.record;

/**
 * Something that happened in the simulated world and that somebody may want to know: a block became final, a node
 * crashed. Models state facts as sealed records of theirs; meters, invariants and traces are readers of facts.
 */
public interface Fact {}
