package org.icsim.models.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The deliveries that really happened, for JMH to print beside the number that a slice has on the average. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Deliveries {
    public long deliveries;
}
