package org.icsim.scenarios.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;

/**
 * What work takes of this machine.
 *
 * @param wallNanos      of wall time
 * @param cpuNanos       of the processors' time that the whole process took, its compiler and collector included
 * @param allocatedBytes by the thread that does it
 */
record Cost(long wallNanos, OptionalLong cpuNanos, OptionalLong allocatedBytes) {

    /** Returns what {@code work} takes. */
    static Cost of(Runnable work) {
        Cost before = soFar();
        work.run();
        return soFar().with(before, Math::subtractExact);
    }

    Cost plus(Cost other) {
        return with(other, Math::addExact);
    }

    double wallSeconds() {
        return wallNanos / 1e9;
    }

    private static Cost soFar() {
        OptionalLong allocated = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? known(threads.getCurrentThreadAllocatedBytes())
                : OptionalLong.empty();
        OptionalLong cpu = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? known(system.getProcessCpuTime())
                : OptionalLong.empty();
        return new Cost(System.nanoTime(), cpu, allocated);
    }

    /** The platform says −1 where it does not know. */
    private static OptionalLong known(long value) {
        return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private Cost with(Cost other, LongBinaryOperator operator) {
        return new Cost(
                operator.applyAsLong(wallNanos, other.wallNanos),
                with(cpuNanos, other.cpuNanos, operator),
                with(allocatedBytes, other.allocatedBytes, operator));
    }

    private static OptionalLong with(OptionalLong a, OptionalLong b, LongBinaryOperator operator) {
        return a.isPresent() && b.isPresent()
                ? OptionalLong.of(operator.applyAsLong(a.getAsLong(), b.getAsLong()))
                : OptionalLong.empty();
    }
}
